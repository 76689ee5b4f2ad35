package dev.bbsh.shell.command.check;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.diagnosis.OpenFacts;
import dev.bbsh.operation.finding.FindingTotals;
import dev.bbsh.operation.finding.FixSelection;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FindingNumbers;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.diagnosis.OpenFactLines;
import dev.bbsh.shell.command.finding.FailOn;
import dev.bbsh.shell.command.finding.FindingLines;
import dev.bbsh.shell.command.finding.FindingTable;
import dev.bbsh.shell.command.sync.SideNotes;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report of a check: the number of findings of each rule, then the worst ones. A rule has one
 * finding about a backup, so all of them are listed.
 */
final class CheckReport {

    private static final int WORST = 10;

    private static final int OF_ONE_RULE = 3;

    private final CheckResult checked;
    private final Findings findings;
    private final Workspace workspace;
    private final Progress progress;

    /**
     * The report of a check.
     *
     * @param workspace the workspace before it
     */
    CheckReport(CheckResult checked, Workspace workspace, Progress progress) {
        this.checked = checked;
        this.findings = checked.findings();
        this.workspace = workspace;
        this.progress = progress;
    }

    /**
     * The report as text, and the findings for other programs.
     *
     * @param failed the severity because of which the line fails, if it does
     */
    View view(Optional<Severity> failed) {
        return new View.Either(
                new View.Sections(sections(failed)), FindingTable.of(findings.kept()));
    }

