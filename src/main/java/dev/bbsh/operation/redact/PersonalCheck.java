package dev.bbsh.operation.redact;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.RawInput;
import dev.bbsh.file.zip.ZipArchive;
import dev.bbsh.migrate.redact.PersonalScan;
import dev.bbsh.migrate.redact.content.ContentKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Looks for what seems personal in files, folders and ZIP files. */
public final class PersonalCheck {

    private final Progress progress;
    private final List<Found> found = new ArrayList<>();

    private PersonalCheck(Progress progress) {
        this.progress = progress;
    }

    /**
     * A value that seems personal.
     *
     * @param source the document or file that has it
     */
    public record Found(String source, PersonalScan.Found value) {}

    /**
     * The values of all sources, in their order.
     *
     * @throws BbshException when one can't be read
     */
    public static List<Found> of(List<RedactionSource> sources, Progress progress) {
        PersonalCheck check = new PersonalCheck(progress);
        for (RedactionSource source : sources) {
            try {
                check.read(source);
            } catch (IOException broken) {
                throw failure(source, broken);
            } catch (UncheckedIOException broken) {
                throw failure(source, RedactedText.cause(broken));
            }
        }
        return List.copyOf(check.found);
    }

    private void read(RedactionSource source) throws IOException {
        progress.beginBytes("reading " + source, source.size());
        if (source instanceof RedactionSource.OfFile(Location file, String _)
                && RawInput.isZip(file)) {
            try (ZipArchive zip = ZipArchive.open(file)) {
                for (String name : zip.names()) {
                    if (RedactedZip.isText(name)) {
                        read(file + "/" + name, () -> zip.content(name));
                    }
                }
            }
        } else {
            read(
                    source instanceof RedactionSource.OfFile named
                            ? named.path()
                            : source.toString(),
                    source::open);
        }
    }

    private void read(String name, RedactedText.Opening bytes) throws IOException {
        try (EncodedText reader = new EncodedText(bytes.open())) {
            ContentKind kind = ContentKind.of(name, reader.start());
            PersonalScan.of(kind, reader, progress)
                    .forEach((each) -> found.add(new Found(name, each)));
        }
    }

    private static BbshException failure(RedactionSource source, IOException broken) {
        if (broken instanceof CharacterCodingException) {
            return RedactedText.notText(source.toString(), broken);
        }
        return source instanceof RedactionSource.OfFile(Location file, String _)
                ? FileFailure.reading(file, broken)
                : RedactedText.notText(source.toString(), broken);
    }
}
