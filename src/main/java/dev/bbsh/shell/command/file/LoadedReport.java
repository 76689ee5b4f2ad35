package dev.bbsh.shell.command.file;

import dev.bbsh.operation.document.OpenedFiles;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.customer.SyncsReport;
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

    /** The fewest files that are sorted by sync; two are compared with each other. */
    private static final int SORTED = 3;

    private LoadedReport() {}

    /** The report on the files that a command opened. */
    public static View of(OpenedFiles opened, Invocation in) {
        return of(opened, List.of(), in);
    }

    /** The same with notes on how the files were found. */
    static View of(OpenedFiles opened, List<String> notes, Invocation in) {
        TimeFormat times = new TimeFormat(in.now(), opened.workspace().settings().timezone());
        List<OpenDocument> documents = opened.documents();
        SyncsReport syncs =
                new SyncsReport(
                        opened.workspace(), Set.copyOf(opened.names()), times, in.progress());
        if (documents.size() >= SORTED && syncs.areSeveral()) {
            return sorted(syncs, opened, notes, in);
        }
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
        int before = in.workspace().syncs().all().size();
        if (before > 0 && opened.workspace().syncs().all().size() > before) {
            lines.addAll(SyncsReport.customers(opened.workspace(), in.progress()));
        }
        return new View.Message(lines);
    }

    /** The files sorted by sync. */
    private static View sorted(
            SyncsReport syncs, OpenedFiles opened, List<String> notes, Invocation in) {
        List<TextLine> first = new ArrayList<>(List.of(syncs.heading()));
        List<TextLine> then = new ArrayList<>();
        notes.forEach((each) -> then.add(TextLine.of(each)));
        opened.renamed().forEach((each) -> then.add(TextLine.of(each)));
        for (OpenDocument each : opened.documents()) {
            then.addAll(LoadedLines.first(each));
            then.addAll(LoadedLines.of(each, in.progress()));
        }
        then.addAll(syncs.lines());
        return new View.Sections(
                List.of(
                        View.Section.of("", new View.Message(first)),
                        View.Section.of("", syncs.table()),
                        View.Section.of("", new View.Message(then))));
    }

    private static void addRest(int rest, List<TextLine> lines) {
        if (rest > 0) {
            lines.add(
                    TextLine.of("... " + FirstFew.more(rest))
                            .and(Style.MUTED, "     (documents lists them all)"));
        }
    }
}
