package dev.bbsh.json.repair.search;

import java.util.List;

/**
 * Fixes that mend one damage, and all the plain ones before it.
 *
 * @param cost 100 for each edit, 50 for each doubt
 */
public record Option(List<Fix> fixes, int cost) {

    public Option {
        fixes = List.copyOf(fixes);
    }

    /** How many of the fixes could well have been others. */
    public long guesses() {
        return fixes.stream().filter((fix) -> fix.rule().guess()).count();
    }

    /** True when something may be missing behind the end. */
    public boolean cut() {
        return fixes.stream().anyMatch((fix) -> fix.rule() == Rule.CUT_END);
    }

    static Option of(Attempt attempt) {
        return new Option(attempt.path().fixes(), attempt.cost());
    }
}
