package dev.bbsh.json.repair;

import dev.bbsh.json.repair.mend.Option;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;

import java.util.ArrayList;
import java.util.List;

/**
 * All the fixes of one way to repair a text.
 *
 * @param telling those of them that other ways do not have
 * @param bold true when one damage needed more than one guess
 */
record Way(List<Fix> fixes, List<Fix> telling, boolean bold) {

    static final Way NONE = new Way(List.of(), List.of(), false);

    Way {
        fixes = List.copyOf(fixes);
        telling = List.copyOf(telling);
    }

    Way then(Option option, boolean chosen) {
        return new Way(
                joined(fixes, option.fixes()),
                chosen ? joined(telling, option.fixes()) : telling,
                bold || option.guesses() > 1);
    }

    private static List<Fix> joined(List<Fix> first, List<Fix> second) {
        List<Fix> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** True when something may be missing behind the end. */
    boolean cut() {
        return fixes.stream().anyMatch((fix) -> fix.rule() == Rule.CUT_END);
    }
}
