package dev.bbsh.check.data.rule;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssuePair;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/**
 * A rule that checks synced issue data. A rule may keep state: each check has its own rules. Both
 * sides are read in parallel; see {@link PerSide}.
 */
public interface DataRule {

    Rule rule();

    /** A rule that checks every issue of every side, in order. */
    interface OfIssues extends DataRule {

        /** True when there can be findings on a side, judging by what is known about it. */
        default boolean concerns(CheckedSide side) {
            return true;
        }

        void check(SyncedIssue issue, CheckedSide side, FindingCollector out);
    }

    /** A rule that checks every comment and attachment of every issue, in order, objects or not. */
    interface OfEntries extends DataRule {

        void check(IssueEntry entry, FindingCollector out);
    }

    /**
     * A rule that checks every pair where one side sent messages that the other has not applied, or
     * the other way round, in the order of the last side; runs after all issues were read.
     */
    interface OfUnevenPairs extends DataRule {

        void check(IssuePair pair, CheckedData data, FindingCollector out);
    }

    /** A rule that checks the data as a whole, after everything else. */
    interface OfWhole extends DataRule {

        void check(CheckedData data, FindingCollector out);
    }
}
