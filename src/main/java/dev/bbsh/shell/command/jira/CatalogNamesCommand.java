package dev.bbsh.shell.command.jira;

import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.ScreenNames;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command {@code catalog names}: makes a catalog of names that were read off a screen. */
public final class CatalogNamesCommand implements ShellCommand {

    private static final Argument<EntityKind> KIND =
            Argument.choice(
                            "kind",
                            "the kind of the items",
                            ScreenNames.kinds().stream().map(EntityKind::word).toList())
                    .map(EntityKind::of);

    private static final Argument<List<String>> NAMES =
            Argument.oneOrMore("names", ParameterType.VALUE, "the names, with commas between them");

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the catalog (default: names)");

    private static final String DEFAULT = "names";

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\r\\n]+\\s*");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "catalog names", "Make a catalog of names that you read off a screen")
                    .in(CommandGroup.JIRA)
                    .argument(KIND)
                    .argument(NAMES)
                    .options(AS)
                    .example(
                            "catalog names status \"Open, In Review, Done\" --as screen",
                            "what a screen of the new Jira shows")
                    .detail(
                            "For a call on which nothing can be collected: the customer shares the"
                                    + " screen. The same name adds to the catalog. The IDs aren't"
                                    + " known, so no ID of a config can be fixed with it.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String name = in.get(AS).orElse(DEFAULT);
        Optional<OpenCatalog> before =
                in.workspace().jira().catalogs().stream()
                        .filter((each) -> each.name().equals(name))
                        .findFirst();
        ScreenNames names =
                before.isPresent() ? existing(before.get()) : fresh(name, in.workspace());
        names.add(in.get(KIND), names(in.get(NAMES)));
        OpenCatalog open =
                new OpenCatalog(
                        name,
                        new CatalogFiles.LoadedCatalog(names.catalog(), List.of(), 0),
                        "names read off a screen",
                        Optional.of(in.now()));
        Workspace others = before.isPresent() ? in.workspace().withoutJira(name) : in.workspace();
        return Outcome.report(new View.Message(lines(open)))
                .with(in.history().then("catalog names " + name, others.with(open)));
    }

    private static ScreenNames fresh(String name, Workspace workspace) {
        workspace.requireFree(name);
        return new ScreenNames();
    }

    private static ScreenNames existing(OpenCatalog open) {
        return ScreenNames.of(open.content().catalog())
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'"
                                                + open.name()
                                                + "' is a catalog of responses: names can't be"
                                                + " added to it",
                                        "catalog names status \"Open, Done\" --as screen"));
    }

    /** The names between commas; without a comma, each word is one. */
    private static Set<String> names(List<String> words) {
        String text = String.join(" ", words);
        Set<String> names = new LinkedHashSet<>();
        Stream.of(words)
                .flatMap(
                        (all) ->
                                BETWEEN.matcher(text).find()
                                        ? BETWEEN.splitAsStream(text)
                                        : all.stream())
                .map(String::strip)
                .filter((each) -> !each.isEmpty())
                .forEach(names::add);
        if (names.isEmpty()) {
            throw new BbshException("no names given", "catalog names status \"Open, Done\"");
        }
        return names;
    }

    private static List<TextLine> lines(OpenCatalog open) {
        List<TextLine> lines = new ArrayList<>(JiraLines.lines(open));
        lines.add(
                TextLine.of(
                        Style.MUTED,
                        "names only: they are suggested, but what isn't among them may exist"));
        return lines;
    }
}
