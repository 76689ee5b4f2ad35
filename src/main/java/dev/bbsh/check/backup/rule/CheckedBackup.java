package dev.bbsh.check.backup.rule;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Rule;
import dev.bbsh.jira.savedfile.GroupList;
import dev.bbsh.work.Progress;

import java.util.Optional;

/**
 * A backup under check, and everything that it is compared with.
 *
 * @param name the name of the backup in the session
 * @param users the users of all directories
 * @param groups the groups of all directories
 * @param inputs what the user said about the migration
 * @param progress of reading the backup again
 */
public record CheckedBackup(
        String name,
        Backup backup,
        BackupUsers users,
        BackupGroups groups,
        Inputs inputs,
        Progress progress) {

    /**
     * The facts about the migration that the user gave.
     *
     * @param cloudGroups the groups of the Cloud site
     * @param importer the user name of the person who imports
     * @param synced the issues of the sync; empty when no data of it is open
     * @param limits the limits of the Cloud site
     */
    public record Inputs(
            Optional<GroupList> cloudGroups,
            Optional<String> importer,
            Optional<SyncedScope> synced,
            CloudLimits limits) {

        /** No inputs. */
        public static final Inputs NONE =
                new Inputs(Optional.empty(), Optional.empty(), Optional.empty(), CloudLimits.NONE);
    }

    /** A backup under check. */
    public static CheckedBackup of(String name, Backup backup, Inputs inputs, Progress progress) {
        BackupContent content = backup.content();
        return new CheckedBackup(
                name, backup, BackupUsers.of(content), BackupGroups.of(content), inputs, progress);
    }

    public BackupContent content() {
        return backup.content();
    }

    /** Begins a finding about this backup. */
    public Finding.Draft finding(Rule rule, String message) {
        return Finding.of(rule, name, message).in(name, "");
    }

    /**
     * The user name of the person who imports: as the user said, else the one who made the backup;
     * empty when neither is known.
     */
    public Optional<String> importer() {
        return inputs.importer()
                .or(() -> Optional.of(content().file().exporter()).filter((by) -> !by.isEmpty()));
    }
}
