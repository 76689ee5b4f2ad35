package dev.bbsh.check.data.pairing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recovers the key or ID from a damaged text: without spaces and invisible characters, with plain
 * digits, letters and hyphens.
 */
public final class TokenNormalizer {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]*-[1-9][0-9]*");

    private static final Pattern ID = Pattern.compile("[1-9][0-9]*");

    /** A number as a spreadsheet or a statistics program writes it: 20426.0, 2.0426E4. */
    private static final Pattern FLOAT = Pattern.compile("[0-9]+([.][0-9]+)?([eE][+]?[0-9]{1,2})?");

    private static final int LONGEST = 100;

    private TokenNormalizer() {}

    /** Finds the issue key in a malformed text; empty where none can be recognised. */
    static Optional<String> key(String text) {
        return plain(text)
                .map((key) -> key.toUpperCase(Locale.ROOT))
                .filter((key) -> KEY.matcher(key).matches());
    }

    /** Finds the number in a malformed text; empty where none can be recognised. */
    public static Optional<String> id(String text) {
        Optional<String> plain = plain(text);
        return plain.filter((id) -> ID.matcher(id).matches())
                .or(
                        () ->
                                plain.filter((id) -> FLOAT.matcher(id).matches())
                                        .flatMap(TokenNormalizer::exact));
    }

    private static Optional<String> exact(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.signum() > 0 && number.scale() <= 0
                ? Optional.of(number.toBigInteger().toString())
                : Optional.empty();
    }

    /**
     * The text without invisible characters, with hyphens instead of all dashes; empty when it is
     * too long.
     */
    static Optional<String> plain(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .codePoints()
                        .filter((c) -> !isInvisible(c))
                        .map(TokenNormalizer::plain)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
    }

    /** True when a character is invisible or a space. */
    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
        };
    }

    private static int plain(int c) {
        boolean dash = Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212;
        int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
        return dash ? '-' : digit >= 0 ? '0' + digit : c;
    }

    /**
     * The text in quotes, with escapes for all characters that people would not see as they are.
     */
    public static String shown(String text) {
        String more = text.length() > LONGEST ? "..." : "";
        return text.codePoints()
                .limit(LONGEST)
                .mapToObj(TokenNormalizer::escaped)
                .collect(Collectors.joining("", "\"", more + "\""));
    }

    private static String escaped(int c) {
        if (c >= ' ' && c < 0x7F) {
            return Character.toString(c);
        }
        return String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%x}" : "\\u%04x", c);
    }
}
