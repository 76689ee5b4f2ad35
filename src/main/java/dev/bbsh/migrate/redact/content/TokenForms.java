package dev.bbsh.migrate.redact.content;

import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of tokens that are more than a run of letters and digits, and their characters. */
public final class TokenForms {

    /** The digits that a date begins with. */
    public static final int YEAR = 4;

    private static final String FIRST_ID = "10000";

    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (int i = 0; i < PLAIN.length; i++) {
            PLAIN[i] = !EscapedCharacter.isWordPart(i) && "\\&%#+".indexOf(i) < 0;
        }
    }

    private TokenForms() {}

    static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

    static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
                            + "(?![\\p{L}\\d]|\\.\\d)");

    static final Pattern UUIDS =
            Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\\p{L}\\d])");

    static final Pattern PHONE = Pattern.compile("\\+\\d(?:[ ()/.-]{0,3}\\d){6,14}(?![\\p{L}\\d])");

    static final Pattern COLOUR =
            Pattern.compile("#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})(?![\\p{L}\\d])");

    /** The length of the form at the beginning of a text that has a character behind it, or 0. */
    static int length(Pattern form, String text, int behind) {
        Matcher matcher = form.matcher(text + Character.toString(behind));
        return matcher.lookingAt() && matcher.end() <= text.length() ? matcher.end() : 0;
    }

    /** True for 13 digits that are a time from 2001 to 2039. */
    public static boolean isTime(String digits) {
        return isTime(digits.toCharArray(), 0, digits.length());
    }

    static boolean isTime(char[] digits, int begin, int end) {
        return end - begin == 13
                && (digits[begin] == '1' || (digits[begin] == '2' && digits[begin + 1] < '2'));
    }

    /** True for the first ID of every kind in every Jira, which stays. */
    static boolean isFirstId(char[] digits, int begin, int end) {
        return end - begin == FIRST_ID.length()
                && digits[begin] == '1'
                && FIRST_ID.contentEquals(CharBuffer.wrap(digits, begin, end - begin));
    }

    /** True behind the seconds of a time such as 09:14:56.123456. */
    static boolean isFraction(char[] text, int from, int at) {
        return at - from > 6 && text[at - 1] == '.' && text[at - 4] == ':' && text[at - 7] == ':';
    }

    /** True when a point is there within the digits of an IPv4 address. */
    static boolean isDotSoon(char[] text, int at, int to) {
        for (int i = at + 1; i < Math.min(to, at + 4); i++) {
            if (text[i] == '.') {
                return true;
            }
        }
        return false;
    }

    /** True for a backslash or another sign with which letters behind it may be an escape. */
    static boolean isEscape(char[] text, int from, int last) {
        return text[last] == '\\'
                || text[last] == '%'
                || (last - from > 1 && text[last - 2] == '%' && text[last - 1] == '2');
    }

    /** The end of the digits that begin there. */
    static int endOfDigits(char[] text, int at, int to) {
        int end = at;
        while (end < to && isDigit(text[end])) {
            end++;
        }
        return end;
    }

    /** True when letters and digits end there, and are no part of a longer run. */
    static boolean isEndOfWord(char[] text, int end, int to) {
        return end == to || isPlain(text[end]) || text[end] == '+' || text[end] == '#';
    }

    static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    /** True for ASCII characters that begin no token. */
    public static boolean isPlain(char each) {
        return each < 128 && PLAIN[each];
    }

    /** True when digits end there, and are no part of a date, an address or a UUID. */
    static boolean isEnd(char[] text, int begin, int end, int to) {
        return end == to || isEnd(text[end]) || (text[end] == '-' && end - begin < YEAR);
    }

    /**
     * True for a character behind which a number has ended, and is no part of a date or address.
     */
    private static boolean isEnd(char each) {
        return isPlain(each) && each != '.' && each != '-';
    }
}
