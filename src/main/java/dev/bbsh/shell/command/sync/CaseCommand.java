package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.sync.CaseChoice;
import dev.bbsh.operation.sync.CaseFacts;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Fact;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command {@code case}: records the facts of a sync, or shows them. */
public final class CaseCommand implements ShellCommand {

    private static final Option<Optional<String>> MOVING =
            Option.of(
                    "moving", ParameterType.SIDE, "the project that moves to Cloud, none, or both");

    private static final Option<Optional<String>> METHOD =
            Option.often("method", "how it moves to Cloud", MigrationMethod.words());

    private static final Option<List<KeyChange>> KEY =
            Option.many(
                            "key",
                            ParameterType.KEY_CHANGE,
                            "a project key that changes during the move")
                    .map((words) -> words.stream().map(KeyChange::of).toList());

    private static final Option<Optional<String>> CONFIGURED_AT =
            Option.of(
                    "configured-at",
                    ParameterType.SIDE,
                    "the project where the sync was configured");

    private static final Option<List<String>> ANSWER =
            Option.many(
                    "answer",
                    ParameterType.VALUE,
                    "the answer to a question of the mail, by its number: 1=KEY");

    private static final Argument<List<String>> MORE =
            Argument.any("answers", ParameterType.VALUE, "more answers, such as 2=jcma");

    private static final Option<Boolean> FORGET =
            Option.flag("forget", "forget the facts recorded so far");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "case",
                            "Record facts the files don't contain (who moves, how), or show them")
                    .in(CommandGroup.MIGRATE)
                    .argument(MORE)
                    .options(MOVING, METHOD, KEY, CONFIGURED_AT, ANSWER, FORGET)
                    .example("case", "show the recorded facts")
                    .example(
                            "case --moving SAM2 --method jcma",
                            "SAM2 moves with the migration assistant")
                    .example(
                            "case --answer 1=SAM2 2=jcma",
                            "the customer's answers to the mail of questions")
                    .example(
                            "case --moving none",
                            "no project moves: a new sync replaces the old one")
                    .detail(
                            "A recorded fact can't be overwritten: undo it, or start over with"
                                    + " --forget.")
                    .detail(
                            "Facts belong to the sync of the projects in the command, otherwise to"
                                + " the sync of the current document. The facts of one sync don't"
                                + " apply to another.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Workspace workspace = in.workspace();
        new PlaceholderAnswers(in.get(MOVING), in.get(METHOD), in.get(CONFIGURED_AT))
                .refuse(workspace);
        List<String> answers =
                Stream.concat(in.get(ANSWER).stream(), in.get(MORE).stream()).toList();
        if (!answers.isEmpty()) {
            return answered(answers, in);
        }
        CaseFacts facts =
                new CaseFacts(
                        in.get(MOVING).map((word) -> DocumentSide.project(word, workspace)),
                        in.get(METHOD).map(MigrationMethod::of),
                        in.get(KEY),
                        in.get(CONFIGURED_AT).map((word) -> DocumentSide.project(word, workspace)));
        return facts.isEmpty() && !in.get(FORGET)
                ? Outcome.data(view(workspace))
                : recorded(facts, in);
    }

    /** Records answers to questions of the mail, as the facts that they are. */
    private static Outcome answered(List<String> answers, Invocation in) {
        boolean others =
                Stream.of(MOVING, METHOD, KEY, CONFIGURED_AT).anyMatch(in::has) || in.get(FORGET);
        if (others) {
            throw new BbshException(
                    "--answer can't be combined with other options",
                    "case --answer " + String.join(" ", answers));
        }
        NumberedAnswers numbered =
                new NumberedAnswers(CustomerQuestions.of(in.workspace()), answers);
        return recorded(numbered.facts(), in).recorded(numbered.line());
    }

    private static Outcome recorded(CaseFacts facts, Invocation in) {
        Workspace workspace = in.workspace();
        Case known = new CaseChoice(workspace).of(facts.projects(), facts.keys());
        boolean forget = in.get(FORGET);
        Cases kept = forget ? workspace.cases().without(known) : workspace.cases();
        Case next = facts.in(forget ? forgotten(known) : known);
        Workspace then = workspace.with(facts.isEmpty() ? kept : kept.with(next));
        then = forget ? then.withoutScenario(known) : then;
        String title = next.isKnown() ? "case " + next.words() : "forget the case";
        return Outcome.report(View.message(summary(next, then)))
                .with(in.history().then(title, then));
    }

    private static Case forgotten(Case known) {
        return known.projects().map(Case::of).orElse(Case.UNKNOWN);
    }

    private static TextLine summary(Case known, Workspace workspace) {
        boolean one =
                workspace.cases().others(known).isEmpty() && workspace.syncs().all().size() < 2;
        String about =
                one
                        ? ""
                        : known.projects()
                                .map((each) -> String.format(Locale.ROOT, " for %s", each))
                                .orElse("");
        if (!known.isKnown()) {
            return TextLine.of("no facts recorded" + about);
        }
        TextLine line = TextLine.of("case" + about + ": ").and(known.words());
        return known.staying()
                .map((staying) -> line.and(Style.MUTED, "     (" + staying + " stays)"))
                .orElse(line);
    }

    /** The facts of the current sync, and the names of the others. */
    private static View view(Workspace workspace) {
        Case known = workspace.facts();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "projects",
                        text(known.projects().map(ProjectPair::toString), "load FILE...")));
        facts.add(
                Fact.of(
                        "moving",
                        text(
                                known.movement().map(Movement::word),
                                "case --moving KEY, none, or both")));
        facts.add(
                Fact.of(
                        "method",
                        text(
                                known.method().map(MigrationMethod::word),
                                "case --method " + String.join("|", MigrationMethod.words()))));
        facts.add(Fact.of("key", text(keys(known), "case --key OLD=NEW, if it changes")));
        facts.add(Fact.of("configured at", text(known.configuredAt(), "case --configured-at KEY")));
        List<Case> others = workspace.cases().others(known);
        if (!others.isEmpty()) {
            facts.add(Fact.of("other syncs", Cell.of(summaries(others))));
        }
        return new View.Facts(facts);
    }

    private static Optional<String> keys(Case known) {
        return known.keyChanges().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        known.keyChanges().stream()
                                .map(KeyChange::toString)
                                .collect(Collectors.joining(", ")));
    }

    /** The other cases in words, such as {@code SAM2 and SP2: SAM2 moves, by jcma}. */
    private static String summaries(List<Case> others) {
        return others.stream().map(Case::summary).collect(Collectors.joining("; "));
    }

    private static Cell text(Optional<String> known, String line) {
        return known.map(Cell::of)
                .orElseGet(() -> Cell.of(Style.MUTED, "not recorded     (" + line + ")"));
    }
}
