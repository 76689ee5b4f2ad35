package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.migrate.Download;
import dev.bbsh.migrate.Merge;
import dev.bbsh.operation.sync.MergeCase;
import dev.bbsh.operation.sync.MergeInputs;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.DocumentOrigin.Flag;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The command {@code merge}: merges two downloads, once it is known which project moves. */
public final class MergeCommand implements ShellCommand {

    private static final Argument<List<String>> DOCUMENTS =
            Argument.any(
                    "documents",
                    ParameterType.DOCUMENT,
                    "the two downloads; may be left out when only two are open");

    private static final Option<Optional<String>> MOVING =
            Option.of("moving", ParameterType.SIDE, "the project that moves to Cloud");

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the new document");

    private static final Signature SIGNATURE =
            Declaration.command("merge", "Merge the downloads of both sides into one document")
                    .in(CommandGroup.MIGRATE)
                    .argument(DOCUMENTS)
                    .options(MOVING, AS, IncompleteInput.ALLOWED)
                    .example(
                            "merge primary secondary --moving SAM2",
                            "SP2 stays and becomes firstConnector")
                    .detail(
                            "The side that stays and creates the new sync becomes firstConnector;"
                                    + " the side that moves becomes secondConnector. Records are"
                                    + " copied byte for byte. Both examples of the behind-firewall"
                                    + " guide are merged this way (inferred: the text of its second"
                                    + " example says otherwise).")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        in.get(AS).ifPresent(in.workspace()::requireFree);
        MergeInputs inputs = MergeInputs.of(in.get(DOCUMENTS), in.workspace(), in.progress());
        Arguments named = in.arguments().with(DOCUMENTS, inputs.names());
        String line = SIGNATURE.line(named.with(AS, List.of()));
        List<String> incomplete = IncompleteInput.allowed(in, line, inputs.documents());
        MergeCase facts = MergeCase.of(inputs.pair(in.progress()), in.workspace());
        Optional<String> moving = facts.moving(in.get(MOVING));
        if (moving.isEmpty()) {
            return question(facts, (word) -> SIGNATURE.line(named.with(MOVING, List.of(word))));
        }
        Merge merge = Merge.of(facts.pair(), moving.get(), in.progress());
        MergedDocument made = new MergedDocument(merge, origin(merge, inputs, in), incomplete);
        return opened(made, facts.after(merge), in);
    }

    private static DocumentOrigin.Merged origin(Merge merge, MergeInputs inputs, Invocation in) {
        String name = in.get(AS).orElseGet(() -> in.workspace().freeName("merged"));
        return new DocumentOrigin.Merged(
                inputs.names(),
                MergeCase.word(merge.staying(), merge.moving()),
                MergeCase.word(merge.moving(), merge.staying()),
                new DocumentOrigin.Target(
                        name, GivenFlags.of(in, Map.of(Flag.INCOMPLETE, IncompleteInput.ALLOWED))));
    }

    private static Outcome opened(MergedDocument made, Case facts, Invocation in) {
        String name = made.origin().target().name();
        String line = made.origin().line();
        Workspace next =
                in.workspace()
                        .with(facts)
                        .made(name, made.merge().document(), made.origin(), made.incomplete());
        return Outcome.report(new View.Message(said(made.merge(), name)))
                .with(in.history().then(line, next))
                .recorded(line)
                .proven(numbers(made.merge()));
    }

    private static Outcome.Proof numbers(Merge merge) {
        long unmatched = merge.alone().staying().count() + merge.alone().moving().count();
        Outcome.Count pairs =
                new Outcome.Count("pairs", merge.pairs(), Plurals.of(merge.pairs(), "pair"));
        return unmatched == 0
                ? new Outcome.Proof(pairs)
                : new Outcome.Proof(
                        pairs,
                        new Outcome.Count(
                                "unmatched",
                                unmatched,
                                Plurals.of(unmatched, "issue") + " unmatched"));
    }

    /**
     * The merged document, before it is opened.
     *
     * @param incomplete the known gaps of the downloads
     */
    private record MergedDocument(
            Merge merge, DocumentOrigin.Merged origin, List<String> incomplete) {}

    /**
     * Asks which side moves.
     *
     * @param line makes a command line from the word for the side that moves
     */
    private static Question question(MergeCase facts, UnaryOperator<String> line) {
        Download one = facts.pair().one();
        Download other = facts.pair().other();
        return new Question(
                facts.known().movement().isPresent()
                        ? "both projects move: which one becomes secondConnector? The other one"
                                + " creates the new sync."
                        : "which project moves to Cloud?",
                List.of(choice(one, other, line), choice(other, one, line)));
    }

    private static Question.Choice choice(
            Download moving, Download staying, UnaryOperator<String> line) {
        return new Question.Choice(
                moving.displayName() + " moves, " + staying.displayName() + " stays",
                line.apply(MergeCase.word(moving, staying)));
    }

    private static List<TextLine> said(Merge merge, String name) {
        String staying = merge.staying().displayName();
        String moving = merge.moving().displayName();
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, name)
                        .and("   synced issue data, two sides: firstConnector = " + staying)
                        .and(" (stays), secondConnector = " + moving + " (moves)"));
        lines.add(TextLine.of(proof(merge)));
        alone(merge.alone().staying(), staying).forEach(lines::add);
        alone(merge.alone().moving(), moving).forEach(lines::add);
        if (!merge.dropped().isEmpty()) {
            lines.add(
                    TextLine.of("identical in both files, kept once: ")
                            .and(String.join(", ", merge.dropped())));
        }
        return lines;
    }

    private static String proof(Merge merge) {
        return "proven against both downloads: "
                + Plurals.of(merge.staying().side().size())
                + " + "
                + Plurals.of(merge.moving().side().size(), "record")
                + " unchanged byte for byte, "
                + Plurals.of(merge.pairs(), "pair");
    }

    private static List<TextLine> alone(FirstFew issues, String project) {
        return issues.count() == 0
                ? List.of()
                : List.of(
                        TextLine.of(Style.WARNING, "warning: ")
                                .and(Plurals.of(issues.count(), "issue") + " of " + project)
                                .and(issues.count() == 1 ? " is unmatched: " : " are unmatched: ")
                                .and(issues.words())
                                .and(Style.MUTED, "     (issues --unmatched)"));
    }
}
