package dev.bbsh.check.config.lookup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The suffix {@code (migrated)} or {@code (migrated 2)}, which the migration assistant adds to
 * items whose name is taken. Other text after the word, such as a date, is part of the suffix.
 */
public final class MigratedSuffix {

    private static final String WORD = "migrated";

    private static final Pattern NUMBERED = Pattern.compile("migrated\\s{1,9}+(\\d{1,6})");

    private MigratedSuffix() {}

    /** True when a name has the suffix. */
    static boolean isOn(String name) {
        return suffix(name).isPresent();
    }

    /**
     * The name without the suffix, however often it occurs, for comparing: without case and extra
     * spaces.
     */
    static String base(String name) {
        String rest = name;
        Optional<Suffix> suffix = suffix(rest);
        while (suffix.isPresent()) {
            rest = suffix.get().before();
            suffix = suffix(rest);
        }
        return LookupRequest.normalised(rest);
    }

    /** The number in the suffix of a name; 1 when there is none. */
    public static int number(String name) {
        return suffix(name)
                .map((each) -> NUMBERED.matcher(each.words()))
                .filter(Matcher::matches)
                .map((matcher) -> Integer.parseInt(matcher.group(1)))
                .orElse(1);
    }

    private record Suffix(String before, String words) {}

    private static Optional<Suffix> suffix(String name) {
        String text = name.stripTrailing();
        if (!text.endsWith(")") && !text.endsWith("]")) {
            return Optional.empty();
        }
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        if (open < 0) {
            return Optional.empty();
        }
        String words = text.substring(open + 1, text.length() - 1).strip().toLowerCase(Locale.ROOT);
        boolean word =
                words.startsWith(WORD)
                        && (words.length() == WORD.length()
                                || !Character.isLetter(words.charAt(WORD.length())));
        return word
                ? Optional.of(new Suffix(text.substring(0, open).stripTrailing(), words))
                : Optional.empty();
    }
}
