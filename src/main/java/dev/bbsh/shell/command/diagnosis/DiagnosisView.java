package dev.bbsh.shell.command.diagnosis;

import dev.bbsh.check.Findings;
import dev.bbsh.operation.diagnosis.Cause;
import dev.bbsh.operation.diagnosis.Diagnosis;
import dev.bbsh.operation.diagnosis.DiagnosisNotes;
import dev.bbsh.operation.diagnosis.OpenFacts;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A diagnosis for people, and for other programs. */
record DiagnosisView(Diagnosis diagnosis, CauseAdvice advice) {

    private static final int WIDE = 85;

    private static final String OR = "   or   ";

    /** The diagnosis as text, and as a table of its parts. */
    View view() {
        return new View.Either(text(), data());
    }

    private View text() {
        List<View.Section> sections = new ArrayList<>();
        sections.add(section(heading()));
        if (!diagnosis.isUsable()) {
            sections.add(section(causes()));
        }
        sections.add(section(notes()));
        List<TextLine> open = OpenFactLines.of(diagnosis.notes().facts());
        if (!open.isEmpty()) {
            sections.add(section(open));
        }
        if (diagnosis.isUsable()) {
            sections.add(section(List.of(TextLine.of(verdict()))));
        }
        return new View.Sections(sections);
    }

    private static View.Section section(List<TextLine> lines) {
        return View.Section.of("", new View.Message(lines));
    }

