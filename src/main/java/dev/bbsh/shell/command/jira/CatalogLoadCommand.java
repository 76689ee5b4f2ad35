package dev.bbsh.shell.command.jira;

import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.render.View;
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

import java.util.List;
import java.util.Optional;

/** The command {@code catalog load}: reads a catalog, and warns about what is suspicious. */
public final class CatalogLoadCommand implements ShellCommand {

    private static final Argument<List<String>> FILES =
            Argument.oneOrMore("files", ParameterType.FILE, "JSON files, folders or zip files");

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the catalog");

    private static final Signature SIGNATURE =
            Declaration.command("catalog load", "Load a catalog from saved Jira API responses")
                    .in(CommandGroup.JIRA)
                    .argument(FILES)
                    .options(AS)
                    .example("catalog load answers.zip --as cloud", "all responses in the zip")
                    .example("catalog load field.json status.json --as old", "two responses")
                    .detail(
                            "Reads fields, contexts, options, issue types, statuses,"
                                    + " transitions, priorities, resolutions, link types, projects,"
                                    + " components, versions and users from Server and Data Center"
                                    + " (v2) and Cloud (v2 and v3), and recognizes them by their"
                                    + " content. Keep the responses in folders named after their"
                                    + " URLs, such as"
                                    + " field/customfield_10201/context/10401/option.json: some"
                                    + " responses don't say what they belong to.")
                    .detail("catalog load NAME FILE... works too.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        NamedFiles named = NamedFiles.of(in.get(FILES), in.get(AS), in);
        CatalogFiles.LoadedCatalog loaded = CatalogFiles.read(named.begin(in), in.progress());
        OpenCatalog open =
                new OpenCatalog(
                        named.name(),
                        loaded,
                        named.from(),
                        named.locations(),
                        named.date(),
                        Optional.empty());
        return Outcome.report(new View.Message(JiraLines.lines(open)))
                .with(in.history().then("catalog load " + named.name(), in.workspace().with(open)));
    }
}
