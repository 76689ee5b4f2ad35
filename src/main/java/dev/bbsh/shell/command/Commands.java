package dev.bbsh.shell.command;

import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.backup.BackupCleanCommand;
import dev.bbsh.shell.command.backup.BackupExtractCommand;
import dev.bbsh.shell.command.backup.BackupGroupsCommand;
import dev.bbsh.shell.command.backup.BackupLoadCommand;
import dev.bbsh.shell.command.backup.BackupRowsCommand;
import dev.bbsh.shell.command.backup.BackupShowCommand;
import dev.bbsh.shell.command.backup.BackupUsersCommand;
import dev.bbsh.shell.command.check.BackupCheckCommand;
import dev.bbsh.shell.command.check.CheckCommand;
import dev.bbsh.shell.command.file.CloseCommand;
import dev.bbsh.shell.command.file.DocumentsCommand;
import dev.bbsh.shell.command.file.InfoCommand;
import dev.bbsh.shell.command.file.LoadCommand;
import dev.bbsh.shell.command.file.SampleCommand;
import dev.bbsh.shell.command.file.SaveCommand;
import dev.bbsh.shell.command.file.UseCommand;
import dev.bbsh.shell.command.finding.ExpectNoFindingsCommand;
import dev.bbsh.shell.command.finding.FindingsCommand;
import dev.bbsh.shell.command.finding.FixCommand;
import dev.bbsh.shell.command.guide.ExplainCommand;
import dev.bbsh.shell.command.guide.GuideCommand;
import dev.bbsh.shell.command.guide.JqlCommand;
import dev.bbsh.shell.command.guide.ReportCommand;
import dev.bbsh.shell.command.issue.ConnectorsCommand;
import dev.bbsh.shell.command.issue.FindCommand;
import dev.bbsh.shell.command.issue.IssueCommand;
import dev.bbsh.shell.command.jira.CatalogLoadCommand;
import dev.bbsh.shell.command.jira.CatalogRequestCommand;
import dev.bbsh.shell.command.jira.CatalogShowCommand;
import dev.bbsh.shell.command.jira.MappingLoadCommand;
import dev.bbsh.shell.command.jira.MappingShowCommand;
import dev.bbsh.shell.command.jira.ReferenceAddCommand;
import dev.bbsh.shell.command.jira.ReferenceListCommand;
import dev.bbsh.shell.command.live.CatalogFetchCommand;
import dev.bbsh.shell.command.live.JiraConnectCommand;
import dev.bbsh.shell.command.live.JiraForgetCommand;
import dev.bbsh.shell.command.live.JiraTestCommand;
import dev.bbsh.shell.command.media.MediaCheckCommand;
import dev.bbsh.shell.command.media.MediaSplitCommand;
import dev.bbsh.shell.command.parts.JoinCommand;
import dev.bbsh.shell.command.parts.SplitCommand;
import dev.bbsh.shell.command.prepare.MatchCommand;
import dev.bbsh.shell.command.prepare.PrepareCommand;
import dev.bbsh.shell.command.prepare.VerifyCommand;
import dev.bbsh.shell.command.script.ExpectCountCommand;
import dev.bbsh.shell.command.script.ExpectSameCommand;
import dev.bbsh.shell.command.script.RecordCommand;
import dev.bbsh.shell.command.script.RunCommand;
import dev.bbsh.shell.command.session.ClearCommand;
import dev.bbsh.shell.command.session.ExitCommand;
import dev.bbsh.shell.command.session.HelpCommand;
import dev.bbsh.shell.command.session.HistoryCommand;
import dev.bbsh.shell.command.session.LogCommand;
import dev.bbsh.shell.command.session.RecoverCommand;
import dev.bbsh.shell.command.session.RedoCommand;
import dev.bbsh.shell.command.session.SettingsCommand;
import dev.bbsh.shell.command.session.UndoCommand;
import dev.bbsh.shell.command.sync.CaseCommand;
import dev.bbsh.shell.command.sync.MergeCommand;
import dev.bbsh.shell.command.sync.SwapCommand;
import dev.bbsh.shell.command.value.DiffCommand;
import dev.bbsh.shell.command.value.PutCommand;
import dev.bbsh.shell.command.value.QueryCommand;
import dev.bbsh.shell.command.value.RemoveCommand;
import dev.bbsh.shell.contract.ShellCommand;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All commands. */
public final class Commands {

    private Commands() {}

    /** All commands, with live sites that have no variable of an environment. */
    public static List<ShellCommand> of(Session session) {
        return of(session, LiveSites.none(InstantSource.fixed(Instant.EPOCH)));
    }

    /** All commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> of(Session session, LiveSites live) {
        List<ShellCommand> all = new ArrayList<>();
        all.add(new LoadCommand());
        all.add(new DocumentsCommand());
        all.add(new UseCommand());
        all.add(new CloseCommand());
        all.add(new SaveCommand());
        all.add(new SampleCommand());
        all.add(new InfoCommand());
        all.add(new QueryCommand());
        all.add(new DiffCommand());
        all.add(new ConnectorsCommand());
        all.add(new FindCommand());
        all.add(new IssueCommand());
        all.add(new CheckCommand());
        all.add(new FindingsCommand());
        all.add(new FixCommand());
        all.add(new ExpectNoFindingsCommand());
        all.add(new PutCommand());
        all.add(new RemoveCommand());
        all.add(new UndoCommand());
        all.add(new RedoCommand());
        all.add(new LogCommand());
        all.add(new GuideCommand());
        all.add(new ExplainCommand());
        all.add(new JqlCommand());
        all.add(new ReportCommand(session));
        all.add(new CaseCommand());
        all.add(new MergeCommand());
        all.add(new SwapCommand());
        all.add(new CatalogLoadCommand());
        all.add(new CatalogShowCommand());
        all.add(new CatalogRequestCommand());
        all.add(new MappingLoadCommand());
        all.add(new MappingShowCommand());
        all.add(new ReferenceAddCommand());
        all.add(new ReferenceListCommand());
        all.add(new JiraConnectCommand(live));
        all.add(new JiraTestCommand(live));
        all.add(new JiraForgetCommand(live));
        all.add(new CatalogFetchCommand(live));
        all.add(new BackupLoadCommand());
        all.add(new BackupShowCommand());
        all.add(new BackupCheckCommand());
        all.add(new BackupRowsCommand());
        all.add(new BackupExtractCommand());
        all.add(new BackupUsersCommand());
        all.add(new BackupGroupsCommand());
        all.add(new BackupCleanCommand());
        all.add(new PrepareCommand());
        all.add(new VerifyCommand());
        all.add(new MatchCommand());
        all.add(new SplitCommand());
        all.add(new JoinCommand());
        all.add(new MediaCheckCommand());
        all.add(new MediaSplitCommand());
        all.add(new RecordCommand());
        all.add(new RunCommand());
        all.add(new ExpectCountCommand());
        all.add(new ExpectSameCommand());
        all.add(new HelpCommand(() -> all));
        all.add(new HistoryCommand(session));
        all.add(new SettingsCommand());
        all.add(new RecoverCommand());
        all.add(new ClearCommand());
        all.add(new ExitCommand());
        return Collections.unmodifiableList(all);
    }
}
