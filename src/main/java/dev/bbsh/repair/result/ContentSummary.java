package dev.bbsh.repair.result;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The content of a document, in numbers and words. */
public final class ContentSummary {

    private static final int MOST_NAMES = 6;
    private static final long NOT_COUNTED = -1;

    private final Map<String, Long> members = new LinkedHashMap<>();
    private final Map<String, Long> within = new LinkedHashMap<>();
    private String root = "a single value";
    private int deepest;

    void deepest(int depth) {
        deepest = Math.max(deepest, depth);
    }

    void root(boolean array, long children) {
        root = array ? "an array of " + counted(children, "element") : "an object";
    }

    /** Counts a member of the root object. */
    void member(String name) {
        members.putIfAbsent(name, NOT_COUNTED);
    }

    /** Counts an array that is a member's value, with the depth of the object around it. */
    void array(int depth, String name, long children) {
        if (depth == 1) {
            members.put(name, children);
        } else {
            within.merge(name, children, Long::sum);
        }
    }

    /** Counts the array in which the text stopped, without its last element. */
    ContentSummary stoppedIn(String[] names, long[] children) {
        if (names.length > 2) {
            boolean inside = names.length > 3;
            members.put(names[1], Math.max(0, children[2] - (inside ? 1 : 0)));
        }
        return this;
    }

    /** The document in one line. */
    String inWords() {
        StringJoiner words = new StringJoiner(", ", root + (members.isEmpty() ? "" : " with "), "");
        words.setEmptyValue(root);
        members(words);
        String inside = within();
        return words + (inside.isEmpty() ? "" : "; in them " + inside) + "; " + levels();
    }

    private void members(StringJoiner words) {
        members.entrySet().stream().limit(MOST_NAMES).forEach((e) -> words.add(member(e)));
        if (members.size() > MOST_NAMES) {
            words.add((members.size() - MOST_NAMES) + " more");
        }
    }

    /**
     * The number of complete records of each side, as far as they are arrays; empty when there are
     * none.
     */
    public String records() {
        StringJoiner words = new StringJoiner(", ");
        members.forEach(
                (name, count) -> {
                    if (count != NOT_COUNTED) {
                        words.add(name + " has " + counted(count, "complete record"));
                    }
                });
        return words.toString();
    }

    private static String member(Map.Entry<String, Long> member) {
        return member.getValue() == NOT_COUNTED
                ? member.getKey()
                : member.getKey() + " (" + counted(member.getValue(), "element") + ")";
    }

    private String within() {
        StringJoiner words = new StringJoiner(", ");
        within.entrySet().stream()
                .limit(MOST_NAMES)
                .forEach((e) -> words.add(e.getValue() + " in " + e.getKey()));
        return words.toString();
    }

    private String levels() {
        return deepest == 0 ? "not nested" : counted(deepest, "level") + " deep";
    }

    private static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d ", number) + noun + (number == 1 ? "" : "s");
    }
}
