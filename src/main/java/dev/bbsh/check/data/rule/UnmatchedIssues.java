package dev.bbsh.check.data.rule;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Pairing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The unmatched issues by reason: the other side has no issue with their remote key, or it has one
 * that names another partner. Each reason is listed once, even when it leaves both issues
 * unmatched.
 *
 * @param withoutPartner issues whose partner is missing on the other side
 * @param mismatches issues whose partner names another issue, or none, as its own
 */
public record UnmatchedIssues(List<SideIssue> withoutPartner, List<Mismatch> mismatches) {

    /** An issue and its side. */
    public record SideIssue(CheckedSide side, SyncedIssue issue) {}

    /** An issue and the issue that it names as its partner. */
    public record Mismatch(SideIssue issue, SideIssue partner) {}

    public static UnmatchedIssues of(CheckedSide one, CheckedSide other, Pairing pairing) {
        Search search = new Search(one, other, pairing);
        BitSet mentioned = search.mentioned(pairing.othersUnmatched(), one);
        List<Mismatch> found = search.mismatches(pairing.unmatched(), one, other);
        BitSet mentionedOthers = new BitSet();
        found.forEach((each) -> mentionedOthers.set((int) each.partner().issue().ordinal()));
        List<SideIssue> unknown =
                new ArrayList<>(search.unknown(pairing.unmatched(), one, other, mentioned));
        unknown.addAll(search.unknown(pairing.othersUnmatched(), other, one, mentionedOthers));
        List<Mismatch> all = new ArrayList<>(found);
        search.mismatches(pairing.othersUnmatched(), other, one).stream()
                .filter((each) -> !mentionedOthers.get((int) each.issue().issue().ordinal()))
                .forEach(all::add);
        return new UnmatchedIssues(unknown, all);
    }

    private record Search(CheckedSide one, CheckedSide other, Pairing pairing) {

        /** The issues that unmatched issues of the other side name as their partners. */
        BitSet mentioned(Stream<SyncedIssue> alone, CheckedSide there) {
            BitSet mentioned = new BitSet();
            alone.mapToInt((issue) -> candidate(issue, there))
                    .filter((candidate) -> candidate != KeyIndex.NONE)
                    .forEach(mentioned::set);
            return mentioned;
        }

        /**
         * Finds the mismatches. A candidate that has a partner shares its key with another record:
         * that is a finding of its own.
         */
        List<Mismatch> mismatches(Stream<SyncedIssue> alone, CheckedSide here, CheckedSide there) {
            BitSet free = new BitSet();
            boolean first = there.equals(one);
            (first ? pairing.unmatched() : pairing.othersUnmatched())
                    .forEach((issue) -> free.set((int) issue.ordinal()));
            var reader = there.records().reader();
            List<Mismatch> found = new ArrayList<>();
            alone.forEach(
                    (issue) -> {
                        int candidate = candidate(issue, there);
                        if (candidate != KeyIndex.NONE && free.get(candidate)) {
                            SideIssue partner = new SideIssue(there, reader.read(candidate));
                            found.add(new Mismatch(new SideIssue(here, issue), partner));
                        }
                    });
            return found;
        }

        List<SideIssue> unknown(
                Stream<SyncedIssue> alone, CheckedSide here, CheckedSide there, BitSet mentioned) {
            return alone.filter((issue) -> candidate(issue, there) == KeyIndex.NONE)
                    .filter((issue) -> !mentioned.get((int) issue.ordinal()))
                    .map((issue) -> new SideIssue(here, issue))
                    .toList();
        }

        private static int candidate(SyncedIssue issue, CheckedSide there) {
            return there.byLocalKey().find(issue, IssueField.REMOTE_ISSUE_KEY);
        }
    }
}
