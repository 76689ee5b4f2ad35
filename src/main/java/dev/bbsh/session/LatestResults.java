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
public record LatestResults(
        Optional<QueryResult> last, Optional<CheckResult> checked, List<ChosenScenario> scenarios) {

    /** No results yet. */
    static final LatestResults NONE =
            new LatestResults(Optional.empty(), Optional.empty(), List.of());

    public LatestResults {
        scenarios = List.copyOf(scenarios);
    }

    LatestResults with(QueryResult result) {
        return new LatestResults(Optional.of(result), checked, scenarios);
    }

    LatestResults with(CheckResult result) {
        return new LatestResults(last, Optional.of(result), scenarios);
    }

    LatestResults with(ChosenScenario chosen) {
        List<ChosenScenario> others = without(chosen.projects()).scenarios;
        return new LatestResults(
                last, checked, Stream.concat(others.stream(), Stream.of(chosen)).toList());
    }

    LatestResults without(Optional<ProjectPair> projects) {
        return new LatestResults(
                last, checked, scenarios.stream().filter((each) -> !each.isFor(projects)).toList());
    }

    /** Assigns the scenario that was chosen before any file told its projects to the first pair. */
    LatestResults arrived(ProjectPair pair) {
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
