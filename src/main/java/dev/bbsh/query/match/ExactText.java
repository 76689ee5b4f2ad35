package dev.bbsh.query.match;

import dev.bbsh.json.tape.PlainName;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Utf8;

import org.jspecify.annotations.Nullable;

/** A text that names or strings of a segment are compared with. */
public final class ExactText {

    private final String text;
    private final byte[] utf8;

    /** The same without an escape in it; nothing when it needs one. */
    private final @Nullable PlainName plain;

    public ExactText(String text) {
        this.text = text;
        this.utf8 = Utf8.of(text);
        this.plain =
                text.chars().noneMatch((each) -> each < ' ' || each == '"' || each == '\\')
                        ? PlainName.of(text)
                        : null;
    }

    public String text() {
        return text;
    }

    /** Whether a key, or a string value, says the same. */
    public boolean isAt(Segment segment, int node) {
        return plain == null ? segment.stringEquals(node, utf8) : plain.isAt(segment, node);
    }
}
