package dev.bbsh.json.repair.mend;

import dev.bbsh.json.repair.search.Attempt;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;

import java.util.List;

/**
 * Fixes that repair one damage, and all the plain ones before it.
 *
 * @param cost 100 for each edit, 50 for each doubt
 */
public record Option(List<Fix> fixes, int cost) {

    public Option {
        fixes = List.copyOf(fixes);
    }

    /** The number of fixes that could as well have been others. */
    public long guesses() {
        long exchanged = fixes.stream().filter((f) -> f.rule() == Rule.WRONG_TOKEN).count();
        long guesses = fixes.stream().filter((fix) -> fix.rule().guess()).count();
        return exchanged > 1 ? guesses + 1 : guesses;
    }

    /** True when something may be missing behind the end. */
    public boolean cut() {
        return fixes.stream().anyMatch((fix) -> fix.rule() == Rule.CUT_END);
    }

    static Option of(Attempt attempt) {
        return new Option(attempt.path().fixes(), attempt.cost());
    }
}
