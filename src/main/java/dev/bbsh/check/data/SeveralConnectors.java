package dev.bbsh.check.data;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.json.Place;

import java.util.List;

/** A side with the issues of several connectors: one sync has one on each side. */
final class SeveralConnectors implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("several-connectors", "sides with more than one connector");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            List<String> keys = side.connectors();
            if (keys.size() > 1) {
                out.add(finding(side, keys));
            }
        }
    }

    private static Finding.Draft finding(CheckedSide side, List<String> keys) {
        String all = String.join(", ", keys);
        return side.finding(
                        RULE,
                        side.side().name().key(),
                        side.project() + " has issues of " + keys.size() + " connectors: " + all)
                .at(Place.root().child(side.side().name().key()))
                .because("connectorKey", all);
    }
}
