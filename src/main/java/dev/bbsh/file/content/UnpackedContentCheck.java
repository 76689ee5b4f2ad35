package dev.bbsh.file.content;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Applies the content checks of files to unpacked data. */
public final class UnpackedContentCheck {

    private UnpackedContentCheck() {}

    /**
     * The text of unpacked or recoded data, in UTF-8.
     *
     * @param outer the content of the file
     * @throws BbshException when it cannot hold JSON, or is packed once more
     */
    public static InputStream text(Location file, FileContent outer, InputStream unpacked)
            throws IOException {
        PushbackInputStream in = new PushbackInputStream(unpacked, FileContent.SEEN);
        byte[] first = in.readNBytes(FileContent.SEEN);
        in.unread(first);
        FileContent content = FileContent.of(first);
        String what =
                (outer == FileContent.GZIP || outer == FileContent.ZIP ? "the content of " : "")
                        + "'"
                        + file
                        + "'";
        Optional<BbshException> refusal = content.refusal(what, file);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        if (content == FileContent.GZIP || content == FileContent.ZIP) {
            throw new BbshException(
                    what + " is itself compressed, with " + content.description(),
                    "unpack '" + file + "', then load its content");
        }
        Optional<Charset> other = content.charset();
        return other.isPresent() ? text(file, outer, Unpacker.recoded(in, other.get())) : in;
    }
}
