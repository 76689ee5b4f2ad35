package dev.bbsh.shell.loop;

import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;

import java.util.List;

/** The two lines above the first prompt of a session that opens no file. */
final class Greeting {

    private static final String GAP = "     ";

    private Greeting() {}

    static List<TextLine> lines() {
        return List.of(
                TextLine.of("bbsh: look at Backbone sync files, check and fix them, and move the")
                        .and(" sync to Cloud"),
                TextLine.of(Style.COMMAND, "load FILE")
                        .and(" opens files" + GAP)
                        .and(Style.COMMAND, "help")
                        .and(" shows what you can do" + GAP)
                        .and(Style.COMMAND, "tour")
                        .and(" takes five minutes"));
    }
}
