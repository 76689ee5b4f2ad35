package dev.bbsh.check.backup;

import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.access.AnonymousBrowse;
import dev.bbsh.check.backup.access.AnonymousPermission;
import dev.bbsh.check.backup.access.AnyUserBrowse;
import dev.bbsh.check.backup.access.BrowseUsers;
import dev.bbsh.check.backup.access.PublicBoard;
import dev.bbsh.check.backup.access.PublicShare;
import dev.bbsh.check.backup.email.EmailDomains;
import dev.bbsh.check.backup.email.EmailDuplicate;
import dev.bbsh.check.backup.email.EmailInvalid;
import dev.bbsh.check.backup.email.EmailMappingGaps;
import dev.bbsh.check.backup.email.EmailMissing;
import dev.bbsh.check.backup.file.AppTablesMissing;
import dev.bbsh.check.backup.file.AttachmentOverLimit;
import dev.bbsh.check.backup.file.AttachmentWithoutIssue;
import dev.bbsh.check.backup.file.CloudStorage;
import dev.bbsh.check.backup.file.DuplicateFieldName;
import dev.bbsh.check.backup.file.IssueOverLimit;
import dev.bbsh.check.backup.file.MediaSize;
import dev.bbsh.check.backup.file.RowCounts;
import dev.bbsh.check.backup.file.RowCountsMissing;
import dev.bbsh.check.backup.file.UnsupportedVersion;
import dev.bbsh.check.backup.file.VersionsDiffer;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.user.ExternalDirectory;
import dev.bbsh.check.backup.user.GroupRule;
import dev.bbsh.check.backup.user.ImportingUser;
import dev.bbsh.check.backup.user.ReservedUserName;
import dev.bbsh.check.backup.user.UserWithoutDirectory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rules for backups, in the order in which they are listed. */
public final class BackupRules {

    private BackupRules() {}

    /** The descriptions of the rules, without any backup. */
    public static List<Rule> all() {
        return every().stream()
                .flatMap(
                        (each) ->
                                each instanceof EmailMappingGaps
                                        ? Stream.of(each.rule(), EmailMappingGaps.customers())
                                        : Stream.of(each.rule()))
                .toList();
    }

    static List<BackupRule> every() {
        List<BackupRule> rules = new ArrayList<>(ofFileAndUsers());
        rules.addAll(ofAccessAndSizes());
        return rules;
    }

    private static List<BackupRule> ofFileAndUsers() {
        List<BackupRule> rules = new ArrayList<>();
        rules.add(new UnsupportedVersion());
        rules.add(new VersionsDiffer());
        rules.add(new RowCounts());
        rules.add(new RowCountsMissing());
        rules.add(new AppTablesMissing());
        rules.add(new EmailMissing());
        rules.add(new EmailInvalid());
        rules.addAll(EmailDomains.all());
        rules.add(new EmailDuplicate());
        rules.add(new ReservedUserName());
        rules.add(new ExternalDirectory());
        rules.add(new UserWithoutDirectory());
        rules.add(new EmailMappingGaps());
        rules.add(new ImportingUser());
        return rules;
    }

    private static List<BackupRule> ofAccessAndSizes() {
        List<BackupRule> rules = new ArrayList<>();
        rules.add(new AnonymousBrowse());
        rules.add(new AnonymousPermission());
        rules.add(new AnyUserBrowse());
        rules.add(new BrowseUsers());
        rules.addAll(PublicShare.all());
        rules.add(new PublicBoard());
        rules.addAll(GroupRule.all());
        rules.add(new IssueOverLimit());
        rules.add(new MediaSize());
        rules.add(new CloudStorage());
        rules.add(new AttachmentOverLimit());
        rules.add(new AttachmentWithoutIssue());
        rules.add(new DuplicateFieldName());
        return rules;
    }
}
