package dev.bbsh.shell.command;

import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.check.CheckCommands;
import dev.bbsh.shell.command.edit.EditCommands;
import dev.bbsh.shell.command.file.DocumentCommands;
import dev.bbsh.shell.command.file.LookCommands;
import dev.bbsh.shell.command.file.SaveCommands;
import dev.bbsh.shell.command.guide.GuideCommands;
import dev.bbsh.shell.command.help.HelpCommands;
import dev.bbsh.shell.command.issue.IssueCommands;
import dev.bbsh.shell.command.jira.CatalogCommands;
import dev.bbsh.shell.command.jira.MappingCommands;
import dev.bbsh.shell.command.jira.ReferenceCommands;
import dev.bbsh.shell.command.parts.JoinCommand;
import dev.bbsh.shell.command.parts.SplitCommand;
import dev.bbsh.shell.command.prepare.MatchCommand;
import dev.bbsh.shell.command.prepare.PrepareCommand;
import dev.bbsh.shell.command.prepare.VerifyCommand;
import dev.bbsh.shell.command.script.ExpectCommands;
import dev.bbsh.shell.command.script.ScriptCommands;
import dev.bbsh.shell.command.session.SessionCommands;
import dev.bbsh.shell.command.session.StepCommands;
import dev.bbsh.shell.command.sync.CaseCommand;
import dev.bbsh.shell.command.sync.MergeCommand;
import dev.bbsh.shell.command.sync.SwapCommand;
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
        all.addAll(GuideCommands.all(session));
        all.add(new CaseCommand());
        all.add(new MergeCommand());
        all.add(new SwapCommand());
        all.addAll(CatalogCommands.all());
        all.addAll(MappingCommands.all());
        all.addAll(ReferenceCommands.all());
        all.add(new PrepareCommand());
        all.add(new VerifyCommand());
        all.add(new MatchCommand());
        all.add(new SplitCommand());
        all.add(new JoinCommand());
        all.addAll(ScriptCommands.all());
        all.addAll(ExpectCommands.all());
        all.addAll(HelpCommands.all(() -> all, session));
        all.addAll(SessionCommands.all());
        return Collections.unmodifiableList(all);
    }
}
