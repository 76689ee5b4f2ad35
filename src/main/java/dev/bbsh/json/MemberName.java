package dev.bbsh.json;

import dev.bbsh.json.tape.JsonText;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

/**
 * The name of a member as it is written.
 *
 * @param segment the segment that contains the name
 * @param key its tape index there
 * @param colon the text between the name and its value: the colon and white space
 */
public record MemberName(Segment segment, int key, Text colon) {

    static MemberName at(Segment segment, int key) {
        Text colon = Text.in(segment, segment.textEnd(key), segment.textStart(key + 1));
        return new MemberName(segment, key, colon);
    }

    /** A name that is not from a file. */
    public static MemberName of(String name, Text colon) {
        return new MemberName(Segment.of(JsonText.quote(name)), 0, colon);
    }

    /** The decoded name. */
    public String name() {
        return segment.string(key);
    }

    /** True when the name decodes to this text. */
    public boolean is(byte[] utf8) {
        return segment.stringEquals(key, utf8);
    }

    void writeTo(TextSink sink) {
        sink.write(Text.in(segment, segment.textStart(key), segment.textEnd(key)));
        sink.write(colon);
    }
}
