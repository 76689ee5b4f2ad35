package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/**
 * Looks at synced issue data in one way. A rule may remember what it saw: each check has its own.
 */
public interface DataRule {

    Rule rule();

    /** Looks at every issue of every side, in their order. */
    interface OfIssues extends DataRule {

        void check(SyncedIssue issue, CheckedSide side, FindingCollector out);
    }

    /**
     * Looks at every pair, when both sides are there; {@link OfIssues} saw both of its issues, and
     * all others of the first side.
     */
    interface OfPairs extends DataRule {

        void check(IssuePair pair, CheckedData data, FindingCollector out);
    }

    /** Looks at the whole, once everything else is done. */
    interface OfWhole extends DataRule {

        void check(CheckedData data, FindingCollector out);
    }
}
