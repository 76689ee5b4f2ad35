package dev.bbsh.json;

import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

import org.jspecify.annotations.Nullable;

/**
 * One child that is not beside its neighbours in a segment.
 *
 * @param name the member's name, null for an element
 */
public record SingleChild(Text lead, @Nullable MemberName name, JsonValue value) implements Piece {

    @Override
    public long count() {
        return 1;
    }

    @Override
    public SingleChild ledBy(Text other) {
        return new SingleChild(other, name, value);
    }

    @Override
    public void writeTo(TextSink sink) {
        if (name != null) {
            name.writeTo(sink);
        }
        value.writeTo(sink);
    }
}
