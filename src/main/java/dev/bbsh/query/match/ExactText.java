package dev.bbsh.query.match;

import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Utf8;

/** A text that names or strings of a segment are compared with, byte by byte. */
public final class ExactText {

    private final String text;
    private final byte[] utf8;
    private final boolean plain;

    public ExactText(String text) {
        this.text = text;
        this.utf8 = Utf8.of(text);
        this.plain = text.chars().noneMatch((each) -> each < ' ' || each == '"' || each == '\\');
    }

    public String text() {
        return text;
    }

    /** Whether a key, or a string value, says the same. */
    public boolean isAt(Segment segment, int node) {
        if (!plain) {
            return segment.stringEquals(node, utf8);
        }
        byte[] bytes = segment.bytes();
        int from = segment.textStart(node) + 1;
        // The closing quote ends this loop at the latest, because no plain text has one.
        for (int i = 0; i < utf8.length; i++) {
            byte found = bytes[from + i];
            if (found != utf8[i]) {
                return found == '\\' && segment.stringEquals(node, utf8);
            }
        }
        return bytes[from + utf8.length] == '"';
    }
}
