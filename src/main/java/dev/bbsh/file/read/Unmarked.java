package dev.bbsh.file.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Text in UTF-16 or UTF-32 without a byte order mark. It is certain for JSON, which begins with an
 * ASCII character: the zero bytes beside that one tell the encoding (RFC 4627, 3).
 */
final class Unmarked {

    private static final List<Content> ENCODINGS =
            List.of(Content.UTF_32BE, Content.UTF_32LE, Content.UTF_16BE, Content.UTF_16LE);

    private Unmarked() {}

    /** The encoding of a text with zero bytes; empty for any other. */
    static Optional<Content> of(byte[] first) {
        return ENCODINGS.stream().filter((each) -> isIn(first, each)).findFirst();
    }

    private static boolean isIn(byte[] first, Content encoding) {
        Charset charset = encoding.charset().orElseThrow();
        CharBuffer characters = CharBuffer.allocate(first.length + 2);
        boolean wrong =
                charset.newDecoder().decode(ByteBuffer.wrap(first), characters, false).isError();
        String text = characters.flip().toString();
        String start = text.replaceFirst("^\uFEFF", "").stripLeading();
        boolean json = !start.isEmpty() && "{[\"<".indexOf(start.charAt(0)) >= 0;
        return !wrong && json && text.indexOf('\0') < 0;
    }
}
