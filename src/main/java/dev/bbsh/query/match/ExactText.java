package dev.bbsh.query.match;

import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.json.tape.NameMatcher;
import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

/** A text to compare with names or strings of a segment. */
public final class ExactText {

    private final String text;
    private final byte[] utf8;

    /** The text as a name without escapes; null when it needs one. */
    private final @Nullable NameMatcher plain;

    public ExactText(String text) {
        this.text = text;
        this.utf8 = Utf8.of(text);
        this.plain =
                text.chars().noneMatch((each) -> each < ' ' || each == '"' || each == '\\')
                        ? NameMatcher.of(text)
                        : null;
    }

    public String text() {
        return text;
    }

    /** The first byte of the text between its quotes: that of the closing one if it is empty. */
    public int first() {
        return utf8.length == 0 ? '"' : utf8[0];
    }

    /** True when a key, or a string value, equals the text. */
    public boolean isAt(Segment segment, int node) {
        return plain == null ? segment.stringEquals(node, utf8) : plain.isAt(segment, node);
    }
}
