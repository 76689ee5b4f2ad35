package dev.bbsh.operation.redact;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.RawInput;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.AtomicFile.Permission;
import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.migrate.redact.ReplacedKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes redacted copies of the files of a case to a folder, and proves each before it gets its
 * name. Either all are written, or none.
 */
public final class RedactedCopies {

    private final Request request;
    private final Progress progress;
    private final Redaction redaction;
    private final List<Location> written = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private RedactedCopies(Request request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.redaction = new Redaction(request.terms);
    }

    /**
     * The files and the terms of one redaction.
     *
     * @param folder the folder for the copies; it may be missing
     * @param overwrite true when files that exist there may be replaced
     */
    public record Request(
            List<RedactionSource> sources,
            Location folder,
            boolean overwrite,
            Redaction.Terms terms) {

        public Request {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The written copies.
     *
     * @param files in the order of the sources
     * @param counts the numbers of replaced items, by kind
     * @param leftOut the entries of ZIP files that are not text, and are not in the copies
     */
    public record Result(
            List<Location> files, Map<ReplacedKind, Long> counts, List<String> leftOut) {

        public Result {
            files = List.copyOf(files);
            counts = Map.copyOf(counts);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Writes the copies.
     *
     * @throws BbshException when a file can't be read, written or proven; then there are no copies
     */
    public static Result write(Request request, Progress progress) {
        RedactedCopies copies = new RedactedCopies(request, progress);
        boolean complete = false;
        try {
            do {
                copies.removeAll();
                copies.writeAll();
            } while (copies.redaction.mustRepeat());
            complete = true;
        } finally {
            if (!complete) {
                copies.removeAll();
            }
        }
        return new Result(copies.written, copies.redaction.counts(), copies.leftOut);
    }

    private void removeAll() {
        written.forEach(AtomicFile::delete);
        written.clear();
        leftOut.clear();
    }

    private void writeAll() {
        List<Location> targets = targets();
        for (int i = 0; i < targets.size(); i++) {
            RedactionSource source = request.sources.get(i);
            try {
                write(source, targets.get(i));
            } catch (IOException broken) {
                throw unreadable(source, broken);
            } catch (UncheckedIOException broken) {
                throw unreadable(source, RedactedText.cause(broken));
            }
        }
    }

    private List<Location> targets() {
        Set<String> paths = new LinkedHashSet<>();
        for (RedactionSource source : request.sources) {
            String path = redaction.name(source.path());
            int number = 1;
            String free = path;
            while (!paths.add(free)) {
                number++;
                free = path.replaceFirst("(\\.[^/]*)?$", "-" + number + "$1");
            }
        }
        List<Location> targets = paths.stream().map(request.folder::resolve).toList();
        targets.forEach(this::requireFree);
        return targets;
    }

    private void requireFree(Location target) {
        for (RedactionSource source : request.sources) {
            if (source instanceof RedactionSource.OfFile(Location file, String _)
                    && target.exists()
                    && target.isSameAs(file)) {
                throw new BbshException(
                        "'" + target + "' would be replaced by its own copy",
                        "redact FILE --to OTHER-FOLDER");
            }
        }
        if (target.exists() && !request.overwrite) {
            throw new BbshException(
                    "'" + target + "' already exists", "choose another folder, or add --overwrite");
        }
    }

    private void write(RedactionSource source, Location target) throws IOException {
        Permission permission = new Permission(request.overwrite, true);
        progress.beginBytes("redacting " + source, source.size());
        if (source instanceof RedactionSource.OfFile(Location file, String _)
                && RawInput.isZip(file)) {
            RedactedZip zip = new RedactedZip(redaction, file, progress);
            AtomicFile.write(target, permission, zip::write, zip::prove);
            leftOut.addAll(zip.leftOut());
        } else {
            RedactedText text = new RedactedText(redaction, source.path(), source::open);
            AtomicFile.write(
                    target,
                    permission,
                    (out) -> text.write(out.stream(), progress),
                    (file) -> text.prove(() -> RawInput.open(file), progress.uncounted()));
        }
        written.add(target);
    }

    private static BbshException unreadable(RedactionSource source, IOException broken) {
        return switch (source) {
            case RedactionSource.OfFile file -> FileFailure.reading(file.file(), broken);
            case RedactionSource.OfDocument document ->
                    new BbshException(
                            "'" + document + "' can't be read: " + broken.getMessage(),
                            "redact FILE --to FOLDER",
                            broken);
        };
    }
}