    private List<TextLine> heading() {
        String where =
                diagnosis
                        .step()
                        .map(
                                (step) ->
                                        "     "
                                                + step.scenario().word()
                                                + ", step "
                                                + step.number()
                                                + " \""
                                                + step.title()
                                                + "\"")
                        .orElse("");
        String against =
                diagnosis.files().earlier().isEmpty()
                        ? ""
                        : "     against "
                                + diagnosis.files().earlier().stream()
                                        .map(OpenDocument::name)
                                        .collect(Collectors.joining(" and "));
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(diagnosis.isUsable() ? kind() : verdict())
                        .and(Style.MUTED, where + against));
        diagnosis.notes().mover().ifPresent((it) -> lines.add(TextLine.of(Style.MUTED, moved(it))));
        return lines;
    }

    private static String moved(DiagnosisNotes.ShownMover mover) {
        return mover.source()
                .map((catalog) -> NewContents.moved(mover.project(), catalog))
                .orElseGet(() -> mover.project() + " is the project that moved, as its IDs show.");
    }

    private String names() {
        return name(diagnosis.files().subject())
                + diagnosis.files().partner().map((each) -> " and " + name(each)).orElse("");
    }

    /** The name of the file of a document, when the document is named after it. */
    private static String name(OpenDocument open) {
        return open.origin() instanceof DocumentOrigin.Loaded loaded
                        && loaded.file().name().startsWith(open.name() + ".")
                ? loaded.file().name()
                : open.name();
    }

    private String kind() {
        return diagnosis.files().isWhole()
                ? names() + ": synced issue data of both sides."
                : names() + ": downloads of the two sides, to be merged.";
    }

    /** The result in a sentence. */
    private String verdict() {
        boolean whole = diagnosis.files().partner().isEmpty();
        if (!diagnosis.isUsable()) {
            return names()
                    + " should not be "
                    + (whole ? "uploaded" : "merged")
                    + " yet: "
                    + Plurals.of(diagnosis.causes().size(), "reason")
                    + ".";
        }
        String use = whole ? "uploading " : "merging ";
        int open = diagnosis.notes().unknown().size() + diagnosis.notes().facts().all().size();
        return "Nothing speaks against "
                + use
                + names()
                + (open == 0 ? "." : " (" + Plurals.of(open, "thing") + " not checked, above).");
    }

    private List<TextLine> causes() {
        List<TextLine> lines = new ArrayList<>();
        int number = 0;
        for (Cause cause : diagnosis.causes()) {
            number++;
            lines.add(
                    TextLine.of(Style.MUTED, (number < 10 ? " " : "") + number + "  ")
                            .and(CauseWording.sentence(cause))
                            .and(Style.MUTED, " (" + CauseWording.certainty(cause) + ")"));
            String evidence = CauseWording.evidence(cause);
            if (!evidence.isEmpty()) {
                lines.add(TextLine.of("    " + evidence));
            }
            lines.add(line(advice.lines(cause)));
        }
        return lines;
    }

    static TextLine line(List<String> commands) {
        TextLine line = TextLine.of(Style.MUTED, "    ->  ");
        for (int at = 0; at < commands.size(); at++) {
            line = at > 0 ? line.and(Style.MUTED, OR) : line;
            line = line.and(Style.COMMAND, commands.get(at));
        }
        return line;
    }

    private List<TextLine> notes() {
        DiagnosisNotes notes = diagnosis.notes();
        List<TextLine> lines = new ArrayList<>();
        lines.addAll(listed("Fine", notes.fine()));
        lines.addAll(
                listed("Noticed", notes.warnings().stream().map(CauseWording::words).toList()));
        String title = "Unknown";
        for (DiagnosisNotes.Unknown each : notes.unknown()) {
            lines.add(
                    titled(title, each.question())
                            .and(Style.MUTED, "     ")
                            .and(Style.COMMAND, each.line()));
            title = "";
        }
        if (!diagnosis.isUsable()) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "Pairing errors are not documented by the vendor. The order of reasons"
                                    + " is inferred."));
        }
        return lines;
    }

    /** Short texts, as many in a line as fit the usual screen. */
    private static List<TextLine> listed(String title, List<String> texts) {
        List<TextLine> lines = new ArrayList<>();
        String line = "";
        for (String each : texts) {
            if (!line.isEmpty() && line.length() + each.length() > WIDE) {
                lines.add(titled(lines.isEmpty() ? title : "", line + ","));
                line = "";
            }
            line += line.isEmpty() ? each : ", " + each;
        }
        if (!line.isEmpty()) {
            lines.add(titled(lines.isEmpty() ? title : "", line));
        }
        return lines;
    }

    private static TextLine titled(String title, String text) {
        return TextLine.of(Style.MUTED, title + " ".repeat(9 - title.length())).and(text);
    }

    /** A row for each part of the diagnosis. */
    private View data() {
        List<List<Cell>> rows = new ArrayList<>();
        String code = diagnosis.isUsable() ? "usable" : "not-usable";
        rows.add(row("verdict", code, verdict(), List.of()));
        for (Cause cause : diagnosis.causes()) {
            List<Cell> cells =
                    row(
                            "cause",
                            CauseWording.code(cause),
                            CauseWording.sentence(cause),
                            advice.lines(cause));
            cells.set(3, Cell.of(CauseWording.certainty(cause)));
            cells.set(4, Cell.of(CauseWording.evidence(cause)));
            rows.add(cells);
        }
        DiagnosisNotes notes = diagnosis.notes();
        notes.fine().forEach((each) -> rows.add(row("fine", "", each, List.of())));
        for (Findings.Count each : notes.warnings()) {
            String rule = each.rule().id();
            List<String> lines = List.of("findings --rule " + rule);
            rows.add(row("noticed", rule, CauseWording.words(each), lines));
        }
        notes.unknown()
                .forEach(
                        (each) ->
                                rows.add(
                                        row("unknown", "", each.question(), List.of(each.line()))));
        for (OpenFacts.OpenFact each : notes.facts().all()) {
            OpenFacts.Subject subject = each.subject();
            rows.add(row("unknown", subject.option(), subject.question(), notes.facts().lines()));
        }
        return new View.Table(
                List.of(
                        Column.of("part"),
                        Column.of("code"),
                        Column.of("text"),
                        Column.of("certainty"),
                        Column.of("evidence"),
                        Column.of("try")),
                rows);
    }

    private static List<Cell> row(String part, String code, String text, List<String> lines) {
        return new ArrayList<>(
                List.of(
                        Cell.of(part),
                        Cell.of(code),
                        Cell.of(text),
                        Cell.of(""),
                        Cell.of(""),
                        new Cell.Texts(lines)));
    }
}
