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
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.shell.command.issue.IssueView.IssueLocation;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The view of an issue: the records of both sides next to each other, and their findings. */
final class IssueView {

    private final List<IssueLocation> found;
    private final List<DocumentSide> open;

    private IssueView(List<IssueLocation> found, List<DocumentSide> open) {
        this.found = found;
        this.open = open;
    }

    /** An issue, and the side that has its record. */
    record IssueLocation(DocumentSide where, SyncedIssue issue) {}

    static View of(String key, Invocation in) {
        IssueView view = new IssueView(find(key, in), DocumentSide.open(in.workspace()));
        List<View.Section> sections = new ArrayList<>();
        sections.add(section("sides", view.table()));
        sections.add(section("entries", new IssueEntries(view.found).table()));
        sections.add(section("findings", IssueFindings.of(view.found, in)));
        return new View.Sections(sections);
    }

    private static View.Section section(String name, View view) {
        return new View.Section(Column.of(name).untitled(), view);
    }

    /** The issue, and its matched issue. */
    private static List<IssueLocation> find(String key, Invocation in) {
        List<DocumentSide> sides = DocumentSide.open(in.workspace());
        Optional<IssueLocation> local =
                first(sides, IssueField.LOCAL_ISSUE_KEY, key, in.progress());
        Optional<IssueLocation> remote =
                first(partners(sides, local), IssueField.REMOTE_ISSUE_KEY, key, in.progress());
        List<IssueLocation> both = new ArrayList<>();
        local.ifPresent(both::add);
        remote.ifPresent(both::add);
        if (both.isEmpty()) {
            throw new BbshException(
                    "no issue '" + key + "' in the open documents",
                    sides.isEmpty() ? "load FILE" : "documents");
        }
        return both;
    }

    private static List<DocumentSide> partners(
            List<DocumentSide> sides, Optional<IssueLocation> local) {
        return local.map((one) -> sides.stream().filter(one.where()::mirrors).toList())
                .orElse(sides);
    }

    private static Optional<IssueLocation> first(
            List<DocumentSide> sides, IssueField field, String key, Progress progress) {
        for (DocumentSide side : sides) {
            progress.begin("searching " + side.document().name(), -1);
            Optional<SyncedIssue> issue = side.issue(field, key, progress);
            if (issue.isPresent()) {
                return Optional.of(new IssueLocation(side, issue.get()));
            }
        }
        return Optional.empty();
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

    private List<Cell> row(String name, Function<IssueLocation, Cell> cell) {
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

        static View of(List<IssueLocation> issues, Invocation in) {
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

        private static boolean covers(CheckResult checked, List<IssueLocation> issues) {
            return issues.stream()
                    .allMatch((each) -> checked.names().contains(each.where().document().name()));
        }

        private static Findings alone(List<IssueLocation> issues, Invocation in) {
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
        private static NamedDocument named(IssueLocation at) {
            String text = "{\"firstConnector\":[" + at.issue().record().text() + "]}";
            return new NamedDocument(at.where().document().name(), Document.parse(text));
        }
    }
}
