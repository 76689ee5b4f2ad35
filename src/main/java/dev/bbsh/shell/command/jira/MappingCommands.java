package dev.bbsh.shell.command.jira;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands about ID mappings. */
public final class MappingCommands {

    private MappingCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(mappingLoad(), mappingShow());
    }

    private static ShellCommand mappingLoad() {
        return command("mapping load", "Read which server id became which cloud id")
                .in(CommandGroup.JIRA)
                .many("files", ParameterType.FILE, "a CSV or JSON file, a folder or a zip")
                .option("as", ParameterType.NEW_NAME, "what the mapping is called")
                .option(
                        "namespace",
                        ParameterType.VALUE,
                        "of what the ids are, if the files do not say")
                .example(
                        "mapping load id-mappings.csv --as ids", "the migration assistant's report")
                .example(
                        "mapping load page1.json page2.json --namespace jira:comment --as ids",
                        "pages of the Mappings API")
                .detail(
                        "Reads the report of the Jira Cloud Migration Assistant"
                            + " (entityType,serverId,cloudId), pages of Atlassian's Mappings API,"
                            + " tables of two columns, and JSON objects of ids. Columns are found"
                            + " by their names.")
                .detail(
                        "Where files contradict each other the mapping keeps both and decides"
                                + " nothing; rows that can not be read are listed.")
                .does(MappingLoadCommand::answer);
    }

    private static ShellCommand mappingShow() {
        return command("mapping show", "Show what a mapping holds, or what became of an id")
                .in(CommandGroup.JIRA)
                .argument("mapping", ParameterType.MAPPING, "the mapping")
                .option("find", ParameterType.VALUE, "a server id")
                .example("mapping show ids", "how many of what, and what contradicts itself")
                .example("mapping show ids --find 10115", "what became of it")
                .answers(MappingView::of);
    }
}
