package dev.bbsh.shell.command.sync;

import dev.bbsh.json.Document;
import dev.bbsh.migrate.SideMentions;
import dev.bbsh.migrate.Swap;
import dev.bbsh.operation.sync.ConnectorOrder;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.Provenance;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.DocumentOrigin.Flag;
import dev.bbsh.session.document.OpenDocument;
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
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command {@code swap}: swaps the connectors of a document. */
public final class SwapCommand implements ShellCommand {

    private static final Argument<Optional<String>> DOCUMENT = Argument.document();

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the new document");

    private static final Option<Boolean> ANYWAY =
            Option.flag("anyway", "swap even if the sides are already in the right order");

    private static final Signature SIGNATURE =
            Declaration.command("swap", "Swap firstConnector and secondConnector")
                    .in(CommandGroup.MIGRATE)
                    .argument(DOCUMENT)
                    .options(AS, ANYWAY, IncompleteInput.ALLOWED)
                    .example("swap acme", "each side gets the other one's name")
                    .detail(
                            "Renames the two keys and changes nothing else, in data and in configs."
                                + " Their order in the file doesn't matter. Swapping again reverses"
                                + " it.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        OpenDocument open = in.document();
        Swap swap = Swap.of(open.name(), open.content().root(), in.progress());
        ConnectorOrder order = ConnectorOrder.of(open, in.workspace());
        if (!in.get(ANYWAY)) {
            order.requireNotRight();
        }
        Document swapped = swap.applyTo(open.content(), in.progress());
        String name =
                in.get(AS).orElseGet(() -> in.workspace().freeName(open.plainName() + "-swapped"));
        in.workspace().requireFree(name);
        DocumentOrigin.Swapped origin =
                new DocumentOrigin.Swapped(
                        open.name(),
                        Provenance.isFromDownloads(open),
                        open.origin().prepared(),
                        new DocumentOrigin.Target(name, flags(in)));
        List<String> incomplete = IncompleteInput.allowed(in, origin.line(), open);
        Workspace next = in.workspace().made(name, swapped, origin, incomplete);
        return Outcome.report(said(name, proof(order), swap.leftovers()))
                .with(in.history().then(origin.line(), next))
                .recorded(origin.line())
                .proven(new Outcome.Proof());
    }

    private static Set<Flag> flags(Invocation in) {
        return GivenFlags.of(
                in, Map.of(Flag.ANYWAY, ANYWAY, Flag.INCOMPLETE, IncompleteInput.ALLOWED));
    }

    /** The line about unchanged records: both members keep their values, and so their bytes. */
    private static TextLine proof(ConnectorOrder order) {
        List<String> counts =
                DocumentSide.of(order.document()).stream()
                        .map((side) -> Plurals.of(side.side().size()))
                        .toList();
        String what =
                counts.isEmpty()
                        ? "both connectors"
                        : String.join(" + ", counts)
                                + (counts.equals(List.of("1")) ? " record" : " records");
        String now =
                order.misplaced()
                        .map((wanted) -> "; now firstConnector = " + wanted + " (stays)")
                        .orElse("");
        return TextLine.of(
                "proven against "
                        + order.document().name()
                        + ": "
                        + what
                        + " unchanged byte for byte"
                        + now);
    }

    private static View said(String name, TextLine proof, SideMentions leftovers) {
        TextLine done =
                TextLine.of(Style.NAME, name)
                        .and(
                                "   firstConnector and secondConnector are swapped, nothing else"
                                        + " changed");
        if (leftovers.count() == 0) {
            return View.message(done, proof);
        }
        TextLine warning =
                TextLine.of(Style.WARNING, "warning: ")
                        .and(
                                Plurals.of(
                                                leftovers.count(),
                                                "other place mentions",
                                                "other places mention")
                                        + " first or second.")
                        .and(" The meaning isn't documented, so check each one:");
        return new View.Sections(
                List.of(
                        View.Section.of("", View.message(done, proof, warning)),
                        View.Section.of("", table(leftovers))));
    }

    private static View table(SideMentions leftovers) {
        return new View.Table(
                List.of(
                        Column.of("text").named("says"),
                        Column.count("times"),
                        Column.of("first path").named("firstPlace")),
                leftovers.words().stream()
                        .map(
                                (word) ->
                                        List.of(
                                                Cell.of(Style.STRING, word.text()),
                                                Cell.of(word.count()),
                                                Cell.of(word.places().getFirst())))
                        .toList());
    }
}
