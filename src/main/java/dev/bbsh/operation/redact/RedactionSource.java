package dev.bbsh.operation.redact;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.RawInput;
import dev.bbsh.json.tape.Text;
import dev.bbsh.session.document.OpenDocument;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Something that is redacted into one file. */
public sealed interface RedactionSource {

    /** The path of its copy below the folder, before words are replaced. */
    String path();

    /** Its bytes, unpacked. */
    InputStream open() throws IOException;

    /** Its size in bytes, as far as is known; -1 else. */
    long size() throws IOException;

    /**
     * A file.
     *
     * @param path with slashes, below the folder that was named
     */
    record OfFile(Location file, String path) implements RedactionSource {

        @Override
        public InputStream open() throws IOException {
            return RawInput.open(file);
        }

        @Override
        public long size() throws IOException {
            return RawInput.isGzip(file) ? -1 : RawInput.size(file);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** An open document, as it is now. */
    record OfDocument(OpenDocument document) implements RedactionSource {

        @Override
        public String path() {
            return document.plainName() + ".json";
        }

        @Override
        public InputStream open() {
            List<InputStream> parts = new ArrayList<>();
            document.content().writeTo((text) -> parts.add(stream(text)));
            return new SequenceInputStream(Collections.enumeration(parts));
        }

        private static InputStream stream(Text text) {
            return new ByteArrayInputStream(text.bytes(), text.from(), text.length());
        }

        @Override
        public long size() {
            return document.content().length();
        }

        @Override
        public String toString() {
            return document.name();
        }
    }

    /** A text that is in no file of its own. */
    record OfText(String path, String text) implements RedactionSource {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long size() {
            return text.length();
        }

        @Override
        public String toString() {
            return path;
        }
    }
}
