package dev.bbsh.json;

import dev.bbsh.json.tape.Kind;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A JSON value of a document, read only; what a string or a number says is decoded when somebody
 * asks.
 */
public sealed interface JsonValue permits Span, Composite {

    Kind kind();

    /** How many children a container has; 0 for a scalar. */
    long size();

    /** The children in their order, as pieces; none for a scalar. */
    Iterable<Piece> pieces();

    /** What was worked out of this value, and is still known. */
    <T> Optional<T> derived(Class<T> kind);

    /** Keeps something that was worked out of this value, as long as there is memory for it. */
    void keep(Object derived);

    /** Writes the value's text. */
    void writeTo(TextSink sink);

    /**
     * The members of an object in their order, repeated names included; none for any other value.
     */
    default Iterable<Member> members() {
        return () -> Children.members(this);
    }

    /** The elements of an array, or the values of an object's members; none for a scalar. */
    default Iterable<JsonValue> elements() {
        return () -> new Children<>(this, Child::value);
    }

    /** The value of a member; the last one when the name occurs more than once. */
    default Optional<JsonValue> member(String name) {
        return Lookup.last(this, name);
    }

    /**
     * The n-th child, from 0.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    default JsonValue element(long index) {
        return Lookup.child(this, index).value();
    }

    /** The text of the value, as the file has it. */
    default String text() {
        StringSink sink = new StringSink();
        writeTo(sink);
        return sink.toString();
    }

    /**
     * What a string says.
     *
     * @throws IllegalStateException when the value is no string
     */
    default String string() {
        throw new IllegalStateException("no string but " + kind());
    }

    /**
     * What a number says, exactly.
     *
     * @throws IllegalStateException when the value is no number
     * @throws ArithmeticException when its exponent is out of any reason
     */
    default BigDecimal number() {
        throw new IllegalStateException("no number but " + kind());
    }

    /** What a string says, or nothing when the value is no string. */
    default Optional<String> asString() {
        return kind() == Kind.STRING ? Optional.of(string()) : Optional.empty();
    }

    /** An integer that fits 64 bits, or nothing for any other value. */
    default Optional<Long> asLong() {
        return Optional.empty();
    }
}
