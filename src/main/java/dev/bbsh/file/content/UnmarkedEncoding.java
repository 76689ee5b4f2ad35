package dev.bbsh.file.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Text in UTF-16 or UTF-32 without a byte order mark. It is certain for JSON, which begins with an
 * ASCII character: the zero bytes beside that one tell the encoding (RFC 4627, 3).
 */
final class UnmarkedEncoding {

    private static final List<FileContent> ENCODINGS =
            List.of(
                    FileContent.UTF_32BE,
                    FileContent.UTF_32LE,
                    FileContent.UTF_16BE,
                    FileContent.UTF_16LE);

    private UnmarkedEncoding() {}

    /** The encoding of a text with zero bytes; empty for any other. */
    static Optional<FileContent> of(byte[] first) {
        return ENCODINGS.stream().filter((each) -> isIn(first, each)).findFirst();
    }

    private static boolean isIn(byte[] first, FileContent encoding) {
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
