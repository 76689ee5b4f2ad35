package dev.bbsh.operation.redact;

import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.migrate.redact.content.ContentKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The redaction of one text. */
final class RedactedText {

    private static final int BUFFER = 1 << 16;

    private final Redaction redaction;
    private final String name;
    private final Opening original;
    private Redaction.@Nullable Written written;

    /** Opens the bytes of a text. */
    interface Opening {

        InputStream open() throws IOException;
    }

    RedactedText(Redaction redaction, String name, Opening original) {
        this.redaction = redaction;
        this.name = name;
        this.original = original;
    }

    /** Writes the copy in UTF-8; the output stays open. */
    void write(OutputStream to, Progress progress) {
        try (EncodedText reader = reader(original)) {
            Writer out =
                    new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
            ContentKind kind = ContentKind.of(name, reader.start());
            written = redaction.write(kind, reader, out, progress);
            out.flush();
        } catch (IOException broken) {
            throw failure(broken);
        } catch (UncheckedIOException broken) {
            throw failure(cause(broken));
        }
    }

    /** Requires that nothing is left in the written copy. */
    void prove(Opening copy, Progress progress) {
        if (written == null) {
            throw new IllegalStateException("nothing was written");
        }
        try (Reader reader = reader(copy)) {
            redaction.prove(written, name, reader, progress);
        } catch (IOException broken) {
            throw failure(broken);
        } catch (UncheckedIOException broken) {
            throw failure(cause(broken));
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
