package dev.bbsh.check.data.pairing;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A record with the remote key of an earlier record of its side, but another local key. */
public final class DuplicateRemoteKey implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("duplicate-remote-key", "issues paired with the same issue");

    private final Progress progress;

    public DuplicateRemoteKey(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            IssueRecords.Reader reader = side.records().reader();
            for (SharedPartners.Shared each : SharedPartners.of(side, data, progress)) {
                report(reader.read(each.first()), reader.read(each.later()), side, out);
            }
        }
    }

    private static void report(
            SyncedIssue first, SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (first.sameText(IssueField.LOCAL_ISSUE_KEY, issue, IssueField.LOCAL_ISSUE_KEY)) {
            return;
        }
        String partner = issue.remoteIssueKey().orElse("");
        out.add(
                side.finding(
                                RULE,
                                issue,
                                first.name()
                                        + " and "
                                        + issue.name()
                                        + " are both paired with "
                                        + partner)
                        .key(first.name())
                        .at(side.place(first))
                        .because("remoteIssueKey", partner));
    }

    /** Finds the records of a side that have the same remote key. */
    private static final class SharedPartners {

        private static final int FEW = 8;

        private final CheckedSide side;
        private final Progress progress;

        private SharedPartners(CheckedSide side, Progress progress) {
            this.side = side;
            this.progress = progress;
        }

        /**
         * Two records with the same remote key, by their numbers.
         *
         * @param first the first record with the key
         * @param later another one
         */
        record Shared(int first, int later) {}

        /** Finds the records that share their remote key, in the order of the later ones. */
        static List<Shared> of(CheckedSide side, CheckedData data, Progress progress) {
            SharedPartners search = new SharedPartners(side, progress);
            Optional<CheckedSide> other = data.other(side);
            return other.isPresent() && data.pairing().isPresent()
                    ? search.in(
                            data.pairing().get(), data.sides().getFirst().equals(side), other.get())
                    : search.inIndex();
        }

        private List<Shared> inIndex() {
            IssueRecords records = side.records();
            KeyIndex byRemoteKey = KeyIndex.of(records, IssueField.REMOTE_ISSUE_KEY, progress);
            List<Shared> shared = new ArrayList<>();
            if (byRemoteKey.repeated() == 0) {
                return shared;
            }
            IssueRecords.Reader reader = records.reader();
            for (int ordinal = 0; ordinal < records.size(); ordinal++) {
                progress.advance(0);
                int first = byRemoteKey.find(reader.read(ordinal), IssueField.REMOTE_ISSUE_KEY);
                if (first != KeyIndex.NONE && first != ordinal) {
                    shared.add(new Shared(first, ordinal));
                }
            }
            return shared;
        }

        /**
         * Searches the unmatched issues only, where possible: as long as local keys are unique, two
         * matched issues cannot have the same partner.
         */
        private List<Shared> in(Pairing pairing, boolean isOne, CheckedSide other) {
            long alone = isOne ? pairing.unmatchedCount() : pairing.othersUnmatchedCount();
            boolean unique =
                    side.byLocalKey().repeated() == 0 && other.byLocalKey().repeated() == 0;
            if (!unique || alone > side.records().size() / FEW) {
                return inIndex();
            }
            Stream<SyncedIssue> without = isOne ? pairing.unmatched() : pairing.othersUnmatched();
            Map<String, SortedSet<Integer>> byRemoteKey = new LinkedHashMap<>();
            without.forEach(
                    (issue) ->
                            issue.remoteIssueKey()
                                    .ifPresent((key) -> add(key, issue, other, byRemoteKey)));
            return byRemoteKey.values().stream()
                    .flatMap(
                            (all) ->
                                    all.stream()
                                            .skip(1)
                                            .map((each) -> new Shared(all.first(), each)))
                    .sorted(Comparator.comparingInt(Shared::later))
                    .toList();
        }

        private void add(
                String key,
                SyncedIssue issue,
                CheckedSide other,
                Map<String, SortedSet<Integer>> all) {
            SortedSet<Integer> same = all.computeIfAbsent(key, (_) -> new TreeSet<>());
            same.add((int) issue.ordinal());
            int claimed = other.byLocalKey().find(issue, IssueField.REMOTE_ISSUE_KEY);
            if (claimed != KeyIndex.NONE) {
                SyncedIssue partner = other.records().reader().read(claimed);
                int mine = side.byLocalKey().find(partner, IssueField.REMOTE_ISSUE_KEY);
                if (mine != KeyIndex.NONE
                        && side.records()
                                .reader()
                                .read(mine)
                                .says(IssueField.REMOTE_ISSUE_KEY, key)) {
                    same.add(mine);
                }
            }
        }
    }
}
