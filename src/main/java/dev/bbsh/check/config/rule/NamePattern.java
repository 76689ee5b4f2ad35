package dev.bbsh.check.config.rule;

import dev.bbsh.check.config.reference.NamePath;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of names, the last one first: {@code workflow.row} is a name that ends with the word
 * row, directly below one that ends with workflow. {@code *} is any name, {@code **} any number of
 * names, {@code =id} a name of just this word. Elements, and names of sides, don't count.
 *
 * @param ends the ending of each name, from the last to the first
 */
public record NamePattern(List<String> ends) {

    private static final String ANY = "*";
    private static final String ANY_NUMBER = "**";

    public NamePattern {
        ends = List.copyOf(ends);
    }

    /**
     * Reads a pattern such as {@code project.key} or {@code notification.*}.
     *
     * @throws BbshException when a name has no word
     */
    public static NamePattern of(String text) {
        List<String> ends = new ArrayList<>();
        for (String name : text.split("\\.", -1)) {
            ends.addFirst(name.startsWith(ANY) ? name : end(name));
        }
        return new NamePattern(ends);
    }

    private static String end(String name) {
        String words = NameWords.of(name).joined();
        if (words.isEmpty()) {
            throw new BbshException(
                    "'" + name + "' can't be a name in a pattern",
                    "names separated by dots, such as workflow.row   or   a path: $.rows[*].id");
        }
        return name.startsWith(NameWords.WHOLE) ? NameWords.WHOLE + words : words;
    }

    /** The ending of the last name, or any. */
    String last() {
        return ends.getFirst();
    }

    /** True when the last name can be any. */
    boolean isOpen() {
        return last().startsWith(ANY);
    }

    boolean matches(NamePath trail) {
        return matches(trail, 0);
    }

    private boolean matches(@Nullable NamePath from, int index) {
        if (index == ends.size()) {
            return true;
        }
        NamePath at = from == null ? null : from.named();
        NamePath above = at == null ? null : at.above();
        String end = ends.get(index);
        if (end.equals(ANY_NUMBER)) {
            return matches(at, index + 1) || (at != null && matches(above, index));
        }
        return at != null
                && (end.equals(ANY) || at.ends().contains(end))
                && matches(above, index + 1);
    }
}
