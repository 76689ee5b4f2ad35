package dev.bbsh.check.config.rule;

import dev.bbsh.backbone.SideName;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules about the side that a name says. Only the names of the connectors are documented, so
 * only they are certain among the built-in rules; the user's rules are certain, too.
 */
public final class SideRules {

    private static final String PROGRAM = "program";

    private static final int ASCII = 128;

    private static final Set<String> CONNECTORS =
            Set.copyOf(Arrays.stream(SideName.values()).map((each) -> joined(each.key())).toList());

    /**
     * A side that a name says.
     *
     * @param isCertain whether it is documented, or the user says it
     */
    public record NamedSide(SideWord word, boolean isCertain) {}

    private final Map<String, NamedSide> names = new HashMap<>();

    /** The ASCII characters with which names of sides begin: one of them, or the first two. */
    private final BitSet beginnings = new BitSet();

    private final Set<String> plain = new HashSet<>();

    /** Adds a rule about a name. */
    void add(ReferenceRule rule) {
        SideWord word = SideWord.of(rule.meaning());
        String name = joined(rule.pattern());
        boolean byUser = !rule.from().equals(PROGRAM);
        if (word == SideWord.NONE) {
            plain.add(name);
            names.remove(name);
        } else {
            names.put(name, new NamedSide(word, byUser || CONNECTORS.contains(name)));
            plain.remove(name);
            addBeginning(name);
        }
    }

    private void addBeginning(String name) {
        if (name.isEmpty()) {
            beginnings.set(0, ASCII * ASCII);
        } else if (isAscii(name)) {
            char second = name.length() == 1 ? 0 : name.charAt(1);
            beginnings.set(name.charAt(0) * ASCII + second);
        }
    }

    /** True when the first character and, if there is one, the second one are ASCII. */
    private static boolean isAscii(String name) {
        return name.charAt(0) < ASCII && (name.length() == 1 || name.charAt(1) < ASCII);
    }

    /**
     * False when a text has no first word that says a side, which its first two letters or digits
     * show: splitting a text into words takes much longer.
     */
    boolean mayBegin(String text) {
        int at = next(text, 0);
        int after = next(text, at + 1);
        char first = lower(text, at);
        char second = lower(text, after);
        return first >= ASCII
                || second >= ASCII
                || beginnings.get(first * ASCII)
                || beginnings.get(first * ASCII + second);
    }

    /** The index of the next letter or digit; the length if there is none. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static char lower(String text, int at) {
        return at < text.length() ? Character.toLowerCase(text.charAt(at)) : 0;
    }

    /** The side that a whole name, or the first word of one, says. */
    Optional<NamedSide> name(String joined) {
        return Optional.ofNullable(names.get(joined));
    }

    /** True when a name has only words that never say a side, such as {@code issueTypeIds}. */
    public boolean isPlain(NameWords name) {
        List<String> words = name.words();
        boolean[] reached = new boolean[words.size() + 1];
        reached[0] = !words.isEmpty();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; reached[from] && to < words.size(); to++) {
                joined.append(words.get(to));
                reached[to + 1] |= plain.contains(joined.toString());
            }
        }
        return reached[words.size()];
    }

    private static String joined(String name) {
        return NameWords.of(name).joined();
    }
}
