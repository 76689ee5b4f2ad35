package dev.bbsh.session;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The work of the session on an app migration.
 *
 * @param transfer the transfer that a command named last
 * @param commands the commands that were run, such as {@code platform status}
 */
public record PlatformSteps(Optional<String> transfer, Set<String> commands) {

    /** No work yet. */
    public static final PlatformSteps NONE = new PlatformSteps(Optional.empty(), Set.of());

    public PlatformSteps {
        commands = Set.copyOf(commands);
    }

    /** These steps and another command, with the transfer it named. */
    public PlatformSteps with(String command, Optional<String> named) {
        Set<String> more = new LinkedHashSet<>(commands);
        more.add(command);
        return new PlatformSteps(named.or(() -> transfer), more);
    }
}
