package dev.bbsh.shell.command.check;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.check.Severity;
import dev.bbsh.shell.command.finding.FindingExpectation;
import dev.bbsh.shell.command.finding.FindingList;
import dev.bbsh.shell.command.finding.FixCommand;
import dev.bbsh.shell.command.finding.FixWalk;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.Arrays;
import java.util.List;

/** The commands that find problems and fix them. */
public final class CheckCommands {

    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::word).toList();

    private CheckCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(check(), findings(), fix(), expectNoFindings());
    }

    private static ShellCommand check() {
        return command("check", "Find what is wrong with synced issue data or a sync config")
                .in(CommandGroup.CHECK)
                .argument(ParameterType.DOCUMENT)
                .option(
                        "with",
                        ParameterType.DOCUMENT,
                        "the document with the other side, or a config")
                .option("mapping", ParameterType.MAPPING, "which ids the migration has changed")
                .option("target", ParameterType.CATALOG, "what is in the new Jira, for a config")
                .option("source", ParameterType.CATALOG, "what is in the old Jira, for a config")
                .option("moving", ParameterType.SIDE, "the project that moves to Cloud")
                .choice(
                        "side",
                        "the side of the sync that moves, if the config doesn't say it",
                        List.of("first", "second"))
                .flag("force", "take ids that may have been replaced as old ones")
                .option(
                        "issues",
                        ParameterType.FILE,
                        "the issues that one side's Jira has: CSV or a search")
                .option(
                        "silent-since",
                        ParameterType.DAY,
                        "tell issues without any sync since that day")
                .flag("inventory", "list what a config names in Jira, and change nothing")
                .option("limit", ParameterType.NUMBER, "no more than so many of an inventory")
                .choice("fail-on", "exit status 3 for such a finding, or a worse one", SEVERITIES)
                .example("check", "the current document, with the other side if it is open")
                .example("check primary --with secondary --fail-on error", "for a script")
                .example("check acme --target new --source old", "which ids will be yellow boxes?")
                .example("check output --issues cloud.csv", "are all of its issues in Cloud?")
                .example("check acme-config --inventory", "every id, and what nobody can explain")
                .detail(
                        "Reads every record, changes nothing. The download of one side is checked"
                                + " together with that of the other side, if it is open.")
                .data()
                .does(CheckReport::answer);
    }

    private static ShellCommand findings() {
        return command("findings", "Show what the last check found")
                .in(CommandGroup.CHECK)
                .optional(
                        "finding",
                        ParameterType.FINDING,
                        "one finding with all that is known of it")
                .option("rule", ParameterType.RULE, "only those of a rule")
                .choice("severity", "only those as bad as that", SEVERITIES)
                .choice("by", "a list to click through, tab by tab", List.of("tab"))
                .option("limit", ParameterType.NUMBER, "no more than so many; 50 on the screen")
                .example("findings --severity error", "what will go wrong")
                .example("findings --by tab", "what to choose where, for a config in use")
                .example("findings --output json", "all, for other programs")
                .detail("What was changed since the check is checked again before.")
                .data()
                .does(FindingList::answer);
    }

    private static ShellCommand fix() {
        return command("fix", "Mend what a check found")
                .in(CommandGroup.CHECK)
                .optional(
                        "finding",
                        ParameterType.FINDING,
                        "a finding, its number, or a rule for all of it")
                .option("to", ParameterType.VALUE, "which of its fixes")
                .option(
                        "expect",
                        ParameterType.VALUE,
                        "fail unless that stands there; of a rule, how many")
                .flag("safe", "all that have exactly one sure fix")
                .flag("keep", "leave it as it is, and do not ask for it again")
                .flag("preview", "show what would change, and change nothing")
                .choice("walk", "where to go in the walk", FixWalk.WAYS)
                .option("find", ParameterType.VALUE, "in the walk, look for that in the new Jira")
                .example("fix", "walk through all that can be mended")
                .example("fix --safe", "what is sure, in one step that undo takes back")
                .example("fix duplicate-key:SAM2-1.id --to last", "one finding")
                .does(FixCommand::answer);
    }

    private static ShellCommand expectNoFindings() {
        return command("expect no findings", "Fail if the last check found errors or warnings")
                .in(CommandGroup.SCRIPTS)
                .option("rule", ParameterType.RULE, "only of this rule")
                .example("expect no findings", "exit status 3 if there is one")
                .example("expect no findings --rule unpaired-issue", "other findings do not count")
                .does(FindingExpectation::answer);
    }
}
