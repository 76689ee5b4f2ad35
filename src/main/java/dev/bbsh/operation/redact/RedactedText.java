package dev.bbsh.operation.redact;

import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.migrate.redact.content.ContentKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.TeeReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;

/** The redaction of one text. */
final class RedactedText {

    private final Redaction redaction;
    private final String name;
    private final Opening original;

    /** Opens the bytes of a text. */
    interface Opening {

        InputStream open() throws IOException;
    }

    RedactedText(Redaction redaction, String name, Opening original) {
        this.redaction = redaction;
        this.name = name;
        this.original = original;
    }

    /**
     * Writes the copy in UTF-8, and requires that nothing is left in it; the output stays open.
     *
     * @throws BbshException when something is left
     */
    void write(OutputStream to, Progress progress) {
        try (EncodedText reader = reader(original)) {
            ContentKind kind = ContentKind.of(name, reader.start());
            try (TeeReader<Redaction.Scanned> scan =
                    new TeeReader<>("scan", (copy) -> scanned(kind, copy))) {
                OutputStream out = scan.and(to);
                Redaction.Written written =
                        kind == ContentKind.JSON && reader.isUtf8()
                                ? redaction.writeJson(reader.bytes(), out, progress)
                                : redaction.write(kind, reader, out, progress);
                redaction.prove(written, name, scan.result());
            }
        } catch (IOException broken) {
            throw failure(broken);
        } catch (UncheckedIOException broken) {
            throw failure(cause(broken));
        }
    }

    private Redaction.Scanned scanned(ContentKind kind, InputStream copy) throws IOException {
        if (kind == ContentKind.JSON) {
            return redaction.scanJson(copy, Progress.NONE);
        }
        try (Reader text = new EncodedText(copy)) {
            return redaction.scan(kind, text, Progress.NONE);
        }
    }

    private static EncodedText reader(Opening opening) throws IOException {
        InputStream in = opening.open();
        try {
            return new EncodedText(in);
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    private RuntimeException failure(IOException broken) {
        if (broken instanceof CharacterCodingException) {
            return notText(name, broken);
        }
        return new UncheckedIOException(broken);
    }

    /** The error for a file that is not text. */
    static BbshException notText(String name, IOException broken) {
        return new RedactedCopies.NotTextException(
                "'" + name + "' is not text in UTF-8 or UTF-16",
                "redact OTHER-FILES --to FOLDER     (leave this file out)",
                0,
                broken);
    }

    /** The error of reading or writing inside an unchecked one. */
    static IOException cause(UncheckedIOException broken) {
        IOException cause = broken.getCause();
        return cause == null ? new IOException(broken) : cause;
    }
}
