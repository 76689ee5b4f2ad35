package dev.bbsh.session;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.backup.rule.CloudLimits;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.jira.savedfile.GroupList;
import dev.bbsh.session.document.DocumentEdit;

import java.time.LocalDate;
import java.util.Optional;

/** A request for a check, with all that is needed to repeat it on the documents that are open. */
public sealed interface CheckRequest extends DocumentEdit.FindingSource {

    /** The name of the document that is checked. */
    String document();

    /**
     * A request to check a config in which both sides have the same name: until that is fixed,
     * nothing else can be checked.
     */
    record Connectors(String document) implements CheckRequest {}

    /**
     * A request to check a sync config.
     *
     * @param jira the catalogs and the mapping to compare with
     * @param force true when IDs that may have been replaced are taken as those of the old Jira
     * @param project the project that is checked, when both move
     * @param side the side that moves, where the config does not say which project it is
     */
    record Config(
            String document,
            Catalogs jira,
            boolean force,
            Optional<String> project,
            Optional<SideName> side)
            implements CheckRequest {

        /** The same request with another side that moves. */
        public Config with(Optional<SideName> moves) {
            return new Config(document, jira, force, project, moves);
        }
    }

    /**
     * A request to check synced issue data.
     *
     * @param with the name of the document with the other side, or of the config
     */
    record Data(String document, Optional<String> with, DataInputs inputs)
            implements CheckRequest {}

    /**
     * A request to check a site backup.
     *
     * @param document the name of the backup
     */
    record Backup(String document, BackupInputs inputs) implements CheckRequest {}

    /**
     * The inputs of a check of a backup, besides what is open.
     *
     * @param cloudGroups the groups of the Cloud site, as the file was when it was read
     * @param importer the user name of the person who imports
     * @param limits the limits of the Cloud site
     */
    record BackupInputs(
            Optional<GroupList> cloudGroups, Optional<String> importer, CloudLimits limits) {

        /** No inputs. */
        public static final BackupInputs NONE =
                new BackupInputs(Optional.empty(), Optional.empty(), CloudLimits.NONE);
    }

    /**
     * The names of the catalogs and the mapping that a config is compared with.
     *
     * @param target the catalog of the new Jira
     * @param source the catalog of the old Jira
     */
    record Catalogs(String target, Optional<String> source, Optional<String> mapping) {}

    /**
     * The inputs of a check of synced issue data, besides its documents.
     *
     * @param silentSince the day since which issues without any sync are reported, UTC
     * @param mapping the name of a mapping
     * @param issues an exported list, as it was when it was read
     * @param contents the name of a catalog with the comments and attachments of the new Jira
     */
    record DataInputs(
            Optional<LocalDate> silentSince,
            Optional<String> mapping,
            Optional<IssueList> issues,
            Optional<String> contents) {

        /** Inputs without contents. */
        public DataInputs(
                Optional<LocalDate> silentSince,
                Optional<String> mapping,
                Optional<IssueList> issues) {
            this(silentSince, mapping, issues, Optional.empty());
        }
    }
}
