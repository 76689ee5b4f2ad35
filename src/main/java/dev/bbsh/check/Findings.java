package dev.bbsh.check;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param rules the rules that found something, worst first, with how much they found
 * @param kept the findings themselves, in the order of the rules; of a rule that found very many
 *     only the first
 */
public record Findings(List<Count> rules, List<Finding> kept) {

    /** No findings. */
    public static final Findings NONE = new Findings(List.of(), List.of());

    /** How much a rule found. */
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

    /** How many findings are of one severity. */
    public long count(Severity severity) {
        return rules.stream()
                .filter((each) -> each.severity() == severity)
                .mapToLong(Count::count)
                .sum();
    }

    /** How many findings a rule has that a script may fail of: errors and warnings. */
    public long count(String rule) {
        return rules.stream()
                .filter((each) -> each.rule().id().equals(rule) && each.severity() != Severity.INFO)
                .mapToLong(Count::count)
                .sum();
    }

    /** How many there are, those included that are not kept. */
    public long count() {
        return rules.stream().mapToLong(Count::count).sum();
    }

    /** Whether there is one as bad as that, or worse. */
    public boolean has(Severity severity) {
        return rules.stream().anyMatch((each) -> each.severity().atLeast(severity));
    }

    /** The finding with an id. */
    public Optional<Finding> find(String id) {
        return kept.stream().filter((finding) -> finding.id().equals(id)).findFirst();
    }
}
