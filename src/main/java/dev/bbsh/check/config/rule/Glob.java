package dev.bbsh.check.config.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of a text: {@code #} is a number, {@code *} is any characters except blanks, brackets
 * and quotes, everything else matches itself. In a longer text only whole words match.
 *
 * @param text as it was written
 * @param pattern its only group is the first {@code #} or {@code *}
 * @param literal a text in lower case that every match contains
 * @param letters the set of the characters of the literal, see {@link #letters(String)}
 */
public record Glob(String text, Pattern pattern, String literal, long letters) {

    private static final int LONGEST = 256;

    private static final int LETTERS = 26;

    private static final int OTHERS = Long.SIZE - LETTERS;

    private static final Pattern WILD = Pattern.compile("[#*]|[^#*]++");

    /** No word character before: a letter, digit or underscore, or a hyphen with one of them. */
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}_])(?<![\\p{L}\\p{N}_]-)";

    private static final String NO_WORD_BEHIND = "(?![\\p{L}\\p{M}\\p{N}_]|-[\\p{L}\\p{N}_])";

    public static Glob of(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher parts = WILD.matcher(text);
        boolean grouped = false;
        String literal = "";
        while (parts.find()) {
            String part = parts.group();
            boolean wild = part.equals("#") || part.equals("*");
            if (!wild) {
                regex.append(Pattern.quote(part));
                literal = part.length() > literal.length() ? part : literal;
            } else {
                String any = part.equals("#") ? "\\d++" : "[^\\s\\[\\]{}\"']*";
                regex.append(grouped ? any : "(" + any + ")");
                grouped = true;
            }
        }
        String all = grouped ? regex.toString() : "(" + regex + ")";
        String small = literal.toLowerCase(Locale.ROOT);
        return new Glob(text, Pattern.compile(wholeWord(text, all)), small, letters(small));
    }

    /**
     * The pattern that never matches a part of a longer word, such as {@code my_customfield_10100}.
     */
    private static String wholeWord(String text, String regex) {
        return (!text.isEmpty() && isWord(text.charAt(0)) ? NO_WORD_BEFORE : "")
                + regex
                + (!text.isEmpty() && isWord(text.charAt(text.length() - 1)) ? NO_WORD_BEHIND : "");
    }

    private static boolean isWord(char each) {
        return Character.isLetterOrDigit(each) || each == '_' || each == '#';
    }

    /** True when a whole text matches; texts longer than IDs ever are don't. */
    public boolean matches(String whole) {
        return core(whole).isPresent();
    }

    /**
     * A set of the characters of a text, each as one of 64 bits, which some share. A text is looked
     * through once for it; then most patterns can't match, and it need not be searched for their
     * literals.
     */
    public static long letters(String inLowerCase) {
        long letters = 0;
        for (int at = 0; at < inLowerCase.length(); at++) {
            char each = inLowerCase.charAt(at);
            int bit = each >= 'a' && each <= 'z' ? each - 'a' : LETTERS + each % OTHERS;
            letters |= 1L << bit;
        }
        return letters;
    }

    /**
     * False when no part of a text can match: searching for a pattern takes much longer.
     *
     * @param itsLetters the letters of the text
     */
    public boolean mayBeIn(String inLowerCase, long itsLetters) {
        return (letters & ~itsLetters) == 0 && inLowerCase.contains(literal);
    }

    /** The text that matches the first wildcard, when a whole text matches. */
    public Optional<String> core(String whole) {
        if (whole.length() > LONGEST || !whole.toLowerCase(Locale.ROOT).contains(literal)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(whole);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** True when the words of a text match: {@code *by-username} matches USER_BY_USERNAME. */
    boolean matchesWords(String whole) {
        if (whole.length() > LONGEST) {
            return false;
        }
        return matches(whole)
                || matches(String.join("-", NameWords.of(whole).words()).toLowerCase(Locale.ROOT));
    }
}
