package dev.bbsh.guide;

import java.util.Optional;

/**
 * The app migration that the session works on.
 *
 * @param connection the name of the open connection to the platform
 * @param transfer the transfer that a command named last
 * @param mapping the name of the ID mapping that was loaded last
 */
public record AppMigration(
        Optional<String> connection, Optional<String> transfer, Optional<String> mapping) {

    /** Nothing is known of an app migration. */
    public static final AppMigration NONE =
            new AppMigration(Optional.empty(), Optional.empty(), Optional.empty());
}
