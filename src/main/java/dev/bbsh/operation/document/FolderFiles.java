package dev.bbsh.operation.document;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.operation.document.FileBatchReader.InvalidFile;
import dev.bbsh.operation.document.FileBatchReader.ReadFile;
import dev.bbsh.script.CommandLine;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files that were read, without the broken ones of a folder: none of those was named, so they don't
 * keep the others from being opened.
 *
 * @param files in their order
 * @param notes a sentence for each that was left out
 */
public record FolderFiles(List<ReadFile> files, List<String> notes) {

    public FolderFiles {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * Reads files; broken ones of a folder are left out when at least one other can be opened.
     *
     * @param inFolders the files that a folder was named for
     * @throws BbshException when a file that was named can't be read
     */
    public static FolderFiles of(List<String> files, Set<String> inFolders, Progress progress) {
        List<String> notes = new ArrayList<>();
        List<String> readable = readable(files, inFolders, notes);
        if (readable.isEmpty()) {
            return new FolderFiles(FileBatchReader.of(files, progress), List.of());
        }
        List<ReadFile> read = FileBatchReader.of(readable, progress);
        if (read.stream().allMatch(InvalidFile.class::isInstance)) {
            return new FolderFiles(read, notes);
        }
        List<ReadFile> kept = new ArrayList<>();
        for (ReadFile each : read) {
            if (each instanceof InvalidFile broken && inFolders.contains(each.file())) {
                notes.add(note(each.file(), "is " + firstLine(broken.mistake())));
            } else {
                kept.add(each);
            }
        }
        return new FolderFiles(kept, notes);
    }

    private static List<String> readable(
            List<String> files, Set<String> inFolders, List<String> notes) {
        List<String> readable = new ArrayList<>();
        for (String file : files) {
            Optional<String> problem = inFolders.contains(file) ? problem(file) : Optional.empty();
            problem.ifPresentOrElse((why) -> notes.add(note(file, why)), () -> readable.add(file));
        }
        return readable;
    }

    private static Optional<String> problem(String file) {
        Location location = Location.of(file);
        if (FileStamp.of(location).filter((stamp) -> stamp.size() == 0).isPresent()) {
            return Optional.of("is empty");
        }
        try (FileSource source = FileSource.openText(location)) {
            return source.isAtEnd() ? Optional.of("is empty") : Optional.empty();
        } catch (BbshException unreadable) {
            return Optional.of("can't be read: " + firstLine(unreadable));
        }
    }

    private static String firstLine(BbshException problem) {
        return problem.message().lines().findFirst().orElse("");
    }

    private static String note(String file, String why) {
        return "not opened: "
                + Location.of(file).name()
                + " "
                + why
                + "     (load "
                + CommandLine.quote(file)
                + ")";
    }
}
