package dev.bbsh.operation.redact;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.file.zip.ZipArchive;
import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The redaction of a ZIP: its texts are redacted, all other entries are left out. */
final class RedactedZip {

    private static final Pattern TEXTS =
            Pattern.compile("(?i).*\\.(xml|json|jsonl|csv|tsv|txt|md|bbsh|log|html)");

    /** The earliest date of a ZIP: the same files give the same bytes. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Redaction redaction;
    private final Location file;
    private final Progress progress;
    private boolean hasText;
    private final List<String> leftOut = new ArrayList<>();

    RedactedZip(Redaction redaction, Location file, Progress progress) {
        this.redaction = redaction;
        this.file = file;
        this.progress = progress;
    }

    /** True when an entry of this name is text. */
    static boolean isText(String name) {
        return TEXTS.matcher(name).matches();
    }

    /** The names of the entries that are not in the copy. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Writes the copy; the output stays open. */
    void write(FileOutput out) {
        try (ZipArchive zip = ZipArchive.open(file)) {
            // Closing it would close the output.
            ZipOutputStream copy = new ZipOutputStream(out.stream());
            for (String name : zip.names()) {
                if (isText(name)) {
                    entry(zip, name, copy);
                } else if (!name.endsWith("/")) {
                    leftOut.add(name);
                }
            }
            requireTexts();
            copy.finish();
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    private void entry(ZipArchive zip, String name, ZipOutputStream copy) throws IOException {
        String next = redaction.name(name);
        ZipEntry entry = new ZipEntry(next);
        entry.setTimeLocal(DATE);
        copy.putNextEntry(entry);
        RedactedText text = new RedactedText(redaction, name, () -> zip.content(name));
        text.write(copy, progress);
        hasText = true;
        copy.closeEntry();
    }

    private void requireTexts() {
        if (!hasText) {
            throw new RedactedCopies.NotTextException(
                    "'" + file + "' has no text that could be redacted",
                    "redact OTHER-FILES --to FOLDER     (leave this file out)",
                    0,
                    null);
        }
    }
}
