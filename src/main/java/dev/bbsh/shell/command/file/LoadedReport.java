package dev.bbsh.shell.command.file;

import dev.bbsh.operation.document.OpenedFiles;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.CaseLines;
import dev.bbsh.shell.command.sync.DocumentLines;
import dev.bbsh.shell.command.sync.SidePairLines;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The report on documents that were opened from files: their contents, and how they match. */
public final class LoadedReport {

    /** The most documents, and the most lines on how they match, that are shown. */
    private static final int MOST = 30;

    private LoadedReport() {}

    /** The report on the files that a command opened. */
    public static View of(OpenedFiles opened, Invocation in) {
        return of(opened, List.of(), in);
    }

    /** The same with notes on how the files were found. */
    static View of(OpenedFiles opened, List<String> notes, Invocation in) {
        TimeFormat times = new TimeFormat(in.now(), opened.workspace().settings().timezone());
        List<OpenDocument> documents = opened.documents();
        List<TextLine> lines = new ArrayList<>();
        documents.forEach((each) -> lines.addAll(LoadedLines.first(each)));
        List<OpenDocument> shown = documents.subList(0, Math.min(MOST, documents.size()));
        lines.addAll(DocumentLines.of(shown, times, in.progress()));
        addRest(documents.size() - shown.size(), lines);
        notes.forEach((each) -> lines.add(TextLine.of(each)));
        opened.renamed().forEach((each) -> lines.add(TextLine.of(each)));
        documents.forEach((each) -> lines.addAll(LoadedLines.of(each, in.progress())));
        lines.addAll(CaseLines.of(in.workspace(), opened.workspace(), documents));
        List<TextLine> pairs =
                SidePairLines.of(opened.workspace(), Set.copyOf(opened.names()), in.progress());
        lines.addAll(pairs.subList(0, Math.min(MOST, pairs.size())));
        addRest(pairs.size() - MOST, lines);
        return new View.Message(lines);
    }

    private static void addRest(int rest, List<TextLine> lines) {
        if (rest > 0) {
            lines.add(
                    TextLine.of("... " + FirstFew.more(rest))
                            .and(Style.MUTED, "     (documents lists them all)"));
        }
    }
}
