package dev.bbsh.json.syntax;

import dev.bbsh.work.BbshException;

/** Thrown for text that is not JSON by RFC 8259, with the place of the first mistake. */
public final class JsonSyntaxException extends BbshException {

    private static final long serialVersionUID = 1L;

    private final transient TextPosition position;
    private final String expected;
    private final String found;

    JsonSyntaxException(TextPosition position, String expected, String found) {
        super(
                "not valid JSON: line "
                        + position.line()
                        + ", column "
                        + position.column()
                        + " (byte "
                        + position.offset()
                        + "): expected "
                        + expected
                        + ", found "
                        + found
                        + "\n"
                        + position.excerpt(),
                "repair the file at that position, or download it again");
        this.position = position;
        this.expected = expected;
        this.found = found;
    }

    /**
     * Creates the error for a place where something else is expected.
     *
     * @param offset in the buffer of the text's part
     * @param expected in words
     */
    public static JsonSyntaxException at(TextPosition.TextPart part, int offset, String expected) {
        return new SyntaxMistake(offset, expected).in(part);
    }

    /** The place of the mistake. */
    public TextPosition position() {
        return position;
    }

    /** The text that was expected there, in words. */
    public String expected() {
        return expected;
    }

    /** The text that was found there, in words. */
    public String found() {
        return found;
    }

    /** The same mistake, in the text of which this one is a part. */
    public JsonSyntaxException at(TextPosition other) {
        return new JsonSyntaxException(other, expected, found);
    }
}
