package dev.bbsh.check.config.rule;

import dev.bbsh.check.config.reference.NamePath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the last matching rule among those about names. */
public final class NameRules {

    private record Numbered(int number, NamePattern pattern, ReferenceRule rule) {}

    /** The rules that may match a name, the last one first. */
    public static final class Candidates {

        private final List<Numbered> rules;

        private Candidates(List<Numbered> rules) {
            this.rules = rules;
        }
    }

    private final Map<String, List<Numbered>> byEnd = new HashMap<>();
    private final List<Numbered> open = new ArrayList<>();

    public NameRules(List<ReferenceRule> rules) {
        int number = 0;
        for (ReferenceRule rule : rules) {
            if (rule.verb() == ReferenceRule.Verb.NAME) {
                NamePattern pattern = NamePattern.of(rule.pattern());
                List<Numbered> into =
                        pattern.isOpen()
                                ? open
                                : byEnd.computeIfAbsent(pattern.last(), (_) -> new ArrayList<>());
                into.add(new Numbered(number++, pattern, rule));
            }
        }
    }

    /** True when some rule is about names with one of these endings, at any position. */
    public boolean isKnown(NameWords name) {
        return name.ends().stream().anyMatch(byEnd::containsKey);
    }

    /** The rules that may match a name with these endings, at any position. */
    public Candidates candidates(Set<String> ends) {
        List<Numbered> all = new ArrayList<>(open);
        ends.forEach((end) -> all.addAll(byEnd.getOrDefault(end, List.of())));
        all.sort(Comparator.comparingInt(Numbered::number).reversed());
        return new Candidates(List.copyOf(all));
    }

    /** The last rule that matches a value. */
    public Optional<ReferenceRule> rule(
            Candidates candidates, NamePath trail, RuleCondition.Context around) {
        for (Numbered each : candidates.rules) {
            if (each.pattern.matches(trail) && each.rule.holds(around)) {
                return Optional.of(each.rule);
            }
        }
        return Optional.empty();
    }
}
