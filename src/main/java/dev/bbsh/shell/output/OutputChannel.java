package dev.bbsh.shell.output;

import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.TimeFormat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * An output of the program.
 *
 * @param writer takes the text, and buffers it
 * @param palette gives the look of styles there, now
 * @param terminal true when a person looks at it
 * @param width in cells, 0 when it is unknown
 * @param layout of text
 */
public record OutputChannel(
        Writer writer,
        Supplier<Palette> palette,
        boolean terminal,
        IntSupplier width,
        Layout layout) {

    /** The layout of text for people. */
    public enum Layout {
        /** Long lines are broken between words. */
        WRAPPED,
        /** Long lines are left as they are. */
        UNBROKEN,
        /** A line for each value, in reading order, as a screen reader needs them. */
        SPOKEN
    }

    /** An output that breaks long lines when a person looks at it. */
    public OutputChannel(Writer writer, Palette palette, boolean terminal, IntSupplier width) {
        this(writer, () -> palette, terminal, width, terminal ? Layout.WRAPPED : Layout.UNBROKEN);
    }

    /** The same output to another writer. */
    public OutputChannel to(Writer other) {
        return new OutputChannel(other, palette, terminal, width, layout);
    }

    Printer printer() {
        return new Printer(writer, palette.get());
    }

    Screen screen(TimeFormat times) {
        Screen screen = terminal ? Screen.terminal(width.getAsInt(), times) : Screen.none(times);
        return switch (layout) {
            case WRAPPED -> screen;
            case UNBROKEN -> screen.withoutWrapping();
            case SPOKEN -> screen.readAloud();
        };
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
