package dev.bbsh.check.config.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of what a text looks like: {@code #} is a number, {@code *} any characters but blanks,
 * brackets and quotes, everything else stands for itself.
 *
 * @param text as it was written
 * @param pattern its only group is the first {@code #} or {@code *}
 */
public record Glob(String text, Pattern pattern) {

    private static final int LONGEST = 256;

    private static final Pattern WILD = Pattern.compile("[#*]|[^#*]++");

    public static Glob of(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher parts = WILD.matcher(text);
        boolean grouped = false;
        while (parts.find()) {
            String part = parts.group();
            boolean wild = part.equals("#") || part.equals("*");
            if (!wild) {
                regex.append(Pattern.quote(part));
            } else {
                String any = part.equals("#") ? "\\d++" : "[^\\s\\[\\]{}\"']*";
                regex.append(grouped ? any : "(" + any + ")");
                grouped = true;
            }
        }
        return new Glob(text, Pattern.compile(grouped ? regex.toString() : "(" + regex + ")"));
    }

    /** Whether a whole text looks so; longer ones than ids are never do. */
    public boolean matches(String whole) {
        return whole.length() <= LONGEST && pattern.matcher(whole).matches();
    }

    /** What stands for the first wildcard, when a whole text looks so. */
    public Optional<String> core(String whole) {
        Matcher matcher = pattern.matcher(whole);
        return whole.length() <= LONGEST && matcher.matches()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    /** Whether the words of a text look so: {@code *by-username} fits USER_BY_USERNAME. */
    boolean matchesWords(String whole) {
        return matches(whole)
                || matches(String.join("-", NameWords.of(whole).words()).toLowerCase(Locale.ROOT));
    }
}
