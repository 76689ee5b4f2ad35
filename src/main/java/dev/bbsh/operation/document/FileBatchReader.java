package dev.bbsh.operation.document;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Document;
import dev.bbsh.json.read.DocumentReader;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads files: in parallel when all of them fit into memory, else one after another. */
public final class FileBatchReader {

    /** The advice for a file that is not JSON. */
    public static final String DOWNLOAD_AGAIN =
            "stop the sync on both sides and download again; or repair the file in an editor";

    private FileBatchReader() {}

    /** A file that was read. */
    public sealed interface ReadFile {

        /** The file as the user typed it. */
        String file();

        FileStamp stamp();

        FileContent content();

        /** The origin of a document that was read from it. */
        default DocumentOrigin.Loaded origin(List<Repair> repairs) {
            return new DocumentOrigin.Loaded(
                    Location.of(file()).absolute(), stamp(), content(), repairs);
        }
    }

    /**
     * A file that is JSON.
     *
     * @param analysis its document, with what was worked out of it while it was read
     */
    public record ValidFile(
            String file, FileStamp stamp, FileContent content, DocumentAnalysis analysis)
            implements ReadFile {

        public Document document() {
            return analysis.document();
        }
    }

    /** A file that is not JSON. */
    public record InvalidFile(
            String file, FileStamp stamp, FileContent content, JsonSyntaxException mistake)
            implements ReadFile {

        private String inOneLine() {
            return "  '" + file + "' is " + mistake.message().lines().findFirst().orElseThrow();
        }
    }

    /**
     * Reads one file that has to be JSON.
     *
     * @throws BbshException when it is not, or cannot be read
     */
    public static Document document(Location file, Progress progress) {
        try (FileSource source = FileSource.open(file)) {
            progress.beginBytes("reading " + file.name(), source.expectedSize());
            return DocumentReader.read(source, progress);
        } catch (JsonSyntaxException broken) {
            throw new BbshException(
                    "'" + file + "' is " + broken.message(), DOWNLOAD_AGAIN, broken);
        }
    }

    /** Refuses several files that are not JSON: one answer cannot choose the repairs of two. */
    public static void requireOneInvalid(List<ReadFile> all) {
        List<InvalidFile> broken =
                all.stream()
                        .filter(InvalidFile.class::isInstance)
                        .map(InvalidFile.class::cast)
                        .toList();
        if (broken.size() > 1) {
            throw new BbshException(
                    broken.size()
                            + " of these files are not JSON\n"
                            + broken.stream()
                                    .map(InvalidFile::inOneLine)
                                    .collect(Collectors.joining("\n"))
                            + "\nBest: stop the sync on both sides and download again."
                            + " Or load and repair each file by itself.",
                    broken.stream()
                            .map((each) -> "load " + CommandLine.quote(each.file()))
                            .collect(Collectors.joining("   then   ")));
        }
    }

    /** Reads files, in their order. */
    public static List<ReadFile> of(List<String> files, Progress progress) {
        if (files.size() == 1) {
            return List.of(read(files.getFirst(), progress));
        }
        OptionalLong size = size(files);
        if (size.isEmpty() || !DocumentReader.holds(size.getAsLong())) {
            List<ReadFile> all = new ArrayList<>();
            files.forEach((file) -> all.add(read(file, progress)));
            return all;
        }
        progress.beginBytes("reading " + files.size() + " files", size.getAsLong());
        List<Function<Progress, ReadFile>> works = new ArrayList<>();
        files.forEach((file) -> works.add((shared) -> readAndCounted(file, shared)));
        return Parallel.run(works, progress);
    }

    /**
     * The size of all files in bytes; empty when one of them is packed. One that can't be opened is
     * refused here, before another one is read.
     */
    private static OptionalLong size(List<String> files) {
        long size = 0;
        boolean packed = false;
        for (String file : files) {
            try (FileSource source = FileSource.openText(Location.of(file))) {
                packed |= source.size() < 0;
                size += source.size();
            }
        }
        return packed ? OptionalLong.empty() : OptionalLong.of(size);
    }

    private static ReadFile read(String file, Progress progress) {
        try (FileSource source = FileSource.openText(Location.of(file))) {
            progress.beginBytes("reading " + Location.of(file).name(), source.expectedSize());
            try {
                DocumentAnalysis analysis =
                        DocumentAnalysis.of(DocumentReader.read(source, progress));
                return new ValidFile(file, source.stamp(), source.content(), analysis);
            } catch (JsonSyntaxException broken) {
                return new InvalidFile(file, source.stamp(), source.content(), broken);
            }
        }
    }

    /**
     * Reads a file and works out its summary and its key index, so that this happens in parallel,
     * too: its analysis has them.
     */
    private static ReadFile readAndCounted(String file, Progress progress) {
        ReadFile read = read(file, progress);
        if (read instanceof ValidFile sound) {
            sound.analysis().summary(progress);
            sound.analysis()
                    .issues()
                    .filter(SyncedIssueData::isOneSided)
                    .ifPresent((data) -> index(data.sides().getFirst(), progress));
        }
        return read;
    }

    private static void index(Side side, Progress progress) {
        KeyIndex.of(IssueRecords.of(side, progress), IssueField.LOCAL_ISSUE_KEY, progress);
    }
}
