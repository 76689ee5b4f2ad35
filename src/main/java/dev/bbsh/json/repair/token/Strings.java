package dev.bbsh.json.repair.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads strings as they stand, and says what would make them JSON. */
final class Strings {

    private final byte[] text;

    Strings(byte[] text) {
        this.text = text;
    }

    /** The offset behind the string in double quotes that begins at an offset; -1 if none ends. */
    int plain(int start, List<Fix> fixes) {
        int at = start + 1;
        while (at < text.length && text[at] != '"') {
            int next =
                    (text[at] >= 0 && text[at] < ' ') || text[at] == '\\' ? odd(at, fixes) : at + 1;
            if (next < 0) {
                return -1;
            }
            at = next;
        }
        return at < text.length ? at + 1 : -1;
    }

    /** True for a string as JSON writes it, quotes included. */
    static boolean valid(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        List<Fix> fixes = new ArrayList<>();
        int end = bytes.length < 2 ? -1 : new Strings(bytes).plain(0, fixes);
        return end == bytes.length && fixes.isEmpty();
    }

    private int odd(int at, List<Fix> fixes) {
        if (text[at] == '\\') {
            return escape(at, fixes);
        }
        if (text[at] == '\n' || text[at] == '\r') {
            return -1;
        }
        fixes.add(control(at));
        return at + 1;
    }

    /** The control character at an offset, as an escape. */
    Fix control(int at) {
        String escape =
                switch (text[at]) {
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    case '\t' -> "\\t";
                    case '\f' -> "\\f";
                    default -> "\\u00" + HexFormat.of().toHexDigits(text[at]);
                };
        return new Fix(Rule.CONTROL_CHARACTER, at, at + 1, escape);
    }

    private int escape(int at, List<Fix> fixes) {
        int next = at + 1 < text.length ? text[at + 1] : -1;
        return switch (next) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> Literals.hexEnd(text, at + 2);
            case '\'' -> {
                fixes.add(Fix.removal(Rule.ESCAPE, at, at + 1));
                yield at + 2;
            }
            case -1, '\n', '\r' -> -1;
            default -> {
                fixes.add(Fix.insertion(Rule.ESCAPE, at, "\\"));
                yield at + 1;
            }
        };
    }

    /** The offset behind the string in other marks that begins at an offset; -1 if none ends. */
    int foreign(int start, List<Fix> fixes) {
        int opening = Utf8.at(text, start);
        int at = start + Utf8.width(text, start);
        fixes.add(new Fix(Rule.OTHER_QUOTES, start, at, "\""));
        while (at < text.length) {
            int point = Utf8.at(text, at);
            int next = at + Math.max(1, Utf8.width(text, at));
            if (Quotes.closes(opening, point) && (Quotes.pairs(opening) || delimited(next))) {
                fixes.add(new Fix(Rule.OTHER_QUOTES, at, next, "\""));
                return next;
            }
            at = inside(at, next, fixes);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int inside(int at, int next, List<Fix> fixes) {
        if (text[at] == '"') {
            fixes.add(Fix.insertion(Rule.UNESCAPED_QUOTE, at, "\\"));
            return next;
        }
        return (text[at] >= 0 && text[at] < ' ') || text[at] == '\\' ? odd(at, fixes) : next;
    }

    /** True when a string that ends before an offset is followed by what may follow a string. */
    boolean delimited(int offset) {
        int end = Trivia.at(text, offset).end();
        return end >= text.length || Symbol.of(text[end]).structural();
    }
}
