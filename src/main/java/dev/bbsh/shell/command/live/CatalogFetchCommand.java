package dev.bbsh.shell.command.live;

import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.operation.live.CatalogFetchRequest;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.shell.command.jira.JiraLines;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code catalog fetch}: makes a catalog from a live site. */
public final class CatalogFetchCommand implements ShellCommand {

    private static final Option<Optional<String>> FROM =
            Option.of("from", ParameterType.CONNECTION, "the connection (default: the only one)");

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the catalog");

    private static final Option<Optional<String>> CONFIG =
            Option.of(
                    "config",
                    ParameterType.DOCUMENT,
                    "fetch the kinds of items in this config (default: those in open configs)");

    private static final Option<List<EntityKind>> KINDS =
            Option.manyChoices(
                            "kind",
                            "kinds of items to fetch (default: those in open configs)",
                            EntityKind.words())
                    .map((words) -> words.stream().map(EntityKind::of).toList());

    private static final Option<List<String>> PROJECTS =
            Option.many(
                    "project",
                    ParameterType.VALUE,
                    "key of a project to fetch statuses, components and versions of");

    private static final Option<Optional<String>> CONTENTS =
            Option.of(
                    "contents",
                    ParameterType.DOCUMENT,
                    "also fetch the comments and attachments of the issues in this document");

    private static final Option<Optional<Location>> TO =
            Option.of(
                            "to",
                            ParameterType.FOLDER,
                            "keep the responses in this folder, and go on with those in it")
                    .map((folder) -> folder.map(Location::of));

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "request everything again, also what is in the folder");

    private static final Signature SIGNATURE =
            Declaration.command("catalog fetch", "Fetch a catalog from a live Jira site")
                    .in(CommandGroup.LIVE)
                    .options(FROM, AS, CONFIG, KINDS, PROJECTS, CONTENTS, TO, OVERWRITE)
                    .example(
                            "catalog fetch --from cloud --as new", "what the open configs refer to")
                    .example(
                            "catalog fetch --from cloud --as new --to new-answers",
                            "and keep the responses, to load them again or go on later")
                    .example(
                            "catalog fetch --from old --as ids --kind user --contents primary",
                            "users, and the comments and attachments of the issues for match")
                    .detail(
                            "Makes the same catalog as catalog load does with the responses: it"
                                    + " only reads from Jira, several responses at a time, as"
                                    + " quickly as the site allows. What the site refuses is named,"
                                    + " and the catalog is then incomplete.")
                    .detail(
                            "With --to the responses stay in a folder that catalog load reads. If"
                                    + " the limit of the site is reached, the connection fails, or"
                                    + " Ctrl-C stops the command, the same line goes on from there:"
                                    + " without --to only in the same session. Offline the catalog"
                                    + " is made from a complete folder.")
                    .signature();

    private final LiveSites live;

    public CatalogFetchCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        OpenConnection connection = MeantConnection.of(FROM, in);
        String name = name(connection, in);
        CatalogFetchRequest.Fetched fetched =
                new CatalogFetchRequest(
                                connection,
                                CatalogFetchRequest.selection(
                                        in.get(KINDS),
                                        in.get(PROJECTS),
                                        in.document(CONFIG),
                                        in.document(CONTENTS)),
                                in.get(TO),
                                in.get(OVERWRITE),
                                resume(in),
                                in.now())
                        .fetch(live, in.workspace(), in.progress());
        OpenCatalog open =
                new OpenCatalog(
                        name,
                        fetched.catalog().loaded(),
                        connection.address().toString(),
                        in.get(TO).stream().toList(),
                        Optional.of(fetched.catalog().time()),
                        Optional.empty());
        return Outcome.report(new View.Message(lines(open, fetched, in)))
                .with(in.history().then("catalog fetch " + name, in.workspace().with(open)));
    }

    private static String name(OpenConnection connection, Invocation in) {
        String name =
                in.get(AS)
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "catalog fetch needs a name for the catalog",
                                                in.lineWith(
                                                        AS,
                                                        List.of(
                                                                in.workspace()
                                                                        .freeName(
                                                                                connection.name()
                                                                                        + "-catalog")))));
        in.workspace().requireFree(name);
        return name;
    }

    /** The line that goes on: the same without asking again. */
    private static String resume(Invocation in) {
        return in.signature().line(in.arguments().with(OVERWRITE, List.of()));
    }

    private static List<TextLine> lines(
            OpenCatalog open, CatalogFetchRequest.Fetched fetched, Invocation in) {
        List<TextLine> lines = new ArrayList<>(JiraLines.lines(open));
        fetched.notes()
                .forEach((note) -> lines.add(TextLine.of(Style.WARNING, "warning: ").and(note)));
        in.get(TO)
                .map((folder) -> saved(folder, fetched))
                .or(() -> resumed(fetched.catalog().used()))
                .ifPresent(lines::add);
        return lines;
    }

    private static Optional<TextLine> resumed(int used) {
        return used == 0
                ? Optional.empty()
                : Optional.of(
                        TextLine.of(
                                Style.MUTED,
                                Plurals.of(used, "response")
                                        + " from the fetch that ended early (--overwrite requests"
                                        + " them again)"));
    }

    private static TextLine saved(Location folder, CatalogFetchRequest.Fetched fetched) {
        int used = fetched.catalog().used();
        String before =
                used == 0
                        ? ""
                        : " ("
                                + Plurals.of(used)
                                + " from before; --overwrite requests them again)";
        return TextLine.of(
                Style.MUTED,
                Plurals.of(fetched.catalog().answers(), "response")
                        + " in "
                        + CommandLine.quote(folder.toString())
                        + before);
    }
}
