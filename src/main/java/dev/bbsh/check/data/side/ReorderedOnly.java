package dev.bbsh.check.data.side;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.DataRule;

/**
 * Connectors that were reordered in the text and kept their names: the order has no meaning in
 * JSON. Older guides can be read as asking for this.
 */
public final class ReorderedOnly implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("reordered-only", "sides reordered instead of renamed");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        WrongWayRound.SideOrder.of(data)
                .filter((sides) -> sides.isWrong(data.context()) && sides.isReordered())
                .ifPresent(
                        (sides) ->
                                out.add(
                                        WrongWayRound.finding(
                                                RULE,
                                                sides,
                                                "; secondConnector comes first in the file:"
                                                        + " someone may have reordered the two"
                                                        + " instead of renaming them")));
    }
}
