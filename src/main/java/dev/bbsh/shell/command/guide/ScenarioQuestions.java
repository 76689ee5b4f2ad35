package dev.bbsh.shell.command.guide;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.operation.customer.KnownSyncs;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The questions that lead to the scenario of a sync.
 *
 * @param facts the case
 * @param projects the projects of the open sides; without any, there is nothing to choose from
 * @param syncs all syncs, which a line has to tell from each other
 */
record ScenarioQuestions(Case facts, List<String> projects, KnownSyncs syncs) {

    private static final String GUIDE = "guide";

    ScenarioQuestions {
        projects = List.copyOf(projects);
    }

    static ScenarioQuestions of(Workspace workspace) {
        Predicate<OpenDocument> current = workspace.syncs().ofCurrent();
        return new ScenarioQuestions(
                workspace.facts(),
                DocumentSide.open(workspace).stream()
                        .filter((side) -> current.test(side.document()))
                        .flatMap((side) -> side.side().project().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                new KnownSyncs(workspace));
    }

    /** The question which project moves, if a chosen scenario needs to know and can be told. */
    Optional<Question> mover(Scenario scenario) {
        return asksMover(scenario)
                ? Optional.of(mover(moving("guide " + scenario.word()).toList()))
                : Optional.empty();
    }

    /** True when the movement is not recorded, and a scenario depends on it. */
    boolean asksMover(Scenario scenario) {
        return scenario.needsMover() && facts.movement().isEmpty() && !projects.isEmpty();
    }

    /** The question which project moves, if one, none or both may. */
    Question movement() {
        return mover(
                Stream.concat(
                                moving(GUIDE),
                                Stream.of(
                                        moving("neither", new Movement.None(), GUIDE),
                                        moving("both", new Movement.Both(), GUIDE)))
                        .toList());
    }

    private static Question mover(List<Question.Choice> choices) {
        return new Question("which project moves to Cloud?", choices);
    }

    private Stream<Question.Choice> moving(String then) {
        return projects.stream().map((key) -> moving(key, new Movement.One(key), then));
    }

    private Question.Choice moving(String label, Movement movement, String then) {
        String line =
                syncs.line(facts.projects(), "--moving " + movement.word(), movement.project());
        return new Question.Choice(label, line, Optional.of(then));
    }

    /** The next open question: first about facts that can be recorded, then about the rest. */
    Question next(Situation situation) {
        if (facts.moving().isEmpty()) {
            return movement();
        }
        if (facts.configuredAt().isEmpty()) {
            return new Question(
                    "on which side was the sync configured?",
                    projects.stream().map(this::configuredAt).toList());
        }
        return facts.configuredAt().equals(facts.moving())
                ? choose(situation, Scenario.S1, Scenario.S1B, Scenario.S4)
                : choose(situation, Scenario.S2, Scenario.S3);
    }

    private Question.Choice configuredAt(String key) {
        String line = syncs.line(facts.projects(), "--configured-at " + key, Optional.of(key));
        return new Question.Choice(key, line, Optional.of(GUIDE));
    }

    private static Question choose(Situation situation, Scenario... scenarios) {
        List<Question.Choice> choices = new ArrayList<>();
        for (Scenario each : scenarios) {
            choices.add(
                    new Question.Choice(Guide.of(each, situation).title(), "guide " + each.word()));
        }
        return new Question("which of these describes the migration?", choices);
    }
}
