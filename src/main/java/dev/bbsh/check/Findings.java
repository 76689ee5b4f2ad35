package dev.bbsh.check;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a check: its findings and their number for each rule.
 *
 * @param rules the rules that have findings, worst first, with the number of findings
 * @param kept the findings themselves, worst first, then in the order of the rules; of a rule with
 *     very many findings only the first
 */
public record Findings(List<Count> rules, List<Finding> kept) {

    /** No findings. */
    public static final Findings NONE = new Findings(List.of(), List.of());

    /**
     * The memory of a finding with its texts and fixes, which not all keep: 10,000 of them took 15
     * MB.
     */
    private static final long BYTES = 1_500;

    /** The number of findings of a rule with one severity. */
    public record Count(Rule rule, Severity severity, long count) {}

    public Findings {
        rules = List.copyOf(rules);
        kept = List.copyOf(kept);
    }

    static Findings of(Map<Rule, EnumMap<Severity, Long>> counts, List<Finding> kept) {
        List<Count> sorted =
                counts.entrySet().stream()
                        .flatMap(
                                (rule) ->
                                        rule.getValue().entrySet().stream()
                                                .map(
                                                        (each) ->
                                                                new Count(
                                                                        rule.getKey(),
                                                                        each.getKey(),
                                                                        each.getValue())))
                        .sorted(Comparator.comparing(Count::severity))
                        .toList();
        List<Rule> order = List.copyOf(counts.keySet());
        List<Finding> worstFirst =
                kept.stream()
                        .sorted(
                                Comparator.comparing(Finding::severity)
                                        .thenComparingInt((each) -> order.indexOf(each.rule())))
                        .toList();
        return new Findings(sorted, worstFirst);
    }

    /** The bytes that they take, about. */
    public long memory() {
        return kept.size() * BYTES;
    }

    /** True when they are the findings of one and the same check. */
    @SuppressWarnings("ReferenceEquality") // equal ones of two checks take twice the memory
    public boolean isSame(Findings other) {
        return kept == other.kept;
    }

    /** The number of findings of one severity. */
    public long count(Severity severity) {
        return rules.stream()
                .filter((each) -> each.severity() == severity)
                .mapToLong(Count::count)
                .sum();
    }

    /** The number of findings of a rule that can fail a script: errors and warnings. */
    public long count(String rule) {
        return rules.stream()
                .filter((each) -> each.rule().id().equals(rule) && each.severity() != Severity.INFO)
                .mapToLong(Count::count)
                .sum();
    }

    /** The number of all findings, including those that are not kept. */
    public long count() {
        return rules.stream().mapToLong(Count::count).sum();
    }

    /** True when a finding has this severity, or a worse one. */
    public boolean has(Severity severity) {
        return rules.stream().anyMatch((each) -> each.severity().atLeast(severity));
    }

    /** Finds the finding with an ID. */
    public Optional<Finding> find(String id) {
        return kept.stream().filter((finding) -> finding.id().equals(id)).findFirst();
    }
}
