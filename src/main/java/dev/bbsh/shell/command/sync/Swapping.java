package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Counted;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.Leftovers;
import dev.bbsh.migrate.Swap;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.List;

/** Swaps the connectors of a document. */
final class Swapping {

    private Swapping() {}

    static Outcome answer(Invocation in) {
        OpenDocument open = in.document();
        Swap swap = Swap.of(open.name(), open.content().root(), in.progress());
        Document swapped = swap.change().applyTo(open.content(), in.progress());
        String plain = open.name().replaceFirst("@0$", "");
        String name = in.given("as").orElseGet(() -> in.workspace().freeName(plain + "-swapped"));
        String line = "swap " + open.name() + " --as " + name;
        Workspace next = in.workspace().made(name, swapped, new Origin.Made(line));
        return Outcome.report(said(name, swap.leftovers()))
                .with(in.history().then(line, next))
                .recorded(line);
    }

    private static View said(String name, Leftovers leftovers) {
        TextLine done =
                TextLine.of(Style.NAME, name)
                        .and(
                                "   firstConnector and secondConnector have changed their names,"
                                        + " nothing else");
        if (leftovers.count() == 0) {
            return View.message(done);
        }
        TextLine warning =
                TextLine.of(Style.WARNING, "warning: ")
                        .and(Counted.of(leftovers.count(), "more place") + " say first or second;")
                        .and(" what they mean is not documented, so look at each:");
        return new View.Sections(
                List.of(
                        View.Section.of("", View.message(done, warning)),
                        View.Section.of("", table(leftovers))));
    }

    private static View table(Leftovers leftovers) {
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
