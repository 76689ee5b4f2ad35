package dev.bbsh.jira.live.http;

import dev.bbsh.jira.live.http.HttpFailure.Part;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A body that a site packed with gzip. A small one can unpack to any size, so the result is bounded
 * as well.
 *
 * @param head the answer without its body
 * @param most the largest size of the unpacked body, in bytes
 */
record GzipBody(HttpReply head, long most) {

    private static final int BUFFER = 65_536;

    /** True when the headers of an answer say that its body is packed. */
    static boolean isTold(HttpReply head) {
        String coding =
                head.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        return coding.equals("gzip") || coding.equals("x-gzip");
    }

    /**
     * Unpacks a body; an empty one stays empty.
     *
     * @throws HttpFailure when it isn't gzip, ends too early, or is too large
     */
    byte[] unpacked(byte[] packed) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (packed.length == 0) {
            return packed;
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                all.write(buffer, 0, count);
                if (all.size() > most) {
                    throw failure(Part.SIZE, tooLarge(packed.length));
                }
            }
        } catch (EOFException cut) {
            throw failure(Part.CUT, "ended inside its gzip data");
        } catch (IOException broken) {
            throw failure(Part.ANSWER, "is not the gzip data that its header promises");
        }
        return all.toByteArray();
    }

    private String tooLarge(int packed) {
        return String.format(
                Locale.ROOT,
                "is too large: %,d bytes of gzip data unpack to more than %,d bytes",
                packed,
                most);
    }

    private HttpFailure failure(Part part, String what) {
        return new HttpFailure(
                part,
                head.status(),
                "the answer to " + head.uri().getRawPath() + " " + what,
                "help jira test");
    }
}
