package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Span;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What both sides remember of one issue, side by side. */
final class IssueView {

    /** An issue where it stands. */
    private record Found(SideOf where, SyncedIssue issue) {}

    private final List<Found> found;

    private IssueView(List<Found> found) {
        this.found = found;
    }

    static View of(Invocation in) {
        return new IssueView(find(in)).view();
    }

    /** The issue, and its partner. */
    private static List<Found> find(Invocation in) {
        String key = in.text("key");
        List<SideOf> sides = SideOf.open(in.workspace());
        Optional<Found> local = first(sides, IssueField.LOCAL_ISSUE_KEY, key, in.progress());
        Optional<Found> remote =
                first(partners(sides, local), IssueField.REMOTE_ISSUE_KEY, key, in.progress());
        List<Found> both = new ArrayList<>();
        local.ifPresent(both::add);
        remote.ifPresent(both::add);
        if (both.isEmpty()) {
            throw new BbshException(
                    "no issue '" + key + "' in what is open",
                    sides.isEmpty() ? "load FILE" : "documents");
        }
        return both;
    }

    private static List<SideOf> partners(List<SideOf> sides, Optional<Found> local) {
        return local.map((one) -> sides.stream().filter(one.where()::mirrors).toList())
                .orElse(sides);
    }

    private static Optional<Found> first(
            List<SideOf> sides, IssueField field, String key, Progress progress) {
        for (SideOf side : sides) {
            progress.begin("looking in " + side.document().name(), side.side().size());
            Optional<SyncedIssue> issue = side.issue(field, key, progress);
            if (issue.isPresent()) {
                return Optional.of(new Found(side, issue.get()));
            }
        }
        return Optional.empty();
    }

    private View view() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("").named("what"));
        found.forEach(
                (each) ->
                        columns.add(Column.of(each.issue().name()).named("side" + columns.size())));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("document", (each) -> Cell.of(each.where().document().name())));
        rows.add(
                row(
                        "place",
                        (each) -> Cell.of(each.where().side().place(each.issue()).toString())));
        for (IssueField field : IssueField.values()) {
            if (found.stream().anyMatch((each) -> each.issue().has(field))) {
                rows.add(row(field.key(), (each) -> cell(each.issue(), field)));
            }
        }
        return new View.Table(columns, rows);
    }

    private List<Cell> row(String name, Function<Found, Cell> cell) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(name));
        found.forEach((each) -> row.add(cell.apply(each)));
        return row;
    }

    private static Cell cell(SyncedIssue issue, IssueField field) {
        return switch (field.shape()) {
            case TIME ->
                    issue.number(field).stream()
                            .mapToObj(Cell::age)
                            .findFirst()
                            .orElseGet(() -> raw(issue, field));
            case ENTRIES ->
                    issue.entries(field).count() == 0 ? raw(issue, field) : entries(issue, field);
            case NUMBER, TEXT, FLAG -> raw(issue, field);
        };
    }

    private static Cell raw(SyncedIssue issue, IssueField field) {
        return issue.value(field).map(Cell::of).orElse(Cell.NONE);
    }

    /** Such as {@code 10034 (copy of 10019)}. */
    private static Cell entries(SyncedIssue issue, IssueField field) {
        List<String> texts = new ArrayList<>();
        issue.entries(field)
                .forEach(
                        (entry) ->
                                texts.add(
                                        id(entry.localId())
                                                + (entry.isCopy()
                                                        ? " (copy of " + id(entry.remoteId()) + ")"
                                                        : "")));
        return Cell.of(texts);
    }

    private static String id(Optional<Span> id) {
        return id.map((value) -> value.asString().orElseGet(value::text)).orElse("?");
    }
}
