package dev.bbsh.file.read;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Applies the content checks of files to unpacked data. */
final class Inside {

    private Inside() {}

    /**
     * The text of unpacked or recoded data, in UTF-8.
     *
     * @param outer the content of the file
     * @throws BbshException when it cannot hold JSON, or is packed once more
     */
    static InputStream text(Location file, Content outer, InputStream unpacked) throws IOException {
        PushbackInputStream in = new PushbackInputStream(unpacked, Content.SEEN);
        byte[] first = in.readNBytes(Content.SEEN);
        in.unread(first);
        Content content = Content.of(first);
        String what =
                (outer == Content.GZIP || outer == Content.ZIP ? "what is packed in " : "")
                        + "'"
                        + file
                        + "'";
        Optional<BbshException> refusal = content.refusal(what, file);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        if (content == Content.GZIP || content == Content.ZIP) {
            throw new BbshException(
                    what + " is packed once more, with " + content.words(),
                    "unpack '" + file + "', and load what is in it");
        }
        Optional<Charset> other = content.charset();
        return other.isPresent() ? text(file, outer, Unpacking.recoded(in, other.get())) : in;
    }
}
