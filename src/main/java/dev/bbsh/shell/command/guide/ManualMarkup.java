package dev.bbsh.shell.command.guide;

import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the markup of the manual into styles. */
public final class ManualMarkup {

    private static final Pattern MARKED =
            Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*");

    private ManualMarkup() {}

    /** A line of the manual with styles in place of its markup. */
    public static TextLine line(String text) {
        TextLine line = new TextLine(List.of());
        Matcher marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            line = line.and(text.substring(from, marked.start()));
            line = marked(line, marked);
            from = marked.end();
        }
        return line.and(text.substring(from));
    }

    private static TextLine marked(TextLine line, Matcher marked) {
        if (marked.group(1) != null) {
            return line.and(Style.COMMAND, marked.group(1));
        }
        return marked.group(2) != null
                ? line.and(Style.HEADING, marked.group(2))
                : line.and("'" + marked.group(3) + "'");
    }
}
