package dev.bbsh.render.text;

import dev.bbsh.render.Printer;
import dev.bbsh.render.Truncation;

import java.util.ArrayList;
import java.util.List;

/**
 * Realigns the carets of a message: lines that are only a caret point at a character of the line
 * above. The author of such a message counts characters, but on a screen some characters take two
 * cells, some none, and some are shown as escapes.
 */
public final class CaretLines {

    private CaretLines() {}

    /** The lines of a text, with each caret below its character as shown. */
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(isCaret(line) && !lines.isEmpty() ? below(lines.getLast(), line) : line);
        }
        return lines;
    }

    /**
     * The lines of a text, each cut to what fits on a screen; a caret below a part that was cut is
     * left out.
     */
    public static List<String> shortened(String text) {
        List<String> lines = new ArrayList<>();
        boolean cut = false;
        for (String line : of(text)) {
            String shortened = Truncation.line(line);
            if (!cut || !isCaret(line)) {
                lines.add(shortened);
            }
            cut = !shortened.equals(Printer.visible(line));
        }
        return lines;
    }

    private static boolean isCaret(String line) {
        return line.endsWith("^") && line.substring(0, line.length() - 1).isBlank();
    }

    private static String below(String pointedAt, String caret) {
        int characters = pointedAt.codePointCount(0, pointedAt.length());
        int before = Math.min(caret.length() - 1, characters);
        String lead = pointedAt.substring(0, pointedAt.offsetByCodePoints(0, before));
        int beyond = caret.length() - 1 - before;
        return " ".repeat(DisplayWidth.of(Printer.visible(lead)) + beyond) + "^";
    }
}
