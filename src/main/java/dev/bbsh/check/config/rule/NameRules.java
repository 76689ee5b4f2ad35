package dev.bbsh.check.config.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the last of the rules about names that fits. */
public final class NameRules {

    private record Numbered(int number, NamePattern pattern, Rule rule) {}

    private final Map<String, List<Numbered>> byEnd = new HashMap<>();
    private final List<Numbered> open = new ArrayList<>();

    public NameRules(List<Rule> rules) {
        int number = 0;
        for (Rule rule : rules) {
            if (rule.verb() == Rule.Verb.NAME) {
                NamePattern pattern = NamePattern.of(rule.pattern());
                List<Numbered> into =
                        pattern.isOpen()
                                ? open
                                : byEnd.computeIfAbsent(pattern.last(), (_) -> new ArrayList<>());
                into.add(new Numbered(number++, pattern, rule));
            }
        }
    }

    /** Whether some rule is about a name that ends so, wherever it stands. */
    public boolean isKnown(NameWords name) {
        return name.ends().stream().anyMatch(byEnd::containsKey);
    }

    /** The last rule that fits a value. */
    public Optional<Rule> rule(Trail trail, Condition.Around around) {
        List<Numbered> candidates = new ArrayList<>(open);
        trail.ends().forEach((end) -> candidates.addAll(byEnd.getOrDefault(end, List.of())));
        candidates.sort(Comparator.comparingInt(Numbered::number).reversed());
        return candidates.stream()
                .filter((each) -> each.pattern.matches(trail) && each.rule.holds(around))
                .map(Numbered::rule)
                .findFirst();
    }
}
