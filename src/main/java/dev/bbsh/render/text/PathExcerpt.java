package dev.bbsh.render.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A path that is too long for its cell: steps in its middle are left out, because its beginning and
 * its end say most.
 */
final class PathExcerpt {

    private static final String LEFT_OUT = "…";

    /** The fewest characters of a first name that say something. */
    private static final int SHORTEST = 4;

    private final List<String> parts;
    private int room;
    private int head;
    private int tail;

    private PathExcerpt(List<String> parts, int cells) {
        this.parts = parts;
        this.room = cells - DisplayWidth.of(LEFT_OUT);
        this.tail = parts.size();
    }

    /** The path, with its middle left out when it takes more cells than available. */
    static String of(String path, int cells) {
        if (DisplayWidth.of(path) <= cells) {
            return path;
        }
        PathExcerpt excerpt = new PathExcerpt(parts(path), cells);
        excerpt.fill();
        return excerpt.isOpenEnded() ? letters(path, cells) : excerpt.text();
    }

    private void fill() {
        boolean more = takeHead() && takeEnd() && takeHead();
        while (more) {
            boolean end = takeTail();
            boolean beginning = takeHead();
            more = end || beginning;
        }
    }

    /** Takes the last name with the indexes before and behind it, as far as they fit. */
    private boolean takeEnd() {
        boolean fits = takeTail();
        while (fits && isIndex(tail)) {
            fits = takeTail();
        }
        while (fits && isIndex(tail - 1)) {
            fits = takeTail();
        }
        return tail < parts.size();
    }

    private boolean isIndex(int part) {
        String text = parts.get(part);
        return text.startsWith("[") && !text.startsWith("['");
    }

    private boolean takeHead() {
        boolean fits = fits(head);
        head += fits ? 1 : 0;
        return fits;
    }

    private boolean takeTail() {
        boolean fits = fits(tail - 1);
        tail -= fits ? 1 : 0;
        return fits;
    }

    private boolean fits(int part) {
        int wanted = DisplayWidth.of(parts.get(part));
        boolean fits = wanted <= room;
        room -= fits ? wanted : 0;
        return fits;
    }

    private boolean isOpenEnded() {
        return head == 0 || tail == parts.size();
    }

    private String text() {
        String next = parts.get(head);
        String begun = next.substring(0, DisplayWidth.fitting(next, room));
        return String.join("", parts.subList(0, head))
                + (head == 1 && begun.length() >= SHORTEST ? begun : "")
                + LEFT_OUT
                + String.join("", parts.subList(tail, parts.size()));
    }

    /** The first and the last characters, for a path whose first or last step does not fit. */
    private static String letters(String path, int cells) {
        int room = Math.max(0, cells - DisplayWidth.of(LEFT_OUT));
        String start = path.substring(0, DisplayWidth.fitting(path, room / 3));
        String backwards = new StringBuilder(path).reverse().toString();
        int end = DisplayWidth.fitting(backwards, room - DisplayWidth.of(start));
        return start + LEFT_OUT + path.substring(path.length() - end);
    }

    /** The path in steps, each as it is written; the first one is the root. */
    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 1; i < path.length(); i++) {
            char each = path.charAt(i);
            if (quoted && each == '\\') {
                i++;
            } else if (each == '\'') {
                quoted = !quoted;
            } else if (!quoted && (each == '.' || each == '[')) {
                parts.add(path.substring(from, i));
                from = i;
            }
        }
        parts.add(path.substring(from));
        return parts;
    }
}
