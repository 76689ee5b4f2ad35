package dev.bbsh.query.filter;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.ExactText;
import dev.bbsh.query.match.NodeCursor;

import org.jspecify.annotations.Nullable;

/** One side of a comparison: a value of the document, a literal, or nothing. Mutable. */
public final class OperandValue {

    private final NodeCursor spot = new NodeCursor();
    private @Nullable Literal literal;
    private boolean isInteger;
    private long integer;
    private @Nullable JsonKind kind;

    public void toNothing() {
        kind = null;
    }

    public void to(NodeCursor other) {
        spot.to(other);
        literal = null;
        isInteger = false;
        kind = spot.kind();
    }

    public void to(Literal other) {
        literal = other;
        isInteger = false;
        kind = other.kind();
    }

    /**
     * Becomes the result of a function, which is counted for each value, so it needs no literal.
     */
    public void to(long number) {
        literal = null;
        isInteger = true;
        integer = number;
        kind = JsonKind.NUMBER;
    }

    public void to(OperandValue other) {
        spot.to(other.spot);
        literal = other.literal;
        isInteger = other.isInteger;
        integer = other.integer;
        kind = other.kind;
    }

    /** The kind of the value; null for nothing. */
    public @Nullable JsonKind kind() {
        return kind;
    }

    /** True for a literal. */
    boolean isLiteral() {
        return literal != null;
    }

    /** True for the result of a function that counts. */
    boolean isInteger() {
        return isInteger;
    }

    /** The result of a function that counts. */
    long integer() {
        return integer;
    }

    public boolean isText() {
        return kind == JsonKind.STRING;
    }

    /** The content of a string. */
    public String text() {
        return literal != null ? literal.text().text() : spot.segment().string(spot.node());
    }

    /** The value as JSON; null for nothing. */
    public @Nullable JsonValue json() {
        if (kind == null) {
            return null;
        }
        if (isInteger) {
            return Literal.number(Long.toString(integer)).json();
        }
        return literal != null ? literal.json() : spot.value();
    }

    /** The content of a string, a number, true or false; null for anything else. */
    public @Nullable String scalar() {
        return switch (kind) {
            case STRING -> text();
            case NUMBER -> decimal().toString();
            case TRUE -> "true";
            case FALSE -> "false";
            case OBJECT, ARRAY, NULL -> null;
            case null -> null;
        };
    }

    /** The position of the value; undefined for a literal and for nothing. */
    public NodeCursor spot() {
        return spot;
    }

    /** True when it is a string with this content. */
    public boolean says(ExactText text) {
        if (kind != JsonKind.STRING) {
            return false;
        }
        return literal != null
                ? literal.text().text().equals(text.text())
                : text.isAt(spot.segment(), spot.node());
    }

    /** Compares the contents of two strings by code point. */
    int compareText(OperandValue other) {
        return TextOrder.compare(
                literal != null ? literal.spot() : spot,
                other.literal != null ? other.literal.spot() : other.spot);
    }

    /** The digits of a number. */
    Decimal decimal() {
        if (literal != null) {
            return literal.decimal();
        }
        if (isInteger) {
            return Literal.number(Long.toString(integer)).decimal();
        }
        Segment segment = spot.segment();
        return new Decimal(
                segment.bytes(), segment.textStart(spot.node()), segment.textEnd(spot.node()));
    }
}
