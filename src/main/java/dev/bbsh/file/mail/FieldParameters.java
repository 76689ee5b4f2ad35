package dev.bbsh.file.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of a header, such as {@code filename}: quoted, in pieces, and in any character set
 * (RFC 2231); in encoded words, too, which many mail programs write there (RFC 2047).
 */
final class FieldParameters {

    /** The most pieces of a parameter. */
    private static final int MOST = 1_000;

    private final String text;

    private int at;

    private FieldParameters(String text) {
        this.text = text;
    }

    /** The parameters by their names in lower case. */
    static Map<String, String> of(String header) {
        Map<String, String> raw = new FieldParameters(header).read();
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, Map<Integer, String>> pieces = new LinkedHashMap<>();
        raw.forEach(
                (name, value) -> {
                    int star = name.indexOf('*');
                    if (star < 0) {
                        all.putIfAbsent(name, EncodedWords.decoded(value));
                    } else {
                        pieces.computeIfAbsent(name.substring(0, star), (_) -> new TreeMap<>())
                                .put(number(name.substring(star + 1)), marked(name, value));
                    }
                });
        pieces.forEach((name, each) -> all.put(name, joined(each)));
        return all;
    }

    /** The piece's number, 0 for the only one. */
    private static int number(String suffix) {
        String digits = suffix.replace("*", "");
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
    }

    /** The value of a piece, with a percent sign before it if it is encoded. */
    private static String marked(String name, String value) {
        return (name.endsWith("*") ? "%" : " ") + value;
    }

    private static String joined(Map<Integer, String> pieces) {
        var bytes = new ByteArrayOutputStream();
        Charset charset = StandardCharsets.UTF_8;
        boolean first = true;
        for (String piece : pieces.values()) {
            String value = piece.substring(1);
            boolean encoded = piece.charAt(0) == '%';
            String[] parts = first && encoded ? value.split("'", 3) : new String[] {value};
            if (parts.length == 3) {
                charset = charset(parts[0]);
            }
            write(parts[parts.length - 1], encoded, charset, bytes);
            first = false;
        }
        return bytes.toString(charset);
    }

    private static void write(
            String value, boolean encoded, Charset charset, ByteArrayOutputStream bytes) {
        for (int i = 0; i < value.length(); i++) {
            int high = encoded && value.charAt(i) == '%' ? digit(value, i + 1) : -1;
            int low = high < 0 ? -1 : digit(value, i + 2);
            if (low < 0) {
                bytes.writeBytes(value.substring(i, i + 1).getBytes(charset));
            } else {
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
    }

    private static int digit(String value, int at) {
        return at < value.length() ? Character.digit(value.charAt(at), 16) : -1;
    }

    /** The character set of a name; UTF-8 for an unknown one. */
    static Charset charset(String name) {
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private Map<String, String> read() {
        Map<String, String> found = new LinkedHashMap<>();
        at = text.indexOf(';');
        while (at >= 0 && at < text.length() && found.size() < MOST) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = text.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            at = equals + 1;
            found.putIfAbsent(name.substring(name.lastIndexOf(';') + 1).strip(), value());
        }
        return found;
    }

    /** The value from here on; afterwards the reader is at the next semicolon. */
    private String value() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        StringBuilder value = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
                value.append(text.charAt(at++));
            }
        }
        int end = text.indexOf(';', at);
        if (!quoted) {
            value.append(text, at, end < 0 ? text.length() : end);
        }
        at = end;
        return value.toString().strip();
    }
}
