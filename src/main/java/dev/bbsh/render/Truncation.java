package dev.bbsh.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts the texts of errors, which can contain values of any length, to what fits on a screen. */
public final class Truncation {

    /** The number of cells that fit on a screen of 80 x 24. */
    private static final int CELLS = 1_900;

    private static final int BEGINNING = 1_200;

    private static final int END = 600;

    private static final int LINES = 200;

    private static final int LAST_LINES = 20;

    /** The first character that may take two cells. */
    private static final int WIDE = 0x1100;

    private Truncation() {}

    /** The line, safe to show; if it is longer than a screen, the middle is left out. */
    public static String line(String line) {
        String text = Printer.visible(line);
        if (text.length() * 2 <= CELLS || cells(text) <= CELLS) {
            return text;
        }
        int from = length(text, BEGINNING);
        int to = text.length() - length(new StringBuilder(text).reverse().toString(), END);
        String left = String.format(Locale.ROOT, "%,d", to - from);
        return text.substring(0, whole(text, from))
                + " … "
                + left
                + " characters … "
                + text.substring(whole(text, to));
    }

    /** The lines; if there are more than 200, the middle is left out. */
    public static List<String> lines(List<String> lines) {
        if (lines.size() <= LINES) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, LINES - LAST_LINES));
        String left = String.format(Locale.ROOT, "%,d", lines.size() - LINES);
        some.add("… " + left + " lines …");
        some.addAll(lines.subList(lines.size() - LAST_LINES, lines.size()));
        return some;
    }

    private static int cells(String text) {
        return text.chars().map((c) -> c < WIDE ? 1 : 2).sum();
    }

    /** The number of characters that fill this many cells. */
    private static int length(String text, int cells) {
        int length = 0;
        for (int filled = 0; filled < cells; length++) {
            filled += text.charAt(length) < WIDE ? 1 : 2;
        }
        return length;
    }

    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
