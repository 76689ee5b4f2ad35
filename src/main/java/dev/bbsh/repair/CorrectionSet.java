package dev.bbsh.repair;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.damage.RepairOption;

import java.util.ArrayList;
import java.util.List;

/**
 * All the fixes of one way to repair a text.
 *
 * @param telling those of them that other ways do not have
 * @param bold true when one damage needed more than one guess
 */
record CorrectionSet(List<Correction> fixes, List<Correction> telling, boolean bold) {

    static final CorrectionSet NONE = new CorrectionSet(List.of(), List.of(), false);

    CorrectionSet {
        fixes = List.copyOf(fixes);
        telling = List.copyOf(telling);
    }

    CorrectionSet then(RepairOption option, boolean chosen) {
        return new CorrectionSet(
                joined(fixes, option.fixes()),
                chosen ? joined(telling, option.fixes()) : telling,
                bold || option.guesses() > 1);
    }

    private static List<Correction> joined(List<Correction> first, List<Correction> second) {
        List<Correction> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** True when something may be missing behind the end. */
    boolean cut() {
        return fixes.stream().anyMatch((fix) -> fix.rule() == RepairRule.CUT_END);
    }
}
