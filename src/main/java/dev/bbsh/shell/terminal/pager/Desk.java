package dev.bbsh.shell.terminal.pager;

import dev.bbsh.shell.loop.Channel;
import dev.bbsh.shell.loop.Display;

import org.jline.terminal.Terminal;

import java.util.function.Function;

/**
 * Where pages are turned.
 *
 * @param terminal has the keys
 * @param output what is written to it
 * @param channel the same with its colours
 * @param displays makes a display that prints on a channel
 */
public record Desk(
        Terminal terminal,
        TerminalOutput output,
        Channel channel,
        Function<Channel, Display> displays) {

    /** How many rows fit above the last one. */
    int height() {
        return terminal.getHeight() - 1;
    }

    /** A display whose text goes somewhere else. */
    Display onto(Pages pages) {
        return displays.apply(new Channel(pages, channel.palette(), true, channel.width()));
    }
}
