package dev.bbsh.operation.guide;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.row.EntityFile;
import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.guide.SiteBackup;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The site backup that a guide is filled in with: the last one that was loaded. */
record OpenSiteBackup(Workspace workspace, Progress progress) {

    /** The number of users up to which the vendor has discontinued site import. */
    private static final long SMALL = 1_000;

    Optional<SiteBackup> find() {
        return workspace.jira().catalogs().stream()
                .filter((each) -> each.backup().isPresent())
                .reduce((_, later) -> later)
                .map(this::described);
    }

    private SiteBackup described(OpenCatalog open) {
        Backup backup = open.backup().orElseThrow();
        return new SiteBackup(
                open.name(),
                CommandLine.quote(backup.source().from().absolute().toString()),
                checked(open.name()).findings(),
                facts(backup.content()));
    }

    /** The last check of the backup, or one that is made now. */
    private CheckResult checked(String name) {
        return workspace
                .checked()
                .filter((last) -> last.ofBackup() && last.request().document().equals(name))
                .filter((last) -> last.holdsIn(workspace))
                .orElseGet(
                        () ->
                                new CheckRunner(workspace, Instant.EPOCH, progress)
                                        .check(
                                                new CheckRequest.Backup(
                                                        name, CheckRequest.BackupInputs.NONE)));
    }

    private static Map<String, String> facts(BackupContent content) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("site-size", siteSize(BackupUsers.of(content)));
        facts.put("storage", storage(content));
        facts.put("backup-date", written(content.file()));
        content.properties()
                .system("jira.baseurl")
                .ifPresent((url) -> facts.put("base-url", "the address of its server is " + url));
        return facts;
    }

    /** The number of active users, and if site import is offered for it. */
    private static String siteSize(BackupUsers users) {
        long active = 0;
        for (int row = 0; row < users.size(); row++) {
            active += users.isActive(row) && users.isInActiveDirectory(row) ? 1 : 0;
        }
        return Plurals.of(active, "active user")
                + " of "
                + Plurals.of(users.size())
                + (active <= SMALL
                        ? ": site import is discontinued for a site of this size, use the"
                                + " Migration Assistant"
                        : ": more than 1,000, so site import may still be offered");
    }

    /** The number and size of the attachments. */
    private static String storage(BackupContent content) {
        return Plurals.of(content.tally().attachments(), "attachment")
                + " with "
                + ByteSize.words(content.tally().bytes())
                + " by their rows";
    }

    /** The Jira that wrote the backup, where it is known, and the number of rows. */
    private static String written(EntityFile file) {
        String rows = Plurals.of(file.total(), "row");
        return file.build().isEmpty() ? rows : "written by Jira " + file.build() + ", " + rows;
    }
}
