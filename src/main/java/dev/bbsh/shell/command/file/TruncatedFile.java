package dev.bbsh.shell.command.file;

import dev.bbsh.json.Document;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.repair.FileTruncation;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.script.CommandLine;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/** Opens the complete records of a file that is cut off, as an incomplete document. */
final class TruncatedFile {

    private static final String CUT_END = "cut-end";

    private final String file;
    private final byte[] text;
    private final Progress progress;

    TruncatedFile(String file, byte[] text, Progress progress) {
        this.file = file;
        this.text = text;
        this.progress = progress;
    }

    /** True when some records are complete and nothing but the end of the file is damaged. */
    boolean possible() {
        return cut().filter((cut) -> document(cut).isPresent()).isPresent();
    }

    FileRepair.Opened opened() {
        FileTruncation cut =
                cut().orElseThrow(
                                () ->
                                        new BbshException(
                                                "'" + file + "' isn't cut off after a record",
                                                "load " + CommandLine.quote(file)));
        Document document =
                document(cut)
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "'"
                                                        + file
                                                        + "' is cut off, and also damaged before"
                                                        + " the cut",
                                                "load " + CommandLine.quote(file)));
        Repair repair =
                Repair.ofAll(
                        FileTruncation.COMPLETE_RECORDS,
                        cut.mark(),
                        "the rest of the file is missing");
        return new FileRepair.Opened(document, List.of(repair), List.of(cut.mark()));
    }

    /** The gaps of a document that these repairs made. */
    List<String> missingAfter(List<Repair> repairs) {
        boolean cut = repairs.stream().anyMatch((repair) -> repair.rule().equals(CUT_END));
        return cut
                ? List.of(
                        cut().map(FileTruncation::mark)
                                .orElse("cut off at the end; records may be missing"))
                : List.of();
    }

    private Optional<FileTruncation> cut() {
        return FileTruncation.of(text, progress).filter((cut) -> cut.complete() > 0);
    }

    /** The document of the complete records; empty when there is other damage before the cut. */
    private Optional<Document> document(FileTruncation cut) {
        try {
            return Optional.of(cut.salvaged(text, progress));
        } catch (JsonSyntaxException damaged) {
            return Optional.empty();
        }
    }
}
