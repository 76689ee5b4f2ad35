package dev.bbsh.shell.command.guide;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to {@code guide}: the guide of the session's scenario, or a question about an unknown
 * fact.
 */
final class GuideCommand {

    private final Invocation in;
    private final Case facts;
    private final Situation situation;

    private GuideCommand(Invocation in) {
        this.in = in;
        this.facts = in.workspace().facts();
        this.situation = SessionSituation.of(in);
    }

    static Answer answer(Invocation in) {
        GuideCommand guiding = new GuideCommand(in);
        return in.given("scenario")
                .map(Scenario::of)
                .or(guiding::known)
                .<Answer>map(guiding::of)
                .orElseGet(guiding::asked);
    }

    /** The scenario that the files prove, or that was chosen last. */
    static Optional<Scenario> known(Invocation in) {
        return new GuideCommand(in).known();
    }

    private Optional<Scenario> known() {
        Optional<Scenario> chosen = in.workspace().scenario().map(Scenario::of);
        return chosen.filter((each) -> !each.needsMover() && !situation.hasDownloads())
                .or(() -> facts.movement().flatMap(GuideCommand::besidesOneMover))
                .or(this::proven)
                .or(() -> chosen);
    }

    /** The scenario in which no project moves, or both do. */
    private static Optional<Scenario> besidesOneMover(Movement movement) {
        return switch (movement) {
            case Movement.One _ -> Optional.empty();
            case Movement.None _ -> Optional.of(Scenario.S6);
            case Movement.Both _ -> Optional.of(Scenario.BOTH_SIDES_MOVE);
        };
    }

    private Optional<Scenario> proven() {
        return situation.hasDownloads() ? Optional.of(Scenario.S5) : Optional.empty();
    }

    private Answer of(Scenario scenario) {
        boolean open = !projects().isEmpty();
        if (scenario.needsMover()) {
            facts.movement().ifPresent((movement) -> requireOneMover(scenario, movement));
        }
        if (scenario.needsMover() && facts.movement().isEmpty() && open) {
            Question question = ask("which project moves to Cloud?", "--moving", line(scenario));
            return in.given("scenario").isPresent()
                    ? new Question(
                            question.text(), question.choices(), Optional.of(chosen(scenario)))
                    : question;
        }
        Guide guide = Guide.of(scenario, situation);
        Outcome outcome =
                in.given("script").isPresent()
                        ? GuideScript.write(guide, in)
                        : Outcome.data(GuideView.of(guide));
        return in.given("scenario").isPresent() ? outcome.with(chosen(scenario)) : outcome;
    }

    private static void requireOneMover(Scenario scenario, Movement movement) {
        besidesOneMover(movement)
                .ifPresent(
                        (other) -> {
                            throw new BbshException(
                                    String.format(
                                            Locale.ROOT,
                                            "%s is about one project that moves, and the case says:"
                                                    + " %s",
                                            scenario.word(),
                                            movement.sentence()),
                                    String.format(
                                            Locale.ROOT,
                                            "guide %s   or   case --forget",
                                            other.word()));
                        });
    }

    /** The history in which this scenario is the guide of the sync from now on. */
    private History chosen(Scenario scenario) {
        return in.history().withPresent(in.workspace().withScenario(facts, scenario.word()));
    }

    private String line(Scenario scenario) {
        return in.given("scenario").isPresent() ? "guide " + scenario.word() : "guide";
    }

    /** Asks for the scenario: first for the facts that can be recorded, then for the rest. */
    private Answer asked() {
        if (projects().isEmpty()) {
            return Outcome.data(GuideView.scenarios(Scenario.words()));
        }
        if (facts.moving().isEmpty()) {
            return ask("which project moves to Cloud?", "--moving", "guide");
        }
        if (facts.configuredAt().isEmpty()) {
            return ask("where was the sync configured?", "--configured-at", "guide");
        }
        return facts.configuredAt().equals(facts.moving())
                ? choose("S1", "S1b", "S4")
                : choose("S2", "S3");
    }

    private Question choose(String... scenarios) {
        List<Question.Choice> choices =
                List.of(scenarios).stream()
                        .map((word) -> new Question.Choice(label(word), "guide " + word))
                        .toList();
        return new Question("where is the partner, and who may configure?", choices);
    }

    private String label(String scenario) {
        return Guide.of(Scenario.of(scenario), situation).title();
    }

    private Question ask(String text, String option, String then) {
        List<Question.Choice> choices = new ArrayList<>();
        projects().forEach((key) -> choices.add(choice(key, option, key, then)));
        if (option.equals("--moving") && in.given("scenario").isEmpty()) {
            choices.add(choice("neither", option, new Movement.None().word(), then));
            choices.add(choice("both", option, new Movement.Both().word(), then));
        }
        return new Question(text, choices);
    }

    private static Question.Choice choice(String label, String option, String word, String then) {
        return new Question.Choice(label, "case " + option + " " + word, Optional.of(then));
    }

    private List<String> projects() {
        return DocumentSide.open(in.workspace()).stream()
                .filter((side) -> in.workspace().syncs().isCurrent(side.document()))
                .flatMap((side) -> side.side().project().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
