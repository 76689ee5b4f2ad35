package dev.bbsh.render.text;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.json.tape.Text;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Style;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Prints JSON text that arrives in pieces, token by token: on one line or indented, with its
 * styles. Numbers and the escapes of strings are kept as written; white space isn't.
 */
public final class JsonPrinter {

    private static final int TOKENS_BETWEEN_LOOKS = 1024;

    private final Printer out;
    private final boolean indented;
    private final Progress progress;
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean justOpened;
    private boolean atKey;
    private int tokens;

    public JsonPrinter(Printer out, boolean indented, Progress progress) {
        this.out = out;
        this.indented = indented;
        this.progress = progress;
    }

    /** Prints a value of a document. */
    public JsonPrinter value(JsonValue value) {
        value.writeTo(this::text);
        return this;
    }

    /** Prints a string or a name that isn't quoted yet. */
    public JsonPrinter string(String text) {
        return json(JsonText.quote(text));
    }

    /** Prints a piece of JSON text. */
    public JsonPrinter json(String text) {
        text(Text.of(text));
        return this;
    }

    private void text(Text text) {
        byte[] bytes = text.bytes();
        int at = text.from();
        while (at < text.to()) {
            int end = endOfToken(bytes, at, text.to());
            if (bytes[at] > ' ') {
                token(bytes, at, end);
            }
            at = end;
        }
    }

    private void token(byte[] bytes, int from, int to) {
        if (++tokens % TOKENS_BETWEEN_LOOKS == 0) {
            progress.advance(0);
        }
        switch (bytes[from]) {
            case '{', '[' -> open(bytes[from]);
            case '}', ']' -> close(bytes[from]);
            case ',' -> comma();
            case ':' -> colon();
            default -> scalar(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
    }

    private void open(byte bracket) {
        beginValue();
        out.print(Style.MUTED, bracket == '{' ? "{" : "[");
        objects.set(++depth, bracket == '{');
        justOpened = true;
        atKey = bracket == '{';
    }

    private void close(byte bracket) {
        depth--;
        if (!justOpened) {
            newline();
        }
        justOpened = false;
        atKey = false;
        out.print(Style.MUTED, bracket == '}' ? "}" : "]");
    }

    private void comma() {
        out.print(Style.MUTED, ",");
        newline();
        atKey = objects.get(depth);
    }

    private void colon() {
        out.print(Style.MUTED, ":");
        out.print(indented ? " " : "");
        atKey = false;
    }

    private void scalar(String token) {
        beginValue();
        out.json(atKey ? Style.KEY : styleOf(token), token);
    }

    private void beginValue() {
        if (justOpened) {
            newline();
            justOpened = false;
        }
    }

    private void newline() {
        if (indented) {
            out.newline().print("  ".repeat(depth));
        }
    }

    static Style styleOf(String token) {
        return switch (token.charAt(0)) {
            case '"' -> Style.STRING;
            case 't', 'f', 'n' -> Style.LITERAL;
            default -> Style.NUMBER;
        };
    }

    private static int endOfToken(byte[] bytes, int from, int to) {
        return switch (bytes[from]) {
            case '"' -> endOfString(bytes, from + 1, to);
            case '{', '}', '[', ']', ',', ':', ' ', '\t', '\n', '\r' -> from + 1;
            default -> endOfScalar(bytes, from, to);
        };
    }

    private static int endOfString(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, to);
    }

    private static int endOfScalar(byte[] bytes, int from, int to) {
        int at = from + 1;
        while (at < to && ",:]} \t\n\r".indexOf(bytes[at]) < 0) {
            at++;
        }
        return at;
    }
}
