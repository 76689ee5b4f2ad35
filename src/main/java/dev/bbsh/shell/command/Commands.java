package dev.bbsh.shell.command;

import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.check.CheckCommand;
import dev.bbsh.shell.command.edit.EditCommands;
import dev.bbsh.shell.command.file.DocumentCommands;
import dev.bbsh.shell.command.file.LookCommands;
import dev.bbsh.shell.command.file.SaveCommands;
import dev.bbsh.shell.command.finding.ExpectNoFindingsCommand;
import dev.bbsh.shell.command.finding.FindingsCommand;
import dev.bbsh.shell.command.finding.FixCommand;
import dev.bbsh.shell.command.guide.GuideCommands;
import dev.bbsh.shell.command.help.HelpCommands;
import dev.bbsh.shell.command.issue.IssueCommands;
import dev.bbsh.shell.command.jira.CatalogCommands;
import dev.bbsh.shell.command.jira.MappingCommands;
import dev.bbsh.shell.command.jira.ReferenceCommands;
import dev.bbsh.shell.command.parts.PartsCommands;
import dev.bbsh.shell.command.prepare.PrepareCommands;
import dev.bbsh.shell.command.script.ExpectCommands;
import dev.bbsh.shell.command.script.ScriptCommands;
import dev.bbsh.shell.command.session.SessionCommands;
import dev.bbsh.shell.command.session.StepCommands;
import dev.bbsh.shell.command.sync.CaseCommands;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All commands. */
public final class Commands {

    private Commands() {}

    /** All commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> of(Session session) {
        List<ShellCommand> all = new ArrayList<>();
        all.addAll(DocumentCommands.all());
        all.addAll(SaveCommands.all());
        all.addAll(LookCommands.all());
        all.addAll(IssueCommands.all());
        all.add(new CheckCommand());
        all.add(new FindingsCommand());
        all.add(new FixCommand());
        all.add(new ExpectNoFindingsCommand());
        all.addAll(EditCommands.all());
        all.addAll(StepCommands.all());
        all.addAll(GuideCommands.all(session));
        all.addAll(CaseCommands.all());
        all.addAll(CatalogCommands.all());
        all.addAll(MappingCommands.all());
        all.addAll(ReferenceCommands.all());
        all.addAll(PrepareCommands.all());
        all.addAll(PartsCommands.all());
        all.addAll(ScriptCommands.all());
        all.addAll(ExpectCommands.all());
        all.addAll(HelpCommands.all(() -> all, session));
        all.addAll(SessionCommands.all());
        return Collections.unmodifiableList(all);
    }
}
