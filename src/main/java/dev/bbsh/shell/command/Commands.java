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
import dev.bbsh.shell.command.diagnosis.DiagnoseCommand;
import dev.bbsh.shell.command.diagnosis.QuestionsCommand;
import dev.bbsh.shell.command.difference.DiffCommand;
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
import dev.bbsh.shell.command.help.HelpCommand;
import dev.bbsh.shell.command.help.TourCommand;
import dev.bbsh.shell.command.issue.ConnectorsCommand;
import dev.bbsh.shell.command.issue.FindCommand;
import dev.bbsh.shell.command.issue.IssueCommand;
import dev.bbsh.shell.command.issue.ProgressCommand;
import dev.bbsh.shell.command.issue.TimelineCommand;
import dev.bbsh.shell.command.jira.CatalogLoadCommand;
import dev.bbsh.shell.command.jira.CatalogNamesCommand;
import dev.bbsh.shell.command.jira.CatalogRequestCommand;
import dev.bbsh.shell.command.jira.CatalogShowCommand;
import dev.bbsh.shell.command.jira.MappingLoadCommand;
import dev.bbsh.shell.command.jira.MappingShowCommand;
import dev.bbsh.shell.command.jira.ReferenceAcceptCommand;
import dev.bbsh.shell.command.jira.ReferenceAddCommand;
import dev.bbsh.shell.command.jira.ReferenceListCommand;
import dev.bbsh.shell.command.jira.ReferenceSuggestCommand;
import dev.bbsh.shell.command.kept.CaseCloseCommand;
import dev.bbsh.shell.command.kept.CaseNoteCommand;
import dev.bbsh.shell.command.kept.CaseOpenCommand;
import dev.bbsh.shell.command.kept.CasePackCommand;
import dev.bbsh.shell.command.kept.CaseShowCommand;
import dev.bbsh.shell.command.kept.GuideDoneCommand;
import dev.bbsh.shell.command.kept.GuideWaitCommand;
import dev.bbsh.shell.command.live.CatalogFetchCommand;
import dev.bbsh.shell.command.live.JiraConnectCommand;
import dev.bbsh.shell.command.live.JiraForgetCommand;
import dev.bbsh.shell.command.live.JiraTestCommand;
import dev.bbsh.shell.command.live.JqlRunCommand;
import dev.bbsh.shell.command.live.MappingFetchCommand;
import dev.bbsh.shell.command.media.MediaCheckCommand;
import dev.bbsh.shell.command.media.MediaSplitCommand;
import dev.bbsh.shell.command.pair.DropCommand;
import dev.bbsh.shell.command.pair.IssuesCommand;
import dev.bbsh.shell.command.parts.JoinCommand;
import dev.bbsh.shell.command.parts.SplitCommand;
import dev.bbsh.shell.command.platform.PlatformCommands;
import dev.bbsh.shell.command.prepare.MatchCommand;
import dev.bbsh.shell.command.prepare.PrepareCommand;
import dev.bbsh.shell.command.prepare.VerifyCommand;
import dev.bbsh.shell.command.report.ReportCommand;
import dev.bbsh.shell.command.script.ExpectCountCommand;
import dev.bbsh.shell.command.script.ExpectSameCommand;
import dev.bbsh.shell.command.script.RecordCommand;
import dev.bbsh.shell.command.script.RunCommand;
import dev.bbsh.shell.command.script.SetCommand;
import dev.bbsh.shell.command.script.UnsetCommand;
import dev.bbsh.shell.command.session.ClearCommand;
import dev.bbsh.shell.command.session.EchoCommand;
import dev.bbsh.shell.command.session.EditCommand;
import dev.bbsh.shell.command.session.ExitCommand;
import dev.bbsh.shell.command.session.HistoryCommand;
import dev.bbsh.shell.command.session.LogCommand;
import dev.bbsh.shell.command.session.RecoverCommand;
import dev.bbsh.shell.command.session.RedoCommand;
import dev.bbsh.shell.command.session.SettingsCommand;
import dev.bbsh.shell.command.session.TimingCommand;
import dev.bbsh.shell.command.session.UndoCommand;
import dev.bbsh.shell.command.share.RedactCommand;
import dev.bbsh.shell.command.sync.CaseCommand;
import dev.bbsh.shell.command.sync.MergeCommand;
import dev.bbsh.shell.command.sync.SwapCommand;
import dev.bbsh.shell.command.value.PutCommand;
import dev.bbsh.shell.command.value.QueryCommand;
import dev.bbsh.shell.command.value.RemoveCommand;
import dev.bbsh.shell.contract.ShellCommand;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
        Stream.of(
                        files(),
                        inspection(),
                        checks(live),
                        changes(),
                        guides(session),
                        syncs(),
                        jiraData(),
                        liveJira(live),
                        siteBackups(),
                        migration(),
                        media(),
                        PlatformCommands.of(live),
                        scripts(session))
                .forEach(all::addAll);
        all.addAll(ofSession(session, () -> all));
        return Collections.unmodifiableList(all);
    }

    private static List<ShellCommand> files() {
        return List.of(
                new LoadCommand(),
                new DocumentsCommand(),
                new UseCommand(),
                new CloseCommand(),
                new SaveCommand(),
                new SampleCommand(),
                new InfoCommand());
    }

    private static List<ShellCommand> inspection() {
        return List.of(
                new QueryCommand(),
                new DiffCommand(),
                new ConnectorsCommand(),
                new IssuesCommand(),
                new FindCommand(),
                new IssueCommand(),
                new TimelineCommand());
    }

    private static List<ShellCommand> checks(LiveSites live) {
        return List.of(
                new CheckCommand(live),
                new FindingsCommand(),
                new FixCommand(),
                new ExpectNoFindingsCommand(),
                new DiagnoseCommand(live));
    }

    private static List<ShellCommand> changes() {
        return List.of(
                new PutCommand(),
                new RemoveCommand(),
                new UndoCommand(),
                new RedoCommand(),
                new LogCommand());
    }

    private static List<ShellCommand> guides(Session session) {
        return List.of(
                new GuideCommand(),
                new GuideDoneCommand(),
                new GuideWaitCommand(),
                new ExplainCommand(),
                new JqlCommand(),
                new ProgressCommand(),
                new ReportCommand(session),
                new RedactCommand(),
                new QuestionsCommand());
    }

    private static List<ShellCommand> syncs() {
        return List.of(
                new CaseCommand(),
                new CaseOpenCommand(),
                new CaseShowCommand(),
                new CaseNoteCommand(),
                new CasePackCommand(),
                new CaseCloseCommand(),
                new MergeCommand(),
                new SwapCommand());
    }

    private static List<ShellCommand> jiraData() {
        return List.of(
                new CatalogLoadCommand(),
                new CatalogNamesCommand(),
                new CatalogShowCommand(),
                new CatalogRequestCommand(),
                new MappingLoadCommand(),
                new MappingShowCommand(),
                new ReferenceAcceptCommand(),
                new ReferenceAddCommand(),
                new ReferenceListCommand(),
                new ReferenceSuggestCommand());
    }

    private static List<ShellCommand> liveJira(LiveSites live) {
        return List.of(
                new JiraConnectCommand(live),
                new JiraTestCommand(live),
                new JiraForgetCommand(live),
                new CatalogFetchCommand(live),
                new JqlRunCommand(live),
                new MappingFetchCommand(live));
    }

    private static List<ShellCommand> siteBackups() {
        return List.of(
                new BackupLoadCommand(),
                new BackupShowCommand(),
                new BackupCheckCommand(),
                new BackupRowsCommand(),
                new BackupExtractCommand(),
                new BackupUsersCommand(),
                new BackupGroupsCommand(),
                new BackupCleanCommand());
    }

    private static List<ShellCommand> migration() {
        return List.of(
                new PrepareCommand(),
                new VerifyCommand(),
                new MatchCommand(),
                new DropCommand(),
                new SplitCommand(),
                new JoinCommand());
    }

    private static List<ShellCommand> media() {
        return List.of(new MediaCheckCommand(), new MediaSplitCommand());
    }

    private static List<ShellCommand> scripts(Session session) {
        return List.of(
                new SetCommand(session),
                new UnsetCommand(),
                new RecordCommand(),
                new RunCommand(),
                new ExpectCountCommand(),
                new ExpectSameCommand());
    }

    private static List<ShellCommand> ofSession(Session session, Supplier<List<ShellCommand>> all) {
        return List.of(
                new HelpCommand(all),
                new TourCommand(),
                new HistoryCommand(session),
                new SettingsCommand(),
                new TimingCommand(),
                new EchoCommand(),
                new EditCommand(),
                new RecoverCommand(),
                new ClearCommand(),
                new ExitCommand());
    }
}
