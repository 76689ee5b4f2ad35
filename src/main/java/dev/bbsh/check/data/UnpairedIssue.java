package dev.bbsh.check.data;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/** An issue that only one side knows. */
final class UnpairedIssue implements DataRule.OfWhole {

    private static final Rule RULE = Rule.warning("unpaired-issue", "issues without partner");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        data.loners()
                .ifPresent(
                        (loners) ->
                                loners.unknown().forEach((each) -> out.add(finding(each, data))));
    }

    private static Finding.Draft finding(Loners.At alone, CheckedData data) {
        String key = alone.issue().name();
        String partner = alone.issue().remoteIssueKey().orElse("its partner");
        String other = data.other(alone.side()).map(CheckedSide::project).orElse("");
        return alone.side()
                .finding(
                        RULE,
                        alone.issue(),
                        "only "
                                + alone.side().project()
                                + " knows "
                                + key
                                + ": "
                                + other
                                + " has no record of "
                                + partner)
                .because("localIssueKey", key)
                .because("remoteIssueKey", partner);
    }
}
