package dev.bbsh.session;

import dev.bbsh.backbone.ProjectPair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last query and check results, and the scenarios that were chosen. Undo does not affect them.
 *
 * @param last the result of the last query
 * @param checked the result of the last check
 * @param scenarios at most one for each sync
 */
public record Results(
        Optional<Last> last, Optional<Checked> checked, List<ChosenScenario> scenarios) {

    /** No results yet. */
    static final Results NONE = new Results(Optional.empty(), Optional.empty(), List.of());

    public Results {
        scenarios = List.copyOf(scenarios);
    }

    Results with(Last result) {
        return new Results(Optional.of(result), checked, scenarios);
    }

    Results with(Checked result) {
        return new Results(last, Optional.of(result), scenarios);
    }

    Results with(ChosenScenario chosen) {
        List<ChosenScenario> others = without(chosen.projects()).scenarios;
        return new Results(
                last, checked, Stream.concat(others.stream(), Stream.of(chosen)).toList());
    }

    Results without(Optional<ProjectPair> projects) {
        return new Results(
                last, checked, scenarios.stream().filter((each) -> !each.isFor(projects)).toList());
    }

    /** Assigns the scenario that was chosen before any file told its projects to the first pair. */
    Results arrived(ProjectPair pair) {
        Optional<String> waiting = scenario(Optional.empty());
        return waiting.isEmpty()
                ? this
                : without(Optional.empty())
                        .with(new ChosenScenario(Optional.of(pair), waiting.get()));
    }

    Optional<String> scenario(Optional<ProjectPair> projects) {
        return scenarios.stream()
                .filter((each) -> each.isFor(projects))
                .map(ChosenScenario::word)
                .findFirst();
    }
}
