package dev.bbsh.shell.output;

import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.TimeFormat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.IntSupplier;

/**
 * An output of the program.
 *
 * @param writer takes the text, and buffers it
 * @param palette the look of styles there
 * @param terminal true when a person looks at it
 * @param width in cells, 0 when it is unknown
 * @param breaks true to break long lines between words
 */
public record OutputChannel(
        Writer writer, Palette palette, boolean terminal, IntSupplier width, boolean breaks) {

    /** An output that breaks long lines when a person looks at it. */
    public OutputChannel(Writer writer, Palette palette, boolean terminal, IntSupplier width) {
        this(writer, palette, terminal, width, terminal);
    }

    Printer printer() {
        return new Printer(writer, palette);
    }

    Screen screen(TimeFormat times) {
        Screen screen = terminal ? Screen.terminal(width.getAsInt(), times) : Screen.none(times);
        return breaks ? screen : screen.withoutWrapping();
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
