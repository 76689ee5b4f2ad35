package dev.bbsh.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what rules find: counts all, keeps some, and gives repeated subjects their number. */
public final class FindingCollector {

    /** How many findings of one rule are kept. */
    public static final int KEPT = 100_000;

    private final Map<Rule, EnumMap<Severity, Long>> counts = new LinkedHashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Finding> kept = new ArrayList<>();

    /** A collector for rules; what they find is told in their order. */
    public FindingCollector(List<Rule> rules) {
        rules.forEach((rule) -> counts.put(rule, new EnumMap<>(Severity.class)));
    }

    public void add(Finding.Draft draft) {
        add(draft.build());
    }

    public void add(Finding finding) {
        long count =
                counts.computeIfAbsent(finding.rule(), (rule) -> new EnumMap<>(Severity.class))
                        .merge(finding.severity(), 1L, Long::sum);
        if (count <= KEPT) {
            int number = ids.merge(finding.id(), 1, Integer::sum);
            kept.add(number == 1 ? finding : finding.named(finding.id() + "#" + number));
        }
    }

    public Findings findings() {
        return Findings.of(counts, kept);
    }
}
