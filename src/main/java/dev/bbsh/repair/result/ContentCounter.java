package dev.bbsh.repair.result;

import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Counts the content of a document, as far as it can be read. */
public final class ContentCounter {

    private static final int STEP = 1 << 16;
    private static final int LONGEST_NAME = 60;

    private final byte[] text;
    private final ContentSummary tally = new ContentSummary();
    private byte[] open = new byte[16];
    private long[] children = new long[16];
    private String[] names = new String[16];
    private int depth;
    private int at;
    private int string = -1;

    private ContentCounter(byte[] text) {
        this.text = text;
        Arrays.fill(names, "");
    }

    /** Counts the content of a document before an offset; values still open there are left out. */
    public static ContentSummary of(byte[] text, int end, Progress progress) {
        ContentCounter census = new ContentCounter(text);
        while (census.at < end) {
            progress.advance(0);
            census.read(Math.min(end, census.at + STEP));
        }
        return census.tally.stoppedIn(
                Arrays.copyOf(census.names, census.depth + 1), census.children);
    }

    private void read(int end) {
        while (at < end) {
            switch (text[at]) {
                case '{', '[' -> open();
                case '}', ']' -> close();
                case '"' -> string();
                case ':' -> name();
                case ' ', '\t', '\r', '\n', ',' -> at++;
                default -> scalar();
            }
        }
    }

    private void open() {
        begin();
        depth++;
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            children = Arrays.copyOf(children, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
        }
        open[depth] = text[at++];
        children[depth] = 0;
        names[depth] = "";
        tally.deepest(depth);
    }

    private void begin() {
        string = -1;
        if (depth > 0 && open[depth] == '[') {
            children[depth]++;
        } else if (depth == 1) {
            tally.member(names[1]);
        }
    }

    private void close() {
        string = -1;
        at++;
        if (depth == 0) {
            return;
        }
        boolean array = open[depth] == '[';
        depth--;
        if (depth == 0) {
            tally.root(array, children[1]);
        } else if (array && open[depth] == '{') {
            tally.array(depth, names[depth], children[depth + 1]);
        }
    }

    private void string() {
        int start = at++;
        while (at < text.length && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        at = Math.min(text.length, at + 1);
        if (depth > 0 && open[depth] == '{') {
            string = start;
        } else {
            begin();
        }
    }

    private void name() {
        if (string >= 0 && at - string <= LONGEST_NAME) {
            int end = at;
            while (end > string && text[end - 1] != '"') {
                end--;
            }
            names[depth] =
                    new String(
                            text,
                            string + 1,
                            Math.max(0, end - string - 2),
                            StandardCharsets.UTF_8);
            if (depth == 1) {
                tally.member(names[1]);
            }
        }
        string = -1;
        at++;
    }

    private void scalar() {
        begin();
        while (at < text.length && !isSeparator(text[at])) {
            at++;
        }
    }

    private static boolean isSeparator(byte each) {
        return switch (each) {
            case ' ', '\t', '\r', '\n', ',', ']', '}', '"', '{', '[', ':' -> true;
            default -> false;
        };
    }

    /** The content of a document, in numbers and words. */
    public static final class ContentSummary {

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
            StringJoiner words =
                    new StringJoiner(", ", root + (members.isEmpty() ? "" : " with "), "");
            words.setEmptyValue(root);
            members(words);
            String inside = within();
            return words + (inside.isEmpty() ? "" : "; inside: " + inside) + "; " + levels();
        }

        private void members(StringJoiner words) {
            members.entrySet().stream().limit(MOST_NAMES).forEach((e) -> words.add(member(e)));
            if (members.size() > MOST_NAMES) {
                words.add((members.size() - MOST_NAMES) + " more");
            }
        }

        /**
         * The number of complete records of each side, as far as they are arrays; empty when there
         * are none.
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
}
