package dev.bbsh.operation.report;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.PackedPath;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SaveState;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files of the open documents with their digests, which tell whether two files are the same.
 */
public record DigestedFiles(List<DigestedFile> all) {

    /**
     * A file.
     *
     * @param document the name of the document that was read from it or saved to it
     * @param file the name of the file
     * @param saved true for an output, false for an input
     * @param bytes its size when it was read or written
     * @param sha256 in lower-case hexadecimal digits; empty when it has changed since, or is gone
     * @param state in words, when there is no digest; else empty
     */
    public record DigestedFile(
            String document,
            String file,
            boolean saved,
            long bytes,
            Optional<String> sha256,
            String state) {}

    public DigestedFiles {
        all = List.copyOf(all);
    }

    /**
     * Reads the files of all open documents, several at once, unless the case keeps their digests
     * already.
     */
    public static DigestedFiles of(Workspace workspace, Progress progress) {
        List<KeptFile> kept =
                workspace
                        .results()
                        .kept()
                        .map(CaseFolder::read)
                        .map((each) -> each.files().stream().map((used) -> used.file()).toList())
                        .orElse(List.of());
        Optional<Location> folder = workspace.results().kept().map(CaseFolder::folder);
        List<Function<Progress, DigestedFile>> works = new ArrayList<>();
        long bytes = 0;
        for (OpenDocument open : workspace.documents().all()) {
            Optional<Location> source = Optional.empty();
            if (open.origin() instanceof DocumentOrigin.Loaded loaded) {
                source = Optional.of(loaded.file());
                Kept file = new Kept(loaded.file(), loaded.stamp(), kept, folder);
                works.add((shared) -> digested(open, false, file, shared));
                bytes += file.toRead();
            }
            Optional<SaveState.Copy> copy = workspace.saved().of(open);
            if (copy.isPresent() && !copy.map(SaveState.Copy::file).equals(source)) {
                Kept file = new Kept(copy.get().file(), copy.get().stamp(), kept, folder);
                works.add((shared) -> digested(open, true, file, shared));
                bytes += file.toRead();
            }
        }
        progress.beginBytes("reading " + Plurals.of(works.size(), "file"), bytes);
        return new DigestedFiles(Parallel.run(works, progress));
    }

    /** A file, and the files whose digests the case keeps. */
    private record Kept(
            Location file, FileStamp stamp, List<KeptFile> kept, Optional<Location> folder) {

        Optional<String> digest() {
            return kept.stream()
                    .filter((each) -> each.stamp().equals(stamp))
                    .filter((each) -> each.in(folder.orElseThrow()).isSameAs(file))
                    .map(KeptFile::sha256)
                    .findFirst();
        }

        /** The bytes that have to be read for the digest. */
        long toRead() {
            return digest().isPresent() ? 0 : stamp.size();
        }
    }

    private static DigestedFile digested(
            OpenDocument open, boolean saved, Kept file, Progress progress) {
        Optional<String> digest = Optional.empty();
        String state = "";
        try {
            if (FileStamp.of(file.file()).filter(file.stamp()::equals).isPresent()) {
                digest =
                        Optional.of(
                                file.digest()
                                        .orElseGet(
                                                () ->
                                                        FileDigest.of(onDisk(file.file()), progress)
                                                                .sha256()));
            } else {
                state = "changed or gone since it was " + (saved ? "saved" : "loaded");
            }
        } catch (BbshException unreadable) {
            state = "can't be read";
        }
        return new DigestedFile(
                open.name(), file.file().name(), saved, file.stamp().size(), digest, state);
    }

    /** The file that holds another, for a file in a ZIP or a mail. */
    private static Location onDisk(Location file) {
        return PackedPath.onDisk(file).absolute();
    }
}
