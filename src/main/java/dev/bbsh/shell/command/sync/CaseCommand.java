package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationDates;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.operation.customer.CaseFacts;
import dev.bbsh.operation.customer.CaseRecording;
import dev.bbsh.operation.customer.KnownSyncs;
import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
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

    private static final Option<Optional<String>> WINDOW =
            Option.of(
                    "window",
                    ParameterType.VALUE,
                    "the agreed days of the move: FROM..TO, or one day");

    private static final Option<Optional<String>> GO_LIVE =
            Option.of(
                    "go-live",
                    ParameterType.DAY,
                    "the agreed day on which people start in the new Jira");

    private static final Option<List<String>> ANSWER =
            Option.many(
                    "answer",
                    ParameterType.VALUE,
                    "the answer to a question of the mail, by its number: 1=KEY");

    private static final Argument<List<String>> MORE =
            Argument.any("answers", ParameterType.VALUE, "more answers, such as 2=jcma");

    private static final Option<Boolean> FORGET =
            Option.flag("forget", "forget the facts recorded so far");

    private static final Option<Optional<String>> SYNC =
            Option.of(
                    "sync",
                    ParameterType.SIDE,
                    "the sync that the facts are about, by the key of either project");

    private static final Option<Boolean> ALL =
            Option.flag("all", "show or forget the facts of every sync");

    private static final List<Option<?>> OF_ONE_SYNC =
            List.of(MOVING, METHOD, KEY, CONFIGURED_AT, WINDOW, GO_LIVE, SYNC);

    private static final Signature SIGNATURE =
            Declaration.command(
                            "case",
                            "Record facts the files don't contain (who moves, how), or show them")
                    .in(CommandGroup.MIGRATE)
                    .argument(MORE)
                    .options(MOVING, METHOD, KEY, CONFIGURED_AT, WINDOW, GO_LIVE)
                    .options(ANSWER, FORGET, SYNC, ALL)
                    .excluding(ALL, OF_ONE_SYNC)
                    .excluding(ANSWER, OF_ONE_SYNC)
                    .excluding(ANSWER, List.of(FORGET, ALL))
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
                    .example("case --sync ALFA --moving none", "a fact of one of several syncs")
                    .example("case --all", "the facts of every sync")
                    .example(
                            "case --window 2026-11-20..2026-11-22 --go-live 2026-11-23",
                            "the days that were agreed on with the customer")
                    .detail(
                            "Who moves, changed keys and where it was configured belong to one"
                                    + " sync: the one with the projects that the line names, the"
                                    + " one in --sync, or the only one. The method applies to"
                                    + " every sync of the customer, unless --sync is given."
                                    + " Dates are for every sync; a new one replaces the old.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Workspace workspace = in.workspace();
        new PlaceholderAnswers(in.get(MOVING), in.get(METHOD), in.get(CONFIGURED_AT), in.get(SYNC))
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
                        in.get(CONFIGURED_AT).map((word) -> DocumentSide.project(word, workspace)),
                        MigrationDates.of(in.get(WINDOW), in.get(GO_LIVE)));
        if (in.get(ALL)) {
            return all(facts, in);
        }
        return facts.isEmpty() && !in.get(FORGET)
                ? Outcome.data(CaseTable.of(shown(in), workspace))
                : recorded(facts, in.get(SYNC), in);
    }

    /** The facts to show: those of the sync that the line names, else of the current one. */
    private static Case shown(Invocation in) {
        Workspace workspace = in.workspace();
        return in.get(SYNC)
                .map((word) -> new KnownSyncs(workspace).named(word, "case --sync "::concat))
                .map(workspace.cases()::of)
                .orElseGet(workspace::facts);
    }

    /** Shows the facts of all syncs, or forgets them. */
    private static Outcome all(CaseFacts facts, Invocation in) {
        if (!facts.isEmpty() || in.get(SYNC).isPresent()) {
            throw new BbshException(
                    "--all shows or forgets the facts of every sync; it takes no other option",
                    "case --all   or   case --all --forget");
        }
        Workspace workspace = in.workspace();
        if (!in.get(FORGET)) {
            return Outcome.data(CaseTable.all(workspace));
        }
        Workspace then = workspace.with(Cases.NONE);
        for (Case each : workspace.cases().all()) {
            then = then.withoutScenario(each);
        }
        return Outcome.report(View.message("no facts recorded"))
                .with(in.history().then("forget the facts of every sync", then));
    }

    /** Records answers to questions of the mail, as the facts that they are. */
    private static Outcome answered(List<String> answers, Invocation in) {
        boolean others = OF_ONE_SYNC.stream().anyMatch(in::has) || in.get(FORGET) || in.get(ALL);
        if (others) {
            throw new BbshException(
                    "--answer can't be combined with other options",
                    "case --answer " + String.join(" ", answers));
        }
        CustomerQuestions questions = CustomerQuestions.of(in.workspace());
        NumberedAnswers numbered = new NumberedAnswers(questions, answers);
        KnownSyncs syncs = new KnownSyncs(in.workspace());
        CaseFacts facts = numbered.facts();
        Optional<String> sync =
                syncs.areSeveral() && !facts.ofSync().isEmpty()
                        ? Optional.of(syncs.word(questions.projects()))
                        : Optional.empty();
        return recorded(facts, sync, in).recorded(numbered.line(sync));
    }

    private static Outcome recorded(CaseFacts facts, Optional<String> sync, Invocation in) {
        Workspace workspace = in.workspace();
        boolean forget = in.get(FORGET);
        CaseRecording.Recorded recorded =
                new CaseRecording(workspace, facts, sync, forget).recorded();
        Workspace then = workspace.with(recorded.cases());
        List<TextLine> dates = dates(facts.dates(), workspace.cases().dates(), then);
        if (recorded.about().isEmpty() || facts.isOnlyDates()) {
            String words = common(facts);
            List<TextLine> lines = new ArrayList<>(dates);
            facts.method()
                    .ifPresent(
                            (how) ->
                                    lines.addFirst(
                                            TextLine.of("case for every sync: by " + how.word())));
            return Outcome.report(new View.Message(lines))
                    .with(in.history().then("case " + words, then));
        }
        Case next = recorded.about().get();
        then = forget ? then.withoutScenario(recorded.before()) : then;
        String title = next.isKnown() ? "case " + next.words() : "forget the case";
        List<TextLine> lines = summary(next, facts, sync, then);
        lines.addAll(dates);
        return Outcome.report(new View.Message(lines)).with(in.history().then(title, then));
    }

    /** The facts for every sync, as the title of a step: {@code by jcma, go-live 2026-11-23}. */
    private static String common(CaseFacts facts) {
        return Stream.concat(
                        facts.method().map((how) -> "by " + how.word()).stream(),
                        Stream.of(facts.dates().words()))
                .filter((words) -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The agreed days after a line that gives some, with those that it replaced. */
    private static List<TextLine> dates(
            MigrationDates given, MigrationDates before, Workspace then) {
        if (given.isEmpty()) {
            return List.of();
        }
        MigrationDates now = then.cases().dates();
        MigrationDates was = before.replacedBy(now);
        TextLine line = TextLine.of("agreed: " + now.words());
        return List.of(
                was.isEmpty() ? line : line.and(Style.MUTED, "     (was: " + was.words() + ")"));
    }

    private static List<TextLine> summary(
            Case known, CaseFacts facts, Optional<String> sync, Workspace then) {
        List<TextLine> lines = new ArrayList<>(List.of(summary(known, then)));
        KnownSyncs syncs = new KnownSyncs(then);
        if (facts.method().isPresent() && sync.isEmpty() && syncs.areSeveral()) {
            lines.add(
                    TextLine.of(
                                    "the method ("
                                            + facts.method().get().word()
                                            + ") applies to every sync     ")
                            .and(Style.MUTED, "(for one only: case --sync KEY --method METHOD)"));
        }
        return lines;
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
        if (!one && workspace.cases().others(known).equals(workspace.cases().all())) {
            return TextLine.of("no facts recorded" + about + " alone; for every sync: ")
                    .and(known.words());
        }
        TextLine line = TextLine.of("case" + about + ": ").and(known.words());
        return known.staying()
                .map((staying) -> line.and(Style.MUTED, "     (" + staying + " stays)"))
                .orElse(line);
    }
}
