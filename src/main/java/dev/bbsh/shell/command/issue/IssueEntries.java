package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Span;
import dev.bbsh.operation.sync.LocatedIssue;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comments and attachments of an issue, each copy next to its origin; the arrow shows the
 * direction of the copy.
 *
 * @param issues the issue, and its matched issue if that is open
 */
record IssueEntries(List<LocatedIssue> issues) {

    View table() {
        List<Column> columns =
                List.of(
                        Column.of("").named("what"),
                        Column.of(issues.getFirst().issue().name()).named("side1"),
                        Column.of("").named("copied"),
                        Column.of(other()).named("side2"),
                        Column.of("").named("remark"));
        List<List<Cell>> rows = new ArrayList<>(rows(IssueField.COMMENTS, "comment"));
        rows.addAll(rows(IssueField.ATTACHMENTS, "attachment"));
        return new View.Table(columns, rows, "no comments or attachments");
    }

    private String other() {
        return issues.size() == 2
                ? issues.getLast().issue().name()
                : issues.getFirst().issue().remoteIssueKey().orElse("?");
    }

    private List<List<Cell>> rows(IssueField field, String what) {
        List<List<Cell>> rows = new ArrayList<>();
        List<SyncedEntry> left = new ArrayList<>();
        partner().ifPresent((issue) -> issue.entries(field).forEach(left::add));
        for (SyncedEntry entry : issues.getFirst().issue().entries(field)) {
            Optional<SyncedEntry> there =
                    left.stream()
                            .filter((each) -> each.isCopyOf(entry) || entry.isCopyOf(each))
                            .findFirst();
            there.ifPresent(left::remove);
            Cell id = Cell.of(text(there.isPresent() ? there.get().localId() : entry.remoteId()));
            String remark = there.isPresent() ? "" : remark(entry, field);
            rows.add(row(what, Cell.of(text(entry.localId())), entry.isCopy(), id, remark));
        }
        for (SyncedEntry entry : left) {
            Cell id = Cell.of(text(entry.remoteId()));
            Cell own = Cell.of(text(entry.localId()));
            rows.add(row(what, id, !entry.isCopy(), own, remark(entry, field)));
        }
        return rows;
    }

    private Optional<SyncedIssue> partner() {
        return issues.size() == 2 ? Optional.of(issues.getLast().issue()) : Optional.empty();
    }

    private static List<Cell> row(String what, Cell one, boolean came, Cell other, String remark) {
        return List.of(
                Cell.of(what),
                one,
                Cell.of(Style.MUTED, came ? "<-" : "->"),
                other,
                Cell.of(Style.MUTED, remark));
    }

    /**
     * A remark on an unmatched entry. The origin of an attachment is not recorded, so a missing one
     * cannot be told.
     */
    private String remark(SyncedEntry entry, IssueField field) {
        if (issues.size() < 2) {
            return "";
        }
        if (!entry.isCopy()) {
            return "no copy found";
        }
        return field == IssueField.COMMENTS ? "original not found" : "";
    }

    private static String text(Optional<Span> id) {
        return id.map((value) -> value.asString().orElseGet(value::text)).orElse("");
    }
}
