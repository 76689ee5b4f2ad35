package dev.bbsh.check.data;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/** Two sides of which no issue has its partner on the other. */
final class NotTheSameSync implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("not-the-same-sync", "sides that do not belong together");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        boolean strangers =
                data.pairing().filter((pairing) -> pairing.count() == 0).isPresent()
                        && data.sides().stream().allMatch((side) -> side.records().size() > 0);
        CheckedSide one = data.sides().getFirst();
        CheckedSide other = data.sides().getLast();
        if (strangers && SameSide.issueOfBoth(one, other).isEmpty()) {
            out.add(
                    one.finding(
                                    RULE,
                                    one.project() + "." + other.project(),
                                    "no issue of "
                                            + direction(one)
                                            + " is the partner of one of "
                                            + direction(other))
                            .because("one", direction(one))
                            .because("other", direction(other)));
        }
    }

    private static String direction(CheckedSide side) {
        return side.project() + " -> " + side.side().partnerProject().orElse("?");
    }
}
