package dev.bbsh.shell.command.jira;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.request.JiraInstance;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands about catalogs, which list what exists in a Jira instance. */
public final class CatalogCommands {

    private CatalogCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(catalogLoad(), catalogShow(), catalogRequest());
    }

    private static ShellCommand catalogLoad() {
        return command("catalog load", "Read saved answers of Jira's REST interface")
                .in(CommandGroup.JIRA)
                .many("files", ParameterType.FILE, "a JSON file, a folder or a zip")
                .option("as", ParameterType.NEW_NAME, "what the catalog is called")
                .example("catalog load answers.zip --as cloud", "all answers in the zip")
                .example("catalog load field.json status.json --as old", "two answers")
                .detail(
                        "Fields, contexts, options, issue types, statuses, transitions, priorities,"
                            + " resolutions, link types, projects, components, versions and users,"
                            + " of Server and Data Center (v2) and Cloud (v2 and v3), are told"
                            + " apart by what is in them. Keep them in folders like their"
                            + " addresses, such as"
                            + " field/customfield_10201/context/10401/option.json: that says what"
                            + " an answer does not say itself.")
                .detail("catalog load NAME FILE... is understood too.")
                .does(CatalogLoadCommand::answer);
    }

    private static ShellCommand catalogShow() {
        return command("catalog show", "Show what exists in a Jira")
                .in(CommandGroup.JIRA)
                .argument("catalog", ParameterType.CATALOG, "the catalog")
                .argument(
                        new Parameter(
                                "kind",
                                ParameterType.CHOICE,
                                "one kind only",
                                Parameter.Times.AT_MOST_ONCE,
                                EntityKind.words()))
                .option(
                        "find",
                        ParameterType.VALUE,
                        "only what has this text in its id, name or key")
                .example("catalog show cloud", "what there is, and what is suspicious")
                .example("catalog show cloud field --find team", "fields called like that")
                .answers(CatalogView::of);
    }

    private static ShellCommand catalogRequest() {
        return command("catalog request", "Write what to ask the customer's administrator for")
                .in(CommandGroup.JIRA)
                .argument("folder", ParameterType.FOLDER, "the folder for the script and the list")
                .choice(
                        "for",
                        "the old Jira or the new one; both when left out",
                        JiraInstance.words())
                .option(
                        "url",
                        ParameterType.VALUE,
                        "the address of that Jira; else the script asks")
                .option(
                        new Parameter(
                                "kind",
                                ParameterType.CHOICE,
                                "what is wanted; what the open configs name when left out",
                                Parameter.Times.ANY,
                                EntityKind.words()))
                .option(
                        new Parameter(
                                "project",
                                ParameterType.VALUE,
                                "the key of a project whose statuses and so on are wanted",
                                Parameter.Times.ANY,
                                List.of()))
                .flag("no-contents", "without the comments and attachments of the open data")
                .flag("overwrite", "also when the files exist")
                .example("catalog request ask", "a script and a list for each Jira")
                .example(
                        "catalog request ask --for new --url https://x.atlassian.net",
                        "for the new one only")
                .detail(
                        "The script runs in bash with curl, reads the token without showing it,"
                                + " only reads from Jira, and makes a zip, which catalog load reads"
                                + " as it is.")
                .does(CatalogRequestCommand::answer);
    }
}
