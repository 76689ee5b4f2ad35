package dev.bbsh.shell.command.platform;

import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands about the app migration platform, in the order of help. */
public final class PlatformCommands {

    private PlatformCommands() {}

    /** All of them, with the live sites of the session. */
    public static List<ShellCommand> of(LiveSites live) {
        AppConnections connections = new AppConnections(live);
        return List.of(
                new PlatformConnectCommand(live),
                new PlatformTransfersCommand(connections),
                new PlatformStatusCommand(connections),
                new PlatformMappingsCommand(connections),
                new PlatformDataCommand(connections),
                new PlatformEventsCommand(),
                new PlatformListenCommand(connections),
                new PlatformProgressCommand(connections),
                new PlatformFeedbackCommand(connections),
                new PlatformMessageCommand(connections),
                new PlatformLogCommand(connections));
    }
}
