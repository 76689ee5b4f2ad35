package dev.bbsh.shell.command.jira;

import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.render.View;
import dev.bbsh.session.jira.OpenMapping;
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

/**
 * The command {@code mapping load}: reads a mapping, and lists contradictions and unreadable rows.
 */
public final class MappingLoadCommand implements ShellCommand {

    private static final Argument<List<String>> FILES =
            Argument.oneOrMore(
                    "files", ParameterType.FILE, "CSV or JSON files, folders or zip files");

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the mapping");

    private static final Option<Optional<Namespace>> NAMESPACE =
            Option.of(
                            "namespace",
                            ParameterType.VALUE,
                            "the kind of IDs, if the files don't say it")
                    .map((given) -> given.map(Namespace::new));

    private static final Signature SIGNATURE =
            Declaration.command(
                            "mapping load", "Load an ID mapping: server IDs and their Cloud IDs")
                    .in(CommandGroup.JIRA)
                    .argument(FILES)
                    .options(AS, NAMESPACE)
                    .example(
                            "mapping load id-mappings.csv --as ids",
                            "the Migration Assistant's report")
                    .example(
                            "mapping load page1.json page2.json --namespace jira:comment --as ids",
                            "pages of the Mappings API")
                    .detail(
                            "Reads the report of the Jira Cloud Migration Assistant"
                                + " (entityType,serverId,cloudId), pages of Atlassian's Mappings"
                                + " API, tables with two columns, and JSON objects with IDs."
                                + " Columns are found by their names.")
                    .detail(
                            "A table of issue keys, old and new, is for issues that moved to"
                                    + " another project: load it together with the IDs.")
                    .detail(
                            "If files contradict each other, the mapping keeps both IDs and"
                                    + " doesn't choose. Rows that can't be read are listed.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        NamedFiles named = NamedFiles.of(in.get(FILES), in.get(AS), in);
        OpenMapping open =
                new OpenMapping(
                        named.name(),
                        MappingFiles.read(named.begin(in), in.get(NAMESPACE), in.progress()),
                        named.from(),
                        named.locations(),
                        named.date());
        return Outcome.report(new View.Message(LoadedMappingLines.of(open)))
                .with(in.history().then("mapping load " + named.name(), in.workspace().with(open)));
    }
}
