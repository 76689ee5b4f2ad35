package dev.bbsh.query.filter;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.Kind;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.ExactText;
import dev.bbsh.query.match.Spot;

import org.jspecify.annotations.Nullable;

/** One side of a comparison: a value of the document, a literal, or nothing. It changes. */
public final class Value {

    private final Spot spot = new Spot();
    private @Nullable Literal literal;
    private @Nullable Kind kind;

    public void toNothing() {
        kind = null;
    }

    public void to(Spot other) {
        spot.to(other);
        literal = null;
        kind = spot.kind();
    }

    public void to(Literal other) {
        literal = other;
        kind = other.kind();
    }

    public void to(Value other) {
        spot.to(other.spot);
        literal = other.literal;
        kind = other.kind;
    }

    /** What it is; null for nothing. */
    public @Nullable Kind kind() {
        return kind;
    }

    /** Whether it stands in no document. */
    boolean isLiteral() {
        return literal != null;
    }

    public boolean isText() {
        return kind == Kind.STRING;
    }

    /** What a string says. */
    public String text() {
        return literal != null ? literal.text().text() : spot.segment().string(spot.node());
    }

    /** The value itself; null for nothing. */
    public @Nullable JsonValue json() {
        if (kind == null) {
            return null;
        }
        return literal != null ? literal.json() : spot.value();
    }

    /** What a string, a number, true or false says; null for anything else. */
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

    /** Where the value stands; meaningless for a literal and for nothing. */
    public Spot spot() {
        return spot;
    }

    /** Whether it is a string that says this. */
    public boolean says(ExactText text) {
        if (kind != Kind.STRING) {
            return false;
        }
        return literal != null
                ? literal.text().text().equals(text.text())
                : text.isAt(spot.segment(), spot.node());
    }

    /** Whether a string says the same as the other one. */
    boolean sameText(Value other) {
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
