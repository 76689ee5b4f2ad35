package dev.bbsh.shell.command.kept;

import dev.bbsh.operation.kept.CasePack;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.FileUse;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.work.Progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file of a kept case with its present state. */
record CaseFile(KeptEvent.FileUsed used, CasePack.FileState state) {

    /** The files that were used in one way on one day, UTC. */
    record Day(LocalDate day, FileUse use) {}

    /**
     * All files of a case.
     *
     * @param digests true to read all files, also those with the size and time that is kept
     */
    static List<CaseFile> all(
            CaseFolder folder, KeptCase kept, Progress progress, boolean digests) {
        return kept.files().stream()
                .map(
                        (each) ->
                                new CaseFile(
                                        each,
                                        CasePack.FileState.of(
                                                each.file(), folder, progress, digests)))
                .toList();
    }

    /** The files by day, in the order in which they were used. */
    static Map<Day, List<CaseFile>> days(List<CaseFile> files) {
        Map<Day, List<CaseFile>> days = new LinkedHashMap<>();
        for (CaseFile each : files) {
            LocalDate day = LocalDate.ofInstant(each.used().at(), ZoneOffset.UTC);
            days.computeIfAbsent(new Day(day, each.used().use()), (_) -> new ArrayList<>())
                    .add(each);
        }
        return days;
    }

    /** A warning for a file that is missing or has changed. */
    Optional<TextLine> problem(CaseFolder folder) {
        String place = used.file().in(folder.folder()).toString();
        return state == CasePack.FileState.AS_KEPT
                ? Optional.empty()
                : Optional.of(
                        TextLine.of(
                                Style.WARNING,
                                "  " + used.file().name() + " " + state.words() + ": " + place));
    }

    /** The lines that load the files of the case that are as they were. */
    static List<String> loading(List<CaseFile> files, KeptCase kept, CaseFolder folder) {
        List<String> lines = new ArrayList<>();
        for (FileUse use : List.of(FileUse.DOCUMENT, FileUse.CATALOG, FileUse.MAPPING)) {
            String paths =
                    files.stream()
                            .filter((each) -> each.isOf(use, kept))
                            .map((each) -> each.used().file().in(folder.folder()).toString())
                            .map((path) -> " " + CommandLine.quote(path))
                            .collect(Collectors.joining());
            if (!paths.isEmpty()) {
                boolean named = use == FileUse.CATALOG;
                lines.add(use.command() + paths + (named ? " --as catalog" : ""));
            }
        }
        return lines;
    }

    private boolean isOf(FileUse use, KeptCase kept) {
        boolean open = kept.open().contains(used.file().path());
        boolean loads = use == FileUse.DOCUMENT ? open : used.use() == use;
        return loads && state == CasePack.FileState.AS_KEPT;
    }
}
