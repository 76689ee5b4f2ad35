package dev.bbsh.shell.terminal.pager;

import dev.bbsh.shell.output.Display;
import dev.bbsh.shell.output.OutputChannel;

import org.jline.terminal.Terminal;

import java.util.function.Function;

/**
 * The terminal on which pages are turned.
 *
 * @param terminal the source of key presses
 * @param output the output to the terminal
 * @param channel the same output with its colours
 * @param displays makes a display that prints on a channel
 */
public record PagerTerminal(
        Terminal terminal,
        TerminalOutput output,
        OutputChannel channel,
        Function<OutputChannel, Display> displays) {

    /** The number of rows above the last one. */
    int height() {
        return terminal.getHeight() - 1;
    }

    /** A display that prints to the pages instead. */
    Display onto(ScreenRows pages) {
        return displays.apply(channel.to(pages));
    }
}
