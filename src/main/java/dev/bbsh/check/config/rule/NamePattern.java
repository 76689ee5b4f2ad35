package dev.bbsh.check.config.rule;

import dev.bbsh.check.config.reference.NamePath;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return matches(Optional.of(trail), 0);
    }

    private boolean matches(Optional<NamePath> from, int index) {
        if (index == ends.size()) {
            return true;
        }
        Optional<NamePath> at = from.flatMap(NamePath::named);
        String end = ends.get(index);
        if (end.equals(ANY_NUMBER)) {
            return matches(at, index + 1) || (at.isPresent() && matches(above(at), index));
        }
        return at.isPresent()
                && (end.equals(ANY) || at.get().ends().contains(end))
                && matches(above(at), index + 1);
    }

    private static Optional<NamePath> above(Optional<NamePath> at) {
        return at.flatMap((trail) -> Optional.ofNullable(trail.above()));
    }
}
