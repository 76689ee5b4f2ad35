package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.SideMentions;
import dev.bbsh.migrate.Swap;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.Provenance;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOperation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The answer to {@code swap}: swaps the connectors of a document. */
final class SwapCommand {

    private SwapCommand() {}

    static Outcome answer(Invocation in) {
        OpenDocument open = in.document();
        Swap swap = Swap.of(open.name(), open.content().root(), in.progress());
        Optional<String> first = wanted(open, in.workspace());
        if (!in.flag("anyway")) {
            first.ifPresent((wanted) -> requireWrong(open, wanted));
        }
        Document swapped = swap.applyTo(open.content(), in.progress());
        String plain = open.name().replaceFirst("@0$", "");
        String name = in.given("as").orElseGet(() -> in.workspace().freeName(plain + "-swapped"));
        in.workspace().requireFree(name);
        String line =
                "swap "
                        + open.name()
                        + " --as "
                        + name
                        + (in.flag("anyway") ? " --anyway" : "")
                        + IncompleteInput.option(in);
        List<String> incomplete = IncompleteInput.allowed(in, line, open);
        DocumentOrigin.Made origin = new DocumentOrigin.Made(line, making(open));
        Workspace next = in.workspace().made(name, swapped, origin, incomplete);
        return Outcome.report(said(name, proof(open, first), swap.leftovers()))
                .with(in.history().then(line, next))
                .recorded(line);
    }

    private static DocumentOperation making(OpenDocument open) {
        return new DocumentOperation.Swap(
                open.name(), Provenance.isFromDownloads(open), open.origin().prepared());
    }

    /** The project that has to be first, as far as the case tells. */
    private static Optional<String> wanted(OpenDocument open, Workspace workspace) {
        return open.analysis()
                .issues()
                .filter((data) -> !data.isOneSided())
                .flatMap(SyncedIssueData::projects)
                .flatMap(
                        (pair) ->
                                workspace
                                        .facts(open)
                                        .first(pair, Provenance.isFromDownloads(open)));
    }

    private static void requireWrong(OpenDocument open, String wanted) {
        if (DocumentSide.of(open).getFirst().displayName().equals(wanted)) {
            throw new BbshException(
                    "'"
                            + open.name()
                            + "' is the right way round: "
                            + wanted
                            + " stays and creates the new sync, and is first",
                    "swap " + open.name() + " --anyway");
        }
    }

    /** The line about unchanged records: both members keep their values, and so their bytes. */
    private static TextLine proof(OpenDocument open, Optional<String> first) {
        List<String> counts =
                DocumentSide.of(open).stream()
                        .map((side) -> Plurals.of(side.side().size()))
                        .toList();
        String what =
                counts.isEmpty() ? "both connectors" : String.join(" + ", counts) + " records";
        String now =
                first.filter(
                                (wanted) ->
                                        !DocumentSide.of(open)
                                                .getFirst()
                                                .displayName()
                                                .equals(wanted))
                        .map((wanted) -> "; " + wanted + ", which stays, is first now")
                        .orElse("");
        return TextLine.of("proven: " + what + " unchanged byte for byte" + now);
    }

    private static View said(String name, TextLine proof, SideMentions leftovers) {
        TextLine done =
                TextLine.of(Style.NAME, name)
                        .and(
                                "   firstConnector and secondConnector have changed their names,"
                                        + " nothing else");
        if (leftovers.count() == 0) {
            return View.message(done, proof);
        }
        TextLine warning =
                TextLine.of(Style.WARNING, "warning: ")
                        .and(
                                Plurals.of(leftovers.count(), "more place says", "more places say")
                                        + " first or second;")
                        .and(" what they mean is not documented, so look at each:");
        return new View.Sections(
                List.of(
                        View.Section.of("", View.message(done, proof, warning)),
                        View.Section.of("", table(leftovers))));
    }

    private static View table(SideMentions leftovers) {
        return new View.Table(
                List.of(Column.of("says"), Column.count("times"), Column.of("first place")),
                leftovers.words().stream()
                        .map(
                                (word) ->
                                        List.of(
                                                Cell.of(Style.STRING, word.text()),
                                                Cell.of(word.count()),
                                                Cell.of(
                                                        Style.PATH,
                                                        word.places().getFirst().toString())))
                        .toList());
    }
}
