package dev.bbsh.text;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first few of many texts.
 *
 * @param first the first texts
 * @param count the number of all texts
 */
public record FirstFew(List<String> first, long count) {

    public FirstFew {
        first = List.copyOf(first);
    }

    /** The first of a collection. */
    public static FirstFew of(Collection<String> all, int most) {
        return of(all.stream(), all.size(), most);
    }

    /** The first of texts whose number is known; no others are read. */
    public static FirstFew of(Stream<String> all, long count, int most) {
        return new FirstFew(all.limit(most).toList(), count);
    }

    /** The texts and the number of the others, such as {@code A, B, C and 9 more}. */
    public String words() {
        return joined(", ", " ");
    }

    /** The texts as clauses and the number of the others, such as {@code a; b; and 9 more}. */
    public String clauses() {
        return joined("; ", "; ");
    }

    private String joined(String separator, String last) {
        long others = count - first.size();
        return String.join(separator, first) + (others > 0 ? last + more(others) : "");
    }

    /** The words for those that are not shown, such as {@code and 1 more place}. */
    public static String more(long others, String noun) {
        return "and " + Plurals.of(others, "more " + noun);
    }

    /** The words for those that are not shown, such as {@code and 1,204 more}. */
    public static String more(long others) {
        return "and " + Plurals.of(others) + " more";
    }
}
