package dev.bbsh.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The work of the session on an app migration.
 *
 * @param transfer the transfer that a command named last
 * @param listed the IDs of the transfers that were listed, for TAB
 * @param commands the commands that were run, such as {@code platform status}
 */
public record PlatformSteps(Optional<String> transfer, List<String> listed, Set<String> commands) {

    /** No work yet. */
    public static final PlatformSteps NONE =
            new PlatformSteps(Optional.empty(), List.of(), Set.of());

    public PlatformSteps {
        listed = List.copyOf(listed);
        commands = Set.copyOf(commands);
    }

    /** These steps and another command, with the transfer it named. */
    public PlatformSteps with(String command, Optional<String> named) {
        Set<String> more = new LinkedHashSet<>(commands);
        more.add(command);
        return new PlatformSteps(named.or(() -> transfer), listed, more);
    }

    /** These steps after transfers were listed. */
    public PlatformSteps withListed(List<String> transfers) {
        return new PlatformSteps(transfer, transfers, commands);
    }
}
