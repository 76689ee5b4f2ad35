package dev.bbsh.operation.replace;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.session.CheckResult;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings of a check compared with those of the same check before.
 *
 * @param before the number of findings before
 * @param after the number of findings now
 * @param gone the number of findings that are no longer found
 * @param added the findings that were not found before
 * @param exact false when a check kept only the first findings of a rule, so that only the numbers
 *     before and now are known
 */
public record FindingsChange(
        long before, long after, long gone, List<Finding> added, boolean exact) {

    public FindingsChange {
        added = List.copyOf(added);
    }

    /** The findings of two checks. */
    public static FindingsChange of(CheckResult before, CheckResult after) {
        Findings then = before.findings();
        Findings now = after.findings();
        Set<String> left = ids(now);
        Set<String> known = ids(then);
        List<Finding> added =
                now.kept().stream().filter((each) -> !known.contains(each.id())).toList();
        long gone = known.stream().filter((id) -> !left.contains(id)).count();
        boolean exact = then.count() == then.kept().size() && now.count() == now.kept().size();
        return new FindingsChange(then.count(), now.count(), gone, added, exact);
    }

    private static Set<String> ids(Findings findings) {
        Set<String> ids = new HashSet<>();
        findings.kept().forEach((each) -> ids.add(each.id()));
        return ids;
    }
}
