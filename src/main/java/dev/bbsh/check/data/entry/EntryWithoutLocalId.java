package dev.bbsh.check.data.entry;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;

/** A comment or attachment without a local ID; a missing remote ID is normal. */
public final class EntryWithoutLocalId implements DataRule.OfEntries {

    private static final Rule RULE =
            Rule.error("entry-without-local-id", "comments or attachments without localId");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssueEntry each, FindingCollector out) {
        if (each.entry().isRecord() && each.entry().lacksLocalId()) {
            String issue = each.issue().name();
            out.add(
                    each.side()
                            .finding(
                                    RULE,
                                    issue,
                                    "one of the "
                                            + each.field().key()
                                            + " of "
                                            + issue
                                            + " has no localId")
                            .key(issue)
                            .at(each.place())
                            .because("entry", each.entry().record().text()));
        }
    }
}
