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
    private @Nullable JsonKind kind;

    public void toNothing() {
        kind = null;
    }

    public void to(NodeCursor other) {
        spot.to(other);
        literal = null;
        kind = spot.kind();
    }

    public void to(Literal other) {
        literal = other;
        kind = other.kind();
    }

    public void to(OperandValue other) {
        spot.to(other.spot);
        literal = other.literal;
        kind = other.kind;
    }

    /** The kind of the value; null for nothing. */
    public @Nullable JsonKind kind() {
        return kind;
    }

    /** True when the value isn't part of a document. */
    boolean isLiteral() {
        return literal != null;
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

    /** True when a string has the same content as the other one. */
    boolean sameText(OperandValue other) {
        Literal mine = literal;
        Literal others = other.literal;
        if (mine != null) {
            return others != null
                    ? mine.text().text().equals(others.text().text())
                    : mine.text().isAt(other.spot.segment(), other.spot.node());
        }
        return others != null
                ? others.text().isAt(spot.segment(), spot.node())
                : text().equals(other.text());
    }

    /** The digits of a number. */
    Decimal decimal() {
        if (literal != null) {
            return literal.decimal();
        }
        Segment segment = spot.segment();
        return new Decimal(
                segment.bytes(), segment.textStart(spot.node()), segment.textEnd(spot.node()));
    }
}
