package dev.bbsh.query.filter;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.query.match.ExactText;
import dev.bbsh.query.match.NodeCursor;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A scalar that isn't part of a document: written in the path, or returned by a function. */
public final class Literal {

    private final JsonKind kind;
    private final ExactText text;
    private final byte[] digits;

    /** The literal as a value of its own, to compare with. */
    private final NodeCursor spot;

    private Literal(JsonKind kind, String text) {
        this.kind = kind;
        this.text = new ExactText(text);
        this.digits = text.getBytes(StandardCharsets.UTF_8);
        this.spot = NodeCursor.at(json());
    }

    /** A string with this content. */
    public static Literal text(String said) {
        return new Literal(JsonKind.STRING, said);
    }

    /** A number in JSON notation. */
    public static Literal number(String json) {
        return new Literal(JsonKind.NUMBER, json);
    }

    /** True, false or null. */
    public static Literal constant(JsonKind kind) {
        return new Literal(kind, "");
    }

    JsonKind kind() {
        return kind;
    }

    ExactText text() {
        return text;
    }

    /** The position of the literal in a JSON text of its own. */
    NodeCursor spot() {
        return spot;
    }

    /** The literal as a JSON value of its own. */
    JsonValue json() {
        return Span.of(
                switch (kind) {
                    case STRING -> JsonText.quote(text.text());
                    case NUMBER -> text.text();
                    case TRUE, FALSE, NULL -> kind.name().toLowerCase(Locale.ROOT);
                    case OBJECT, ARRAY -> throw new IllegalStateException("no scalar");
                });
    }

    Decimal decimal() {
        return new Decimal(digits, 0, digits.length);
    }
}
