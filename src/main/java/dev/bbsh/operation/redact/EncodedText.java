package dev.bbsh.operation.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text in UTF-8, or in UTF-16 with a byte order mark. */
final class EncodedText {

    private static final int BUFFER = 1 << 16;

    private EncodedText() {}

    /** The characters of a text; invalid bytes are an error. */
    static Reader reader(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, BUFFER);
        byte[] start = in.readNBytes(2);
        in.unread(start);
        Charset charset = charset(start);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] start) {
        boolean both = start.length == 2;
        boolean big = both && start[0] == (byte) 0xfe && start[1] == (byte) 0xff;
        boolean little = both && start[0] == (byte) 0xff && start[1] == (byte) 0xfe;
        return big || little ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
