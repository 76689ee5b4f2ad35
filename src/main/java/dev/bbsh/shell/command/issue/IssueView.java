package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssuePair;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.DataCheck;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.json.Document;
import dev.bbsh.operation.sync.BackupSearch;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.LocatedIssue;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The view of an issue: the records of both sides next to each other, and their findings. */
final class IssueView {

    private final List<LocatedIssue> found;
    private final List<DocumentSide> open;

    private IssueView(List<LocatedIssue> found, List<DocumentSide> open) {
        this.found = found;
        this.open = open;
    }

    static View of(String key, Invocation in) {
        List<DocumentSide> open = DocumentSide.open(in.workspace());
        IssueView view = new IssueView(find(key, open, in), open);
        List<View.Section> sections = new ArrayList<>();
        sections.add(section("sides", view.table()));
        sections.add(section("entries", new IssueEntries(view.found).table()));
        sections.add(section("findings", IssueFindings.of(view.found, in)));
        List<List<Cell>> backups = view.backups(in);
        if (!backups.isEmpty()) {
            sections.add(
                    section(
                            "backups",
                            new View.Table(
                                    List.of(Column.of("backup"), Column.of("meaning")), backups)));
        }
        return new View.Sections(sections);
    }

    /** The issues as open backups have them. */
    private List<List<Cell>> backups(Invocation in) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LocatedIssue each : found) {
            String key = each.issue().localIssueKey().orElse("");
            rows.addAll(backups(key, in));
        }
        return rows;
    }

    private static List<List<Cell>> backups(String key, Invocation in) {
        return in.workspace().jira().backupNames().stream()
                .flatMap(
                        (name) ->
                                BackupSearch.of(
                                                key,
                                                in.workspace().jira().backup(name),
                                                in.progress())
                                        .stream()
                                        .map((meaning) -> row(name, meaning)))
                .toList();
    }

    private static List<Cell> row(String backup, String meaning) {
        return List.of(Cell.of(backup), Cell.of(meaning));
    }

    private static View.Section section(String name, View view) {
        return new View.Section(Column.of(name).untitled(), view);
    }

    /**
     * The issue with a key, and its matched issue.
     *
     * @throws BbshException when none of the sides has a record of it
     */
    static List<LocatedIssue> find(String key, List<DocumentSide> sides, Invocation in) {
        List<LocatedIssue> both = LocatedIssue.both(key, sides, in.progress());
        if (both.isEmpty()) {
            boolean known = !backups(key, in).isEmpty();
            throw new BbshException(
                    "no issue '" + key + "' in the open documents",
                    known ? "find " + key : sides.isEmpty() ? "load FILE" : "documents");
        }
        return both;
    }

    private View table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("").named("what"));
        found.forEach(
                (each) ->
                        columns.add(Column.of(each.issue().name()).named("side" + columns.size())));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("document", (each) -> Cell.of(each.where().document().name())));
        rows.add(row("path", (each) -> Cell.of(each.where().side().place(each.issue()))));
        for (IssueField field : IssueField.values()) {
            boolean entries = field.shape() == IssueField.ValueType.ENTRIES;
            if (!entries && found.stream().anyMatch((each) -> each.issue().has(field))) {
                rows.add(row(field.key(), (each) -> cell(each.issue(), field)));
            }
        }
        rows.add(found.size() == 2 ? open() : alone());
        return new View.Table(columns, rows);
    }

    private List<Cell> row(String name, Function<LocatedIssue, Cell> cell) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(name));
        found.forEach((each) -> row.add(cell.apply(each)));
        return row;
    }

    /** The messages that each side sent and the other did not apply. */
    private List<Cell> open() {
        IssuePair pair = new IssuePair(found.getFirst().issue(), found.getLast().issue());
        return List.of(
                Cell.of("open messages"),
                pair.open().stream().mapToObj(Cell::of).findFirst().orElse(Cell.NONE),
                pair.openBack().stream().mapToObj(Cell::of).findFirst().orElse(Cell.NONE));
    }

    private List<Cell> alone() {
        DocumentSide where = found.getFirst().where();
        String why =
                where.partner(open)
                        .map((side) -> side.displayName() + " has no record of it")
                        .orElse("the other side is not open");
        return List.of(Cell.of("paired issue"), Cell.of(Style.WARNING, why));
    }

    private static Cell cell(SyncedIssue issue, IssueField field) {
        return field.shape() == IssueField.ValueType.TIME
                ? issue.number(field).stream()
                        .mapToObj(Cell::age)
                        .findFirst()
                        .orElseGet(() -> raw(issue, field))
                : raw(issue, field);
    }

    private static Cell raw(SyncedIssue issue, IssueField field) {
        return issue.value(field).map(Cell::of).orElse(Cell.NONE);
    }

    /**
     * The findings about one issue: from the last check, if it still holds, or from a check of the
     * two records alone, which cannot see whether others have the same IDs.
     */
    private static final class IssueFindings {

        private IssueFindings() {}

        static View of(List<LocatedIssue> issues, Invocation in) {
            Optional<CheckResult> last =
                    in.workspace()
                            .checked()
                            .filter((checked) -> checked.holdsIn(in.workspace()))
                            .filter((checked) -> covers(checked, issues));
            Findings findings = last.map(CheckResult::findings).orElseGet(() -> alone(issues, in));
            List<String> keys = issues.stream().map((each) -> each.issue().name()).toList();
            List<List<Cell>> rows =
                    findings.kept().stream()
                            .filter((finding) -> finding.severity() != Severity.INFO)
                            .filter((finding) -> finding.keys().stream().anyMatch(keys::contains))
                            .map(IssueFindings::row)
                            .toList();
            return new View.Table(
                    List.of(
                            Column.of("severity").untitled(),
                            Column.of("id").untitled(),
                            Column.of("message").untitled()),
                    rows,
                    last.isPresent()
                            ? "no errors or warnings about this issue in the last check"
                            : "no errors or warnings in these records     (check looks at all"
                                    + " records)");
        }

        private static List<Cell> row(Finding finding) {
            return List.of(
                    Cell.of(style(finding), finding.severity().word()),
                    Cell.of(finding.id()),
                    Cell.of(finding.message()));
        }

        private static Style style(Finding finding) {
            return finding.severity() == Severity.ERROR ? Style.ERROR : Style.WARNING;
        }

        private static boolean covers(CheckResult checked, List<LocatedIssue> issues) {
            return issues.stream()
                    .allMatch((each) -> checked.names().contains(each.where().document().name()));
        }

        private static Findings alone(List<LocatedIssue> issues, Invocation in) {
            CheckedData.Context setting =
                    new CheckedData.Context(
                            in.workspace().facts(issues.getFirst().where().document()),
                            in.now().toEpochMilli(),
                            false,
                            Optional.empty());
            NamedDocument one = named(issues.getFirst());
            return issues.size() == 2
                    ? DataCheck.of(one, named(issues.getLast()), setting, in.progress())
                    : DataCheck.of(one, setting, in.progress());
        }

        /** A document with one record. */
        private static NamedDocument named(LocatedIssue at) {
            String text = "{\"firstConnector\":[" + at.issue().record().text() + "]}";
            return new NamedDocument(at.where().document().name(), Document.parse(text));
        }
    }
}
