package dev.bbsh.shell.command.guide;

import dev.bbsh.backbone.Case;
import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.shell.command.sync.SideOf;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the guide of the scenario that the session is in, and asks what nobody has said. */
final class Guiding {

    private static final Pattern CHOSEN = Pattern.compile("guide +([A-Za-z0-9-]+)( .*)?");

    private final Invocation in;
    private final List<String> typed;
    private final Case facts;
    private final Situation situation;

    private Guiding(Invocation in, List<String> typed) {
        this.in = in;
        this.typed = typed;
        this.facts = in.workspace().facts();
        this.situation = Known.of(in);
    }

    /**
     * Answers a line.
     *
     * @param typed the lines of the session so far
     */
    static Answer answer(Invocation in, List<String> typed) {
        Guiding guiding = new Guiding(in, typed);
        return in.given("scenario")
                .map(Scenario::of)
                .or(guiding::known)
                .<Answer>map(guiding::of)
                .orElseGet(guiding::asked);
    }

    /** The scenario that the files prove, or that was chosen last. */
    static Optional<Scenario> known(Invocation in, List<String> typed) {
        return new Guiding(in, typed).known();
    }

    private Optional<Scenario> known() {
        return proven().or(this::chosen);
    }

    /** Whoever begins another case chooses again. */
    private Optional<Scenario> chosen() {
        for (String line : typed.reversed()) {
            Matcher guide = CHOSEN.matcher(line);
            if (line.startsWith("case ") && line.contains("--forget")) {
                return Optional.empty();
            }
            if (guide.matches() && Scenario.isOne(guide.group(1))) {
                return Optional.of(Scenario.of(guide.group(1)));
            }
        }
        return Optional.empty();
    }

    private Optional<Scenario> proven() {
        return situation.hasDownloads() ? Optional.of(Scenario.S5) : Optional.empty();
    }

    private Answer of(Scenario scenario) {
        boolean open = !projects().isEmpty();
        if (scenario.needsMover() && facts.moving().isEmpty() && open) {
            return ask("which project moves to Cloud?", "--moving", line(scenario));
        }
        Guide guide = Guide.of(scenario, situation);
        return in.given("script").isPresent()
                ? GuideScript.write(guide, in)
                : Outcome.data(GuideView.of(guide));
    }

    private String line(Scenario scenario) {
        return in.given("scenario").isPresent() ? "guide " + scenario.word() : "guide";
    }

    /** Which scenario it is: first what can be said once and for all, then the rest. */
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
        return new Question(
                text,
                projects().stream()
                        .map(
                                (key) ->
                                        new Question.Choice(
                                                key,
                                                "case " + option + " " + key,
                                                Optional.of(then)))
                        .toList());
    }

    private List<String> projects() {
        return SideOf.open(in.workspace()).stream()
                .flatMap((side) -> side.side().project().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
