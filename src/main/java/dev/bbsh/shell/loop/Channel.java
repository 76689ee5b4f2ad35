package dev.bbsh.shell.loop;

import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Times;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.IntSupplier;

/**
 * A way out of the program.
 *
 * @param writer takes the text, and buffers it
 * @param palette how styles look there
 * @param terminal whether a person looks at it
 * @param width in cells, 0 when nobody knows
 * @param breaks whether long lines are broken between words
 */
public record Channel(
        Writer writer, Palette palette, boolean terminal, IntSupplier width, boolean breaks) {

    /** A way out that breaks long lines where a person looks at them. */
    public Channel(Writer writer, Palette palette, boolean terminal, IntSupplier width) {
        this(writer, palette, terminal, width, terminal);
    }

    Printer printer() {
        return new Printer(writer, palette);
    }

    Screen screen(Times times) {
        Screen screen = terminal ? Screen.terminal(width.getAsInt(), times) : Screen.none(times);
        return breaks ? screen : screen.unbroken();
    }

    /** Writes a control sequence. */
    void write(String control) {
        try {
            writer.write(control);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
