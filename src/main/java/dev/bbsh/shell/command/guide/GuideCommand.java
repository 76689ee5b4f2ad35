package dev.bbsh.shell.command.guide;

import dev.bbsh.file.Location;
import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.operation.customer.each.SyncGuide;
import dev.bbsh.operation.guide.CurrentScenario;
import dev.bbsh.operation.guide.GuideScript;
import dev.bbsh.operation.guide.SessionSituation;
import dev.bbsh.operation.kept.KeptGuide;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.customer.EverySync;
import dev.bbsh.shell.command.customer.SyncGuidesView;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Key;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Optional;

/**
 * The command {@code guide}: the guide of the session's scenario, or a question about an unknown
 * fact.
 */
public final class GuideCommand implements ShellCommand {

    private static final Argument<Optional<Scenario>> SCENARIO =
            Argument.optionalChoice(
                            "scenario",
                            "the scenario (default: from the case and the open files)",
                            Scenario.words())
                    .map((given) -> given.map(Scenario::of));

    private static final Option<Optional<Location>> SCRIPT =
            Option.of("script", ParameterType.TARGET, "write the bbsh steps to this script file")
                    .map((given) -> given.map(Location::of));

    private static final List<Key<?>> OF_ONE_SYNC = List.of(SCENARIO, SCRIPT);

    public static final Signature SIGNATURE =
            Declaration.command("guide", "Show the migration checklist and the next step")
                    .in(CommandGroup.GUIDE)
                    .argument(SCENARIO)
                    .options(SCRIPT, EverySync.ALL)
                    .excluding(EverySync.ALL, OF_ONE_SYNC)
                    .example("guide", "the checklist, filled in with your open documents")
                    .example(
                            "guide S5 --script move.bbsh",
                            "the bbsh steps as a script, to run again")
                    .example("guide --all", "the next step of every sync")
                    .detail(
                            "Words in capitals aren't filled in yet: DATA, CONFIG, ONE and OTHER"
                                    + " are names of documents, KEY is a project key.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Workspace workspace = in.workspace();
        if (in.get(EverySync.ALL)) {
            EverySync.requireNo(OF_ONE_SYNC, in);
            return Outcome.data(
                    SyncGuidesView.of(SyncGuide.all(workspace, in.progress()), workspace));
        }
        Situation situation = SessionSituation.of(workspace, in.progress());
        return in.get(SCENARIO)
                .map((chosen) -> chosen(chosen, situation, in))
                .or(
                        () ->
                                KeptGuide.scenario(workspace, situation)
                                        .map((known) -> known(known, situation, in)))
                .orElseGet(() -> unknown(situation, workspace));
    }

    /** The guide of a scenario that the line names, which is the one of the sync from now on. */
    private static Answer chosen(Scenario scenario, Situation situation, Invocation in) {
        Workspace workspace = in.workspace();
        CurrentScenario.requireAgreement(scenario, workspace);
        if (scenario.isAside()) {
            return guide(scenario, situation, in);
        }
        ScenarioQuestions questions = ScenarioQuestions.of(workspace);
        History next =
                in.history()
                        .withPresent(workspace.withScenario(workspace.facts(), scenario.word()));
        return questions
                .mover(scenario)
                .<Answer>map(
                        (asked) -> new Question(asked.text(), asked.choices(), Optional.of(next)))
                .orElseGet(() -> guide(scenario, situation, in).with(next));
    }

    private static Answer known(Scenario scenario, Situation situation, Invocation in) {
        CurrentScenario.requireAgreement(scenario, in.workspace());
        ScenarioQuestions questions = ScenarioQuestions.of(in.workspace());
        return questions.asksMover(scenario)
                ? questions.movement()
                : guide(scenario, situation, in);
    }

    private static Answer unknown(Situation situation, Workspace workspace) {
        ScenarioQuestions questions = ScenarioQuestions.of(workspace);
        return questions.projects().isEmpty()
                ? Outcome.data(GuideView.scenarios())
                : questions.next(situation);
    }

    private static Outcome guide(Scenario scenario, Situation situation, Invocation in) {
        Guide guide = KeptGuide.of(scenario, situation, in.workspace());
        return in.get(SCRIPT)
                .map((file) -> written(GuideScript.of(guide, in.workspace()), file))
                .orElseGet(() -> Outcome.data(GuideView.of(guide)));
    }

    private static Outcome written(GuideScript script, Location file) {
        script.write(file);
        return Outcome.report(
                View.message(
                        "wrote "
                                + file
                                + ", "
                                + Plurals.of(script.lines().size(), "line")
                                + "     (run "
                                + file
                                + ")"));
    }
}
