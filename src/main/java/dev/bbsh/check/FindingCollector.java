package dev.bbsh.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the findings of rules: counts all, keeps the first of them, and numbers repeated
 * subjects.
 */
public final class FindingCollector {

    /** The maximum number of findings kept for each rule and severity. */
    public static final int KEPT = 100_000;

    private final Map<Rule, EnumMap<Severity, Long>> counts = new LinkedHashMap<>();
    private final List<Finding> kept = new ArrayList<>();

    /** A collector for rules; findings are listed in the order of the rules. */
    public FindingCollector(List<Rule> rules) {
        rules.forEach((rule) -> counts.put(rule, new EnumMap<>(Severity.class)));
    }

    public void add(Finding.Draft draft) {
        add(draft.build());
    }

    public void add(Finding finding) {
        if (count(finding.rule(), finding.severity(), 1) <= KEPT) {
            kept.add(finding);
        }
    }

    /** Appends the findings and counts of another collector. */
    public void addAll(FindingCollector other) {
        other.kept.forEach(this::add);
        other.counts.forEach(
                (rule, all) ->
                        all.forEach((severity, count) -> count(rule, severity, count - KEPT)));
    }

    /** Adds to a count and returns the new total; a negative number adds nothing. */
    private long count(Rule rule, Severity severity, long more) {
        return counts.computeIfAbsent(rule, (_) -> new EnumMap<>(Severity.class))
                .merge(severity, Math.max(0, more), Long::sum);
    }

    public Findings findings() {
        Map<String, Integer> ids = new HashMap<>();
        List<Finding> numbered = new ArrayList<>(kept.size());
        for (Finding finding : kept) {
            int number = ids.merge(finding.id(), 1, Integer::sum);
            numbered.add(number == 1 ? finding : finding.named(finding.id() + "#" + number));
        }
        return Findings.of(counts, numbered);
    }
}
