package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.backbone.data.IssueRecords;
import dev.bbsh.backbone.data.Pairing;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows every issue of a side to the rules; of the last side, each pair as well. */
final class SideCheck {

    private final CheckedData data;
    private final List<DataRule.OfIssues> ofIssues;
    private final List<DataRule.OfPairs> ofPairs;
    private final FindingCollector out;

    SideCheck(CheckedData data, List<DataRule> rules, FindingCollector out) {
        this.data = data;
        this.ofIssues = DataCheck.only(rules, DataRule.OfIssues.class);
        this.ofPairs = DataCheck.only(rules, DataRule.OfPairs.class);
        this.out = out;
    }

    /**
     * Reads each record once.
     *
     * @param pairing the pairs, of which this side is the other one
     */
    void check(CheckedSide side, Optional<Pairing> pairing, Progress progress) {
        progress.begin("checking " + side.project(), side.records().size());
        IssueRecords.Reader reader = side.records().reader();
        Optional<IssueRecords.Reader> partners = pairing.map((pairs) -> pairs.one().reader());
        for (int ordinal = 0; ordinal < side.records().size(); ordinal++) {
            progress.advance(1);
            SyncedIssue issue = reader.read(ordinal);
            for (DataRule.OfIssues rule : ofIssues) {
                rule.check(issue, side, out);
            }
            if (pairing.isPresent() && partners.isPresent()) {
                check(issue, pairing.get().partnerOfOther(ordinal), partners.get());
            }
        }
    }

    private void check(SyncedIssue issue, OptionalInt partner, IssueRecords.Reader partners) {
        if (partner.isPresent()) {
            IssuePair pair = new IssuePair(partners.read(partner.getAsInt()), issue);
            for (DataRule.OfPairs rule : ofPairs) {
                rule.check(pair, data, out);
            }
        }
    }
}
