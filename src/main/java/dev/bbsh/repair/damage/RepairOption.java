package dev.bbsh.repair.damage;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.search.RepairAttempt;

import java.util.List;

/**
 * Fixes that repair one damage, and all the plain ones before it.
 *
 * @param cost 100 for each edit, 50 for each doubt
 */
public record RepairOption(List<Correction> fixes, int cost) {

    public RepairOption {
        fixes = List.copyOf(fixes);
    }

    /** The number of fixes that could as well have been others. */
    public long guesses() {
        long exchanged = fixes.stream().filter((f) -> f.rule() == RepairRule.WRONG_TOKEN).count();
        long guesses = fixes.stream().filter((fix) -> fix.rule().guess()).count();
        return exchanged > 1 ? guesses + 1 : guesses;
    }

    /** True when something may be missing behind the end. */
    public boolean cut() {
        return fixes.stream().anyMatch((fix) -> fix.rule() == RepairRule.CUT_END);
    }

    static RepairOption of(RepairAttempt attempt) {
        return new RepairOption(attempt.path().fixes(), attempt.cost());
    }
}
