package dev.bbsh.json.read;

import dev.bbsh.json.tape.Chunk;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;

import java.io.ByteArrayOutputStream;

/**
 * The beginning of the next segment of a long file.
 *
 * @param levels the number of containers that continue in it
 * @param brackets the text that opens them, which is not in the file
 * @param lead the text in the file between the last value of the previous segment and the first of
 *     this one
 * @param rest the text that was read behind that
 */
record ChunkOpening(int levels, Text brackets, Text lead, Text rest) {

    static final ChunkOpening NONE = new ChunkOpening(0, Text.EMPTY, Text.EMPTY, Text.EMPTY);

    static ChunkOpening behind(Chunk chunk) {
        Segment segment = chunk.segment();
        ByteArrayOutputStream brackets = new ByteArrayOutputStream();
        for (int i = 0; i < chunk.open().size(); i++) {
            int container = chunk.open().get(i);
            if (i > 0 && segment.first(chunk.open().get(i - 1)) == '{') {
                int from = segment.textStart(container - 1);
                brackets.write(segment.bytes(), from, segment.textEnd(container - 1) - from);
                brackets.write(':');
            }
            brackets.write(segment.first(container));
        }
        int blanks = 1;
        while (blanks < chunk.rest().length && isBlank(chunk.rest()[blanks])) {
            blanks++;
        }
        return new ChunkOpening(
                chunk.open().size(),
                text(brackets.toByteArray()),
                lead(chunk, blanks),
                new Text(chunk.rest(), blanks, chunk.rest().length));
    }

    /** The white space before the comma, the comma, and the white space behind it. */
    private static Text lead(Chunk chunk, int blanks) {
        Segment segment = chunk.segment();
        int innermost = chunk.open().getLast();
        int from = segment.childrenEnd(innermost);
        ByteArrayOutputStream lead = new ByteArrayOutputStream();
        lead.write(segment.bytes(), from, segment.textEnd(innermost) - 1 - from);
        lead.write(chunk.rest(), 0, blanks);
        return text(lead.toByteArray());
    }

    private static Text text(byte[] bytes) {
        return new Text(bytes, 0, bytes.length);
    }

    private static boolean isBlank(byte each) {
        return each == ' ' || each == '\n' || each == '\r' || each == '\t';
    }
}
