package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/**
 * Looks at synced issue data in one way. A rule may remember what it saw: each check has its own.
 * Both sides are looked at at once; see {@link PerSide}.
 */
public interface DataRule {

    Rule rule();

    /** Looks at every issue of every side, in their order. */
    interface OfIssues extends DataRule {

        /** Whether there can be anything to find on a side, going by what is known of it. */
        default boolean concerns(CheckedSide side) {
            return true;
        }

        void check(SyncedIssue issue, CheckedSide side, FindingCollector out);
    }

    /** Looks at every comment and attachment of every issue, in their order, objects or not. */
    interface OfEntries extends DataRule {

        void check(IssueEntry entry, FindingCollector out);
    }

    /**
     * Looks at every pair of which one side sent what the other has not applied, or the other way
     * round, in the order of the last side; when all issues were seen.
     */
    interface OfUnevenPairs extends DataRule {

        void check(IssuePair pair, CheckedData data, FindingCollector out);
    }

    /** Looks at the whole, once everything else is done. */
    interface OfWhole extends DataRule {

        void check(CheckedData data, FindingCollector out);
    }
}