    private List<View.Section> sections(Optional<Severity> failed) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", View.message(title())));
        if (findings.count() > 0) {
            if (!checked.ofBackup()) {
                sections.add(View.Section.of("", bars()));
            }
            sections.add(View.Section.of("", new View.Message(worst())));
        }
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            sections.add(View.Section.of("", View.message(notes.toArray(String[]::new))));
        }
        List<TextLine> open = OpenFactLines.of(open());
        if (!open.isEmpty()) {
            sections.add(View.Section.of("", new View.Message(open)));
        }
        failed.ifPresent((severity) -> sections.add(FailOn.section(severity)));
        return sections;
    }

    /**
     * The remarks of the check, and on documents that could have been meant as well, or instead.
     */
    private List<String> notes() {
        if (!(checked.request() instanceof CheckRequest.Data data)) {
            return checked.notes();
        }
        OpenDocument one = checked.basis().documents().getFirst();
        List<String> notes = new ArrayList<>(shown(data).stream().toList());
        notes.addAll(side(one, data));
        return notes;
    }

    private List<String> side(OpenDocument one, CheckRequest.Data data) {
        return data.with().isPresent() || DocumentSide.of(one).size() != 1
                ? SideNotes.copies(one, workspace, progress)
                : SideNotes.alone(one, workspace, progress);
    }

    /** The facts that the open questions of the check need. */
    private OpenFacts open() {
        Case facts = checked.basis().facts();
        List<String> projects =
                sides().stream()
                        .flatMap(
                                (each) ->
                                        Stream.concat(
                                                each.side().project().stream(),
                                                each.side().partnerProject().stream()))
                        .distinct()
                        .limit(2)
                        .toList();
        return checked.request() instanceof CheckRequest.Data data
                ? OpenFacts.of(shown(facts, data), checked, projects)
                : OpenFacts.NONE;
    }

    /** The facts, with what the contents of the new Jira show. */
    private Case shown(Case facts, CheckRequest.Data data) {
        return contents(data).map((each) -> each.shown(facts, sides())).orElse(facts);
    }

    /** The note on the project that moved, if the contents of the new Jira show it. */
    private Optional<String> shown(CheckRequest.Data data) {
        return contents(data)
                .flatMap(
                        (each) ->
                                each.mover(checked.basis().facts(), sides())
                                        .map((project) -> each.shows(project)));
    }

    private Optional<NewContents> contents(CheckRequest.Data data) {
        return data.inputs()
                .contents()
                .flatMap((name) -> NewContents.of(Optional.of(name), workspace));
    }

    private List<DocumentSide> sides() {
        return checked.basis().documents().stream()
                .flatMap((each) -> DocumentSide.of(each).stream())
                .toList();
    }

    private TextLine title() {
        String where = String.join(" with ", checked.names());
        return TextLine.of(FindingTotals.of(findings) + " found in ").and(Style.NAME, where);
    }

    private View bars() {
        long most = findings.rules().stream().mapToLong(Findings.Count::count).max().orElse(1);
        return new View.Table(
                List.of(
                        Column.of("severity").untitled(),
                        Column.of("rule").untitled(),
                        Column.count("count").untitled(),
                        Column.of("bar").untitled(),
                        Column.of("what").untitled()),
                findings.rules().stream().map((each) -> bar(each, most)).toList());
    }

    private List<Cell> bar(Findings.Count each, long most) {
        Style style = FindingLines.style(each.severity());
        return List.of(
                Cell.of(style, each.severity().word()),
                Cell.of(each.rule().id()),
                Cell.of(each.count()),
                new Cell.Bar(style, each.count(), most),
                Cell.of(Style.MUTED, title(each)));
    }

    /** The title of a rule, marked when its findings are only infos: undecided, or explained. */
    private String title(Findings.Count each) {
        String title = each.rule().title();
        boolean less = each.severity() == Severity.INFO && each.rule().severity() != Severity.INFO;
        if (!less) {
            return title;
        }
        return explanation(each.rule())
                .map((rule) -> "explained by " + rule + ": " + title)
                .orElseGet(() -> "open question: " + each.rule().question().orElse(title));
    }

    /** The finding that explains the findings of a rule that are only infos. */
    private Optional<String> explanation(Rule rule) {
        return findings.kept().stream()
                .filter((each) -> each.rule().equals(rule) && each.severity() == Severity.INFO)
                .findFirst()
                .flatMap(Finding::explanation);
    }

    private List<TextLine> worst() {
        FindingLines lines = new FindingLines(checked);
        Map<String, Integer> shown = new HashMap<>();
        int count = 0;
        for (FindingNumbers.Numbered each : checked.numbers().open()) {
            String rule = each.finding().rule().id();
            boolean few = checked.ofBackup() || count < WORST;
            if (few && shown.merge(rule, 1, Integer::sum) <= OF_ONE_RULE) {
                lines.add(each);
                count++;
            }
        }
        List<TextLine> all = new ArrayList<>(lines.lines());
        long more = findings.count() - count;
        if (more > 0) {
            all.add(TextLine.of("     " + FirstFew.more(more)));
        }
        all.add(advice(more > 0));
        return all;
    }

    private TextLine advice(boolean more) {
        TextLine line = TextLine.of(Style.COMMAND, "findings");
        line = line.and(Style.MUTED, more ? " shows them all" : " shows them again");
        FixSelection.Totals sure = FixSelection.SURE.totals(checked, workspace, progress);
        boolean hasSure = sure.now() + sure.held() > 0;
        if (hasSure) {
            line = line.and(Style.MUTED, ";  ").and(Style.COMMAND, "fix --safe");
            line = line.and(Style.MUTED, applied(sure));
        }
        if (findings.kept().stream().anyMatch((each) -> !each.fixes().isEmpty())) {
            line = line.and(Style.MUTED, ";  ").and(Style.COMMAND, "fix");
            line = line.and(Style.MUTED, hasSure ? " goes through the rest" : " goes through them");
        }
        return line;
    }

    private static String applied(FixSelection.Totals sure) {
        String applies = " applies " + Plurals.of(sure.now(), "certain fix", "certain fixes");
        String holds = " holds back " + Plurals.of(sure.held()) + " and says why";
        return sure.held() == 0 ? applies : sure.now() == 0 ? holds : applies + "," + holds;
    }
}
