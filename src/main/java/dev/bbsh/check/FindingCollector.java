package dev.bbsh.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what rules find: counts all, keeps some, and gives repeated subjects their number. */
public final class FindingCollector {

    /** How many findings of one rule and severity are kept. */
    public static final int KEPT = 100_000;

    private final Map<Rule, EnumMap<Severity, Long>> counts = new LinkedHashMap<>();
    private final List<Finding> kept = new ArrayList<>();

    /** A collector for rules; what they find is told in their order. */
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

    /** Takes what another one took, behind what is here. */
    public void addAll(FindingCollector other) {
        other.kept.forEach(this::add);
        other.counts.forEach(
                (rule, all) ->
                        all.forEach((severity, count) -> count(rule, severity, count - KEPT)));
    }

    /** Answers how many there are now; fewer than one more change nothing. */
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
