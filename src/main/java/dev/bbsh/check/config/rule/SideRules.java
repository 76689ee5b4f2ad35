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

    /** The third letters that a plural may have in place of another one, or of none. */
    private static final String OF_PLURALS = "eis";

    /** The number of letters and digits of ASCII. */
    private static final int SYMBOLS = 36;

    private static final Set<String> CONNECTORS =
            Set.copyOf(Arrays.stream(SideName.values()).map((each) -> joined(each.key())).toList());

    /**
     * A side that a name says.
     *
     * @param isCertain whether it is documented, or the user says it
     */
    public record NamedSide(SideWord word, boolean isCertain) {}

    private final Map<String, NamedSide> names = new HashMap<>();

    /**
     * The first three symbols of the names of sides, as one number in base {@link #SYMBOLS}; for a
     * shorter name with each symbol that may follow.
     */
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
        Beginning beginning = Beginning.of(name, "");
        // A text with a symbol that has no number has all beginnings that go on like this.
        beginnings.set(
                beginning.from(), beginning.isShort() ? beginning.to() : beginning.from() + 1);
    }

    /**
     * False when a text has no first word that says a side, which its first letters or digits show:
     * splitting a text into words takes much longer.
     */
    boolean mayBegin(String text) {
        Beginning beginning = Beginning.of(text, OF_PLURALS);
        int name = beginnings.nextSetBit(beginning.from());
        return name >= 0 && name < beginning.to();
    }

    /**
     * The numbers of the beginnings that the words of a text may have.
     *
     * @param from the least of them
     * @param to behind the greatest of them
     * @param isShort whether the text has fewer symbols than a beginning
     */
    private record Beginning(int from, int to, boolean isShort) {

        private static final int LENGTH = 3;

        /**
         * The beginnings of the words of a text.
         *
         * @param open the characters that can be others in a word, if they come last
         */
        static Beginning of(String text, String open) {
            int from = 0;
            int size = SYMBOLS * SYMBOLS * SYMBOLS;
            int found = 0;
            for (int at = 0; at < text.length() && found < LENGTH; at++) {
                char each = Character.toLowerCase(text.charAt(at));
                if (Character.isLetterOrDigit(each)) {
                    found++;
                    int symbol = symbol(each);
                    if (symbol < 0 || (found == LENGTH && open.indexOf(each) >= 0)) {
                        return new Beginning(from, from + size, false);
                    }
                    size /= SYMBOLS;
                    from += symbol * size;
                }
            }
            return new Beginning(from, from + size, found < LENGTH);
        }

        private static int symbol(char each) {
            if (each >= 'a' && each <= 'z') {
                return each - 'a';
            }
            return each >= '0' && each <= '9' ? SYMBOLS - 1 - ('9' - each) : -1;
        }
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
