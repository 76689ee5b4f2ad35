package dev.bbsh.check.data.rule;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Rule;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A side that is checked.
 *
 * @param number 0 for the first that is checked, 1 for the other
 * @param document the user's name for the document that contains it
 * @param analysis that document, with what is known about it
 * @param project whose issues are local here; the document's name when the project is unknown
 * @param byLocalKey its records by their local key
 */
public record CheckedSide(
        int number,
        String document,
        DocumentAnalysis analysis,
        Side side,
        String project,
        IssueRecords records,
        KeyIndex byLocalKey) {

    public static CheckedSide of(int number, NamedDocument named, Side side, Progress progress) {
        IssueRecords records = IssueRecords.of(side, progress);
        return new CheckedSide(
                number,
                named.name(),
                named.analysis(),
                side,
                side.project().orElse(named.name()),
                records,
                KeyIndex.of(records, IssueField.LOCAL_ISSUE_KEY, progress));
    }

    /** The document that contains it. */
    public Document content() {
        return analysis.document();
    }

    /** True for the same side of the same check: rules keep state for each side. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CheckedSide side && side.records == records;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(records);
    }

    /** The keys of its connectors, in the order in which they appear. */
    public List<String> connectors() {
        return records.connectors().stream().filter((key) -> !key.isEmpty()).toList();
    }

    /** The place of a record in its document. */
    public Place place(SyncedIssue issue) {
        return side.place(issue);
    }

    /** Begins a finding about this side. */
    public Finding.Draft finding(Rule rule, String subject, String message) {
        return Finding.of(rule, subject, message).in(document, project);
    }

    /** Begins a finding about an issue of this side. */
    public Finding.Draft finding(Rule rule, SyncedIssue issue, String message) {
        return finding(rule, issue.name(), message).key(issue.name()).at(place(issue));
    }
}
