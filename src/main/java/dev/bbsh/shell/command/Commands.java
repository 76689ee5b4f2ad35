package dev.bbsh.shell.command;

import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.check.CheckCommands;
import dev.bbsh.shell.command.edit.EditCommands;
import dev.bbsh.shell.command.file.DocumentCommands;
import dev.bbsh.shell.command.file.LookCommands;
import dev.bbsh.shell.command.file.SaveCommands;
import dev.bbsh.shell.command.guide.ExplainCommand;
import dev.bbsh.shell.command.guide.GuideCommand;
import dev.bbsh.shell.command.guide.JqlCommand;
import dev.bbsh.shell.command.guide.ReportCommand;
import dev.bbsh.shell.command.help.HelpCommands;
import dev.bbsh.shell.command.issue.IssueCommands;
import dev.bbsh.shell.command.jira.CatalogLoadCommand;
import dev.bbsh.shell.command.jira.CatalogRequestCommand;
import dev.bbsh.shell.command.jira.CatalogShowCommand;
import dev.bbsh.shell.command.jira.MappingLoadCommand;
import dev.bbsh.shell.command.jira.MappingShowCommand;
import dev.bbsh.shell.command.jira.ReferenceAddCommand;
import dev.bbsh.shell.command.jira.ReferenceListCommand;
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
        all.addAll(CheckCommands.all());
        all.addAll(EditCommands.all());
        all.addAll(StepCommands.all());
        all.add(new GuideCommand());
        all.add(new ExplainCommand());
        all.add(new JqlCommand());
        all.add(new ReportCommand(session));
        all.addAll(CaseCommands.all());
        all.add(new CatalogLoadCommand());
        all.add(new CatalogShowCommand());
        all.add(new CatalogRequestCommand());
        all.add(new MappingLoadCommand());
        all.add(new MappingShowCommand());
        all.add(new ReferenceAddCommand());
        all.add(new ReferenceListCommand());
        all.addAll(PrepareCommands.all());
        all.addAll(PartsCommands.all());
        all.addAll(ScriptCommands.all());
        all.addAll(ExpectCommands.all());
        all.addAll(HelpCommands.all(() -> all, session));
        all.addAll(SessionCommands.all());
        return Collections.unmodifiableList(all);
    }
}
