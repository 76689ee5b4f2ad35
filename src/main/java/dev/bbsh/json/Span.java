package dev.bbsh.json;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A complete value of a segment, unchanged since it was parsed.
 *
 * @param node its tape index
 */
public record Span(Segment segment, int node) implements JsonValue {

    // The methods that a record generates at run time cost a cold start more than reading a
    // megabyte.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span(Segment its, int number)
                && segment.equals(its)
                && node == number;
    }

    @Override
    public int hashCode() {
        return 31 * segment.hashCode() + node;
    }

    /** The root of a new segment, for values that do not come from a file. */
    public static Span of(String json) {
        return new Span(Segment.of(json), 0);
    }

    @Override
    public JsonKind kind() {
        return segment.kind(node);
    }

    @Override
    public long size() {
        return segment.size(node);
    }

    @Override
    public Iterable<Piece> pieces() {
        return segment.size(node) == 0 ? List.of() : List.of(Run.of(segment, node));
    }

    @Override
    public void writeTo(TextSink sink) {
        sink.write(Text.in(segment, segment.textStart(node), segment.textEnd(node)));
    }

    @Override
    public String text() {
        return segment.text(node);
    }

    @Override
    public String string() {
        return kind() == JsonKind.STRING ? segment.string(node) : JsonValue.super.string();
    }

    @Override
    public BigDecimal number() {
        return kind() == JsonKind.NUMBER ? new BigDecimal(text()) : JsonValue.super.number();
    }

    @Override
    public Optional<Long> asLong() {
        if (kind() != JsonKind.NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(text()));
        } catch (NumberFormatException notPlain) {
            return integral();
        }
    }

    private Optional<Long> integral() {
        try {
            return Optional.of(number().longValueExact());
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
