package dev.bbsh.json;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.TextSink;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** A JSON value of a document, read only; strings and numbers are decoded on demand. */
public sealed interface JsonValue permits Span, Composite {

    JsonKind kind();

    /** The number of children of a container; 0 for a scalar. */
    long size();

    /** The children in their order, as pieces; empty for a scalar. */
    Iterable<Piece> pieces();

    /** Writes the value's text. */
    void writeTo(TextSink sink);

    /**
     * The members of an object in their order, duplicate names included; empty for any other value.
     */
    default Iterable<Member> members() {
        return () -> JsonChildIterator.members(this);
    }

    /** The elements of an array, or the values of an object's members; empty for a scalar. */
    default Iterable<JsonValue> elements() {
        return () -> JsonChildIterator.values(this);
    }

    /** The value of a member; the last one when the name occurs more than once. */
    default Optional<JsonValue> member(String name) {
        return ChildLookup.last(this, name);
    }

    /**
     * The n-th child, from 0.
     *
     * @throws IndexOutOfBoundsException when there is no such child
     */
    default JsonValue element(long index) {
        return ChildLookup.child(this, index).value();
    }

    /** The text of the value, as it is in the file. */
    default String text() {
        TextSink.Collected sink = new TextSink.Collected();
        writeTo(sink);
        return sink.toString();
    }

    /**
     * The decoded text of a string.
     *
     * @throws IllegalStateException when the value is not a string
     */
    default String string() {
        throw new IllegalStateException("no string but " + kind());
    }

    /**
     * The exact value of a number.
     *
     * @throws IllegalStateException when the value is not a number
     * @throws ArithmeticException when its exponent is beyond all reason
     */
    default BigDecimal number() {
        throw new IllegalStateException("no number but " + kind());
    }

    /** The decoded text of a string; empty when the value is not a string. */
    default Optional<String> asString() {
        return kind() == JsonKind.STRING ? Optional.of(string()) : Optional.empty();
    }

    /** The value of an integer that fits 64 bits; empty for any other value. */
    default Optional<Long> asLong() {
        return Optional.empty();
    }

    /**
     * A child of a container.
     *
     * @param name the member's name, none for an element
     */
    public record Child(@Nullable MemberName name, JsonValue value) {

        Member member() {
            if (name == null) {
                throw new IllegalStateException("an element has no name");
            }
            return new Member(name.name(), value);
        }
    }
}
