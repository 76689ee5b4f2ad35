package dev.bbsh.shell.command.file;

import dev.bbsh.backbone.overview.DuplicateConnector;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.operation.document.DocumentState;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Fact;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SaveState;
import dev.bbsh.shell.command.sync.DocumentLines;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code info}: the facts about a document. */
public final class InfoCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("info", "Show what a document is")
                    .argument(Argument.document())
                    .example("info", "the current document")
                    .example("info primary@0", "primary, as it was loaded")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return Outcome.data(facts(in.document(), in));
    }

    private static View facts(OpenDocument open, Invocation in) {
        List<Fact> facts = warnings(open);
        facts.add(Fact.of("name", Cell.of(open.name())));
        facts.add(
                new Fact(
                        Column.of("contents").named("whatItIs"),
                        Cell.of(DocumentLines.kind(open.analysis()))));
        facts.add(Fact.of("state", Cell.of(DocumentState.of(open, in.workspace()).words())));
        facts.add(Fact.of("bytes", Cell.of(open.content().length())));
        facts.addAll(origin(open.origin()));
        fate(open, in)
                .ifPresent(
                        (fate) ->
                                facts.add(
                                        new Fact(
                                                Column.of("source file").named("theFile"),
                                                Cell.of(Style.WARNING, fate))));
        in.workspace()
                .saved()
                .of(open)
                .map(SaveState.Copy::file)
                .filter((file) -> !cameFrom(open.origin(), file))
                .ifPresent((file) -> facts.add(Fact.of("saved to", Cell.of(file.toString()))));
        return new View.Facts(facts);
    }

    /** The dangers of using the document as it is. */
    private static List<Fact> warnings(OpenDocument open) {
        List<Fact> facts = new ArrayList<>();
        DuplicateConnector.in(open.content().root())
                .forEach(
                        (each) ->
                                facts.add(
                                        new Fact(
                                                Column.of("warning").named("beware"),
                                                beware(each))));
        open.incomplete()
                .forEach(
                        (missing) ->
                                facts.add(Fact.of("incomplete", Cell.of(Style.WARNING, missing))));
        return facts;
    }

    private static Optional<String> fate(OpenDocument open, Invocation in) {
        return in.workspace()
                .saved()
                .source(open)
                .flatMap(
                        (source) ->
                                switch (source.state(in.progress())) {
                                    case SAME -> Optional.empty();
                                    case CHANGED -> Optional.of("was changed after loading");
                                    case GONE -> Optional.of("was deleted after loading");
                                });
    }

    private static Cell beware(DuplicateConnector twice) {
        String holdings = String.join("; ", twice.contents().toList());
        return Cell.of(
                Style.WARNING, twice.title() + " (" + holdings + "): " + LoadedLines.meant(twice));
    }

    private static List<Fact> origin(DocumentOrigin origin) {
        return switch (origin) {
            case DocumentOrigin.Loaded loaded -> loaded(loaded);
            case DocumentOrigin.Made made -> List.of(Fact.of("made by", Cell.of(made.line())));
        };
    }

    private static List<Fact> loaded(DocumentOrigin.Loaded loaded) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("file", Cell.of(loaded.file().toString())));
        facts.add(
                new Fact(
                        Column.of("modified").named("fileOf"),
                        Cell.age(loaded.stamp().modified().toEpochMilli())));
        if (loaded.content() != FileContent.TEXT) {
            facts.add(Fact.of("packed as", Cell.of(loaded.content().description())));
        }
        if (!loaded.repairs().isEmpty()) {
            facts.add(Fact.of("repaired", Cell.of(RepairLines.count(loaded.repairs()))));
        }
        return facts;
    }

    private static boolean cameFrom(DocumentOrigin origin, Location file) {
        return origin instanceof DocumentOrigin.Loaded loaded && loaded.file().equals(file);
    }
}
