package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.operation.issue.IssueFindings;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.operation.issue.UnmatchedReason;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The notes on rows: why an issue is unmatched, who ignores changes, findings of the last check.
 */
final class IssueNotes {

    private final IssueRows rows;
    private final IssueSides sides;
    private final Progress progress;
    private final Map<String, Set<String>> rules;
    private @Nullable UnmatchedReason reasons;

    IssueNotes(IssueRows rows, IssueSides sides, IssueFindings findings, Progress progress) {
        this.rows = rows;
        this.sides = sides;
        this.rules = findings.rules();
        this.progress = progress;
    }

    /** The keys of the issues with findings that are only notes. */
    Set<String> keys() {
        return rules.keySet();
    }

    /** The note on a row with its records; may be empty. */
    String of(int row, Optional<SyncedIssue> one, Optional<SyncedIssue> other) {
        List<String> notes = new ArrayList<>();
        if (rows.isUnmatched(row)) {
            notes.add(reasons().of(row));
        }
        if (rows.isIgnoredByOne(row)) {
            notes.add(sides.oneName() + " ignores changes");
        }
        if (rows.isIgnoredByOther(row)) {
            notes.add(sides.otherName() + " ignores changes");
        }
        if (rows.isPair(row)) {
            messages(row, notes);
        }
        Set<String> found = new LinkedHashSet<>();
        Stream.of(one, other)
                .flatMap(Optional::stream)
                .flatMap((issue) -> issue.localIssueKey().stream())
                .forEach((key) -> found.addAll(rules.getOrDefault(key, Set.of())));
        notes.addAll(found);
        return String.join(", ", notes);
    }

    private void messages(int row, List<String> notes) {
        if (rows.lacksMessages(row)) {
            notes.add("message number missing");
        }
        if (rows.pending(row) < 0 || rows.pendingBack(row) < 0) {
            notes.add("more applied than sent");
        }
    }

    private UnmatchedReason reasons() {
        UnmatchedReason known = reasons;
        if (known == null) {
            known = new UnmatchedReason(rows, sides, progress);
            reasons = known;
        }
        return known;
    }
}
