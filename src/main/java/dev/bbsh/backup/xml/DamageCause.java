package dev.bbsh.backup.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The likely cause of a place where an XML document is not well-formed.
 *
 * @param kind the kind of damage
 * @param words the cause in words
 * @param place the number of bytes of the window before the damage
 */
public record DamageCause(Kind kind, String words, int place) {

    /** The kinds of damage, by what can be done. */
    public enum Kind {
        /** A character that XML forbids: {@code backup clean} removes it. */
        FORBIDDEN_CHARACTER,
        /** An ampersand that begins no reference. */
        AMPERSAND,
        /** The document ends too early. */
        CUT_OFF,
        /** Characters were replaced by U+FFFD. */
        REPLACED_TEXT,
        /** Anything else. */
        OTHER
    }

    /** The number of bytes before a parser's position in which a forbidden character may be. */
    private static final int NEAR = 40;

    private static final int REPLACED = 5;

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]+|#x[0-9a-fA-F]+|lt|gt|amp|quot|apos);");

    static DamageCause of(LineWindow window, String said, boolean characters) {
        String text = said.toLowerCase(Locale.ROOT);
        if (text.contains("end-of-input")) {
            return new DamageCause(Kind.CUT_OFF, "the file ends too early", window.place());
        }
        int forbidden = characters ? forbidden(window) : -1;
        if (forbidden >= 0) {
            return new DamageCause(Kind.FORBIDDEN_CHARACTER, words(window, forbidden), forbidden);
        }
        int ampersand = ampersand(window);
        if (ampersand >= 0) {
            String words = "an '&' that begins no valid reference (a plain & must be &amp;)";
            return new DamageCause(Kind.AMPERSAND, words, ampersand);
        }
        int place = Math.max(0, window.place() - 1);
        return isReplaced(window)
                ? new DamageCause(Kind.REPLACED_TEXT, "a program has damaged the text", place)
                : new DamageCause(Kind.OTHER, firstLine(said), place);
    }

    private static String words(LineWindow window, int at) {
        byte[] bytes = window.bytes();
        int reference = XmlCharacters.referenceLength(bytes, at, bytes.length);
        int length = reference < 0 ? reference : XmlCharacters.length(bytes, at, bytes.length);
        return ForbiddenText.describe(bytes, at, -length) + " is not allowed in XML";
    }

    private static int forbidden(LineWindow window) {
        byte[] bytes = window.bytes();
        int last = -1;
        int i = Math.max(0, window.place() - NEAR);
        while (i < bytes.length && (bytes[i] & 0xC0) == 0x80 && i < window.place() - 4) {
            i++;
        }
        while (i < Math.min(bytes.length, window.place() + 1)) {
            int length = XmlCharacters.length(bytes, i, bytes.length);
            int reference = XmlCharacters.referenceLength(bytes, i, bytes.length);
            if (length < 0 || reference < 0) {
                last = i;
            }
            i += Math.max(1, Math.abs(length));
        }
        return last;
    }

    private static int ampersand(LineWindow window) {
        String text = new String(window.bytes(), StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf('&', Math.max(0, window.place() - 1));
        Matcher reference = REFERENCE.matcher(text);
        boolean valid = at >= 0 && reference.region(at, text.length()).lookingAt();
        return at < window.place() - NEAR || valid ? -1 : at;
    }

    private static boolean isReplaced(LineWindow window) {
        String text = new String(window.bytes(), StandardCharsets.UTF_8);
        return text.chars().filter((each) -> each == '\uFFFD').count() >= REPLACED;
    }

    private static String firstLine(String said) {
        String line = said.lines().findFirst().orElse("").strip();
        return line.isEmpty()
                ? "broken markup"
                : Character.toLowerCase(line.charAt(0)) + line.substring(1);
    }

    /**
     * The advice for the user.
     *
     * @param cleaning the command that removes forbidden characters
     */
    public String advice(String cleaning) {
        return switch (kind) {
            case FORBIDDEN_CHARACTER -> cleaning;
            case AMPERSAND ->
                    "replace that & by &amp; in an editor for large files, then try again";
            case CUT_OFF -> "ask for the file again, and compare its size with the original";
            case REPLACED_TEXT -> "ask for the file again, sent as a file and not as text";
            case OTHER -> "ask for the export again, or correct this place in an editor";
        };
    }
}
