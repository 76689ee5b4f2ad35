package dev.bbsh.file.pack;

import dev.bbsh.file.mail.Attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A file that holds other files. */
sealed interface Pack {

    /** The names of its files, with slashes; folders are left out. */
    List<String> names() throws IOException;

    /**
     * Opens a file.
     *
     * @throws java.io.FileNotFoundException when no file has that name
     */
    InputStream open(String name) throws IOException;

    /** A zip file on the disk. */
    record OfZipFile(Path file) implements Pack {

        @Override
        public List<String> names() throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                List<String> names = new ArrayList<>();
                for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                    ZipEntryNames.add(all.nextElement(), names);
                }
                return names;
            }
        }

        @Override
        public InputStream open(String name) throws IOException {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                InputStream in = zip.getInputStream(entry(zip, name));
                return new ClosingInput(in, zip);
            } catch (IOException | RuntimeException broken) {
                zip.close();
                throw broken;
            }
        }

        private static ZipEntry entry(ZipFile zip, String name) throws IOException {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (ZipEntryNames.of(entry).equals(name)) {
                    return entry;
                }
            }
            throw ZipEntryNames.missing(name);
        }
    }

    /** A zip file that is inside another file. */
    @SuppressWarnings("ArrayRecordComponent")
    record OfZipBytes(byte[] zip) implements Pack {

        @Override
        public List<String> names() throws IOException {
            try (ZipInputStream in = stream()) {
                List<String> names = new ArrayList<>();
                for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                    ZipEntryNames.add(each, names);
                }
                return names;
            }
        }

        @Override
        public InputStream open(String name) throws IOException {
            ZipInputStream in = stream();
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                if (ZipEntryNames.of(each).equals(name)) {
                    return in;
                }
            }
            in.close();
            throw ZipEntryNames.missing(name);
        }

        private ZipInputStream stream() {
            return new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8);
        }
    }

    /** The attachments of a mail. */
    record OfMail(List<Attachment> attachments) implements Pack {

        @Override
        public List<String> names() {
            return attachments.stream().map(Attachment::name).toList();
        }

        @Override
        public InputStream open(String name) throws IOException {
            for (Attachment each : attachments) {
                if (each.name().equals(name)) {
                    return new ByteArrayInputStream(each.content());
                }
            }
            throw ZipEntryNames.missing(name);
        }
    }
}
