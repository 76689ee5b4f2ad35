package dev.bbsh.operation.redact;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.RawInput;
import dev.bbsh.file.write.AtomicFiles;
import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.migrate.redact.ReplacedKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    private final AtomicFiles files;
    private final List<String> leftOut = new ArrayList<>();

    private RedactedCopies(Request request, AtomicFiles files, Progress progress) {
        this.request = request;
        this.files = files;
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
     * @param names the names of members, columns and elements that stay and have a word which is
     *     not known to be one of the formats, sorted
     * @param leftOut the entries of ZIP files that are not text, and are not in the copies
     */
    public record Result(
            List<Location> files,
            Map<ReplacedKind, Long> counts,
            List<String> names,
            List<String> leftOut) {

        public Result {
            files = List.copyOf(files);
            counts = Map.copyOf(counts);
            names = List.copyOf(names);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The error for a source that is not text. */
    public static final class NotTextException extends BbshException {

        private static final long serialVersionUID = 1L;

        private final int source;

        NotTextException(String message, String advice, int source, @Nullable Throwable cause) {
            super(message, advice, cause);
            this.source = source;
        }

        /** The index of the source. */
        public int source() {
            return source;
        }
    }

    /**
     * Writes the copies.
     *
     * @throws BbshException when a file can't be read, written or proven; then there are no copies
     */
    public static Result write(Request request, Progress progress) {
        requireFree(request, new Redaction(request.terms));
        try (AtomicFiles files = AtomicFiles.in(request.folder)) {
            RedactedCopies copies = new RedactedCopies(request, files, progress);
            List<String> paths;
            do {
                files.clear();
                copies.leftOut.clear();
                paths = copies.paths();
                copies.writeAll(paths);
            } while (copies.redaction.mustRepeat());
            requireFree(request, copies.redaction);
            files.finish(request.overwrite);
            return copies.result(paths);
        }
    }

    private Result result(List<String> paths) {
        return new Result(
                paths.stream().map(request.folder::resolve).toList(),
                redaction.counts(),
                redaction.names(),
                leftOut);
    }

    private void writeAll(List<String> paths) {
        for (int i = 0; i < paths.size(); i++) {
            RedactionSource source = request.sources.get(i);
            try {
                write(source, paths.get(i));
            } catch (NotTextException binary) {
                throw new NotTextException(binary.message(), binary.advice(), i, binary);
            } catch (IOException broken) {
                throw unreadable(source, broken);
            } catch (UncheckedIOException broken) {
                throw unreadable(source, RedactedText.cause(broken));
            }
        }
    }

    private List<String> paths() {
        return paths(request, redaction);
    }

    private static List<String> paths(Request request, Redaction redaction) {
        Set<String> paths = new LinkedHashSet<>();
        Set<String> taken = new HashSet<>();
        for (RedactionSource source : request.sources) {
            String path = redaction.name(source.path());
            int number = 1;
            String free = path;
            // Some file systems know no difference of case.
            while (!taken.add(free.toLowerCase(Locale.ROOT))) {
                number++;
                free = path.replaceFirst("(\\.[^/]*)?$", "-" + number + "$1");
            }
            paths.add(free);
        }
        return List.copyOf(paths);
    }

    private static void requireFree(Request request, Redaction redaction) {
        paths(request, redaction)
                .forEach((path) -> requireFree(request, request.folder.resolve(path)));
    }

    private static void requireFree(Request request, Location target) {
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

    private void write(RedactionSource source, String path) throws IOException {
        progress.beginBytes("redacting " + source, source.size());
        if (source instanceof RedactionSource.OfFile(Location file, String _)
                && RawInput.isZip(file)) {
            RedactedZip zip = new RedactedZip(redaction, file, progress);
            files.write(path, zip::write);
            leftOut.addAll(zip.leftOut());
        } else {
            RedactedText text = new RedactedText(redaction, source.path(), source::open);
            files.write(path, (out) -> text.write(out.stream(), progress));
        }
    }

    private static BbshException unreadable(RedactionSource source, IOException broken) {
        return switch (source) {
            case RedactionSource.OfFile file -> FileFailure.reading(file.file(), broken);
            case RedactionSource.OfDocument _, RedactionSource.OfText _ ->
                    new BbshException(
                            "'" + source + "' can't be read: " + broken.getMessage(),
                            "redact FILE --to FOLDER",
                            broken);
        };
    }
}
