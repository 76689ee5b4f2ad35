package dev.bbsh.check.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.Finding;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.CloudLimits;
import dev.bbsh.jira.savedfile.GroupList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** In a generated backup every defect is found in as many rows as were planted, and no other. */
class PlantedBackupTests {

    /** The rules that remind, of which every backup has a finding. */
    private static final Set<String> REMINDERS =
            Set.of("group-access", "importing-user", "cloud-storage");

    /** The rules about the file as a whole, which have tests of their own. */
    private static final Set<String> OF_THE_FILE =
            Set.of(
                    "unsupported-version",
                    "versions-differ",
                    "row-counts-differ",
                    "row-counts-missing",
                    "activeobjects-missing");

    private static final CheckedBackup.Inputs CLOUD =
            new CheckedBackup.Inputs(
                    Optional.of(
                            new GroupList("groups.txt", Set.of("administrators", "acme-team-1"))),
                    Optional.empty(),
                    Optional.empty(),
                    new CloudLimits(Optional.of(10_000_000_000L), Optional.of(5_999_999_999L)));

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingIsFoundInACleanBackup(long seed) throws IOException {
        BackupChecks checked = BackupChecks.of(new PlantedBackup(seed, 600).write(folder));
        assertThat(checked.text().lines()).allMatch((line) -> line.startsWith("info "));
        assertThat(counts(checked).keySet()).isEqualTo(REMINDERS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyDefectIsFoundAsOftenAsItWasPlanted(long seed) throws IOException {
        PlantedBackup backup = new PlantedBackup(seed, 600).withUserDefects().withServiceDesk();
        PlantedSiteDefects.plant(backup, seed);
        Path file = backup.write(folder);
        BackupChecks checked = BackupChecks.of(file, CLOUD);
        Map<String, Long> found = counts(checked);
        found.keySet().removeAll(REMINDERS);
        // The rows of this one are sizes: of two issues, and of all projects.
        assertThat(found.remove("media-over-limit")).isPositive();
        assertThat(found).isEqualTo(backup.planted);
    }

    @Test
    void everyRuleIsPlanted() throws IOException {
        PlantedBackup backup = new PlantedBackup(1, 600).withUserDefects().withServiceDesk();
        PlantedSiteDefects.plant(backup, 1);
        backup.write(folder);
        Set<String> all = BackupRules.all().stream().map(Rule::id).collect(Collectors.toSet());
        all.removeAll(backup.planted.keySet());
        Set<String> others = new TreeSet<>(OF_THE_FILE);
        others.addAll(REMINDERS);
        others.add("media-over-limit");
        assertThat(all).isEqualTo(others);
    }

    @Test
    void projectsAndIssuesThatAreTooLargeForOnePartAreCounted() throws IOException {
        PlantedBackup backup = new PlantedBackup(1, 100);
        PlantedSiteDefects.plant(backup, 1);
        BackupChecks checked = BackupChecks.of(backup.write(folder));
        assertThat(checked.evidence("media-over-limit", "projects over 5 GB")).isEqualTo("2");
        assertThat(checked.evidence("media-over-limit", "issues over 5 GB, which can't be split"))
                .isEqualTo("2");
        assertThat(checked.values("media-over-limit", "key"))
                .containsExactlyInAnyOrder("DEP-2", "ORB-3", "ORB", "DEP");
    }

    @Test
    void theStorageOfThePlanIsAskedForAndCompared() throws IOException {
        PlantedBackup backup = new PlantedBackup(1, 100);
        PlantedSiteDefects.plant(backup, 1);
        Path file = backup.write(folder);
        Finding asked = BackupChecks.of(file).find("cloud-storage").orElseThrow();
        assertThat(asked.severity()).isEqualTo(Severity.INFO);
        assertThat(asked.message())
                .isEqualTo("attachments take 12.0 GB of the storage of the Cloud plan");

        BackupChecks compared = BackupChecks.of(file, CLOUD);
        Finding tooLittle = compared.find("cloud-storage").orElseThrow();
        assertThat(tooLittle.severity()).isEqualTo(Severity.WARNING);
        assertThat(tooLittle.message()).endsWith(", but the Cloud plan has 10.0 GB");
        assertThat(compared.evidence("cloud-storage", "bytes of the largest attachment"))
                .isEqualTo("6000000000");

        long all = compared.backup().content().tally().bytes();
        assertThat(
                        BackupChecks.of(file, limits(Optional.of(all), Optional.empty()))
                                .find("cloud-storage"))
                .isEmpty();
    }

    @Test
    void anAttachmentOfExactlyTheLimitFits() throws IOException {
        PlantedBackup backup = new PlantedBackup(1, 100);
        PlantedSiteDefects.plant(backup, 1);
        Path file = backup.write(folder);
        assertThat(
                        BackupChecks.of(file, limits(Optional.empty(), Optional.of(6_000_000_000L)))
                                .find("attachment-over-limit"))
                .isEmpty();
        BackupChecks over = BackupChecks.of(file, CLOUD);
        assertThat(over.values("attachment-over-limit", "issue"))
                .containsExactlyInAnyOrder("DEP-2", "ORB-3");
        assertThat(over.values("attachment-over-limit", "bytes")).containsOnly("6000000000");
    }

    private static CheckedBackup.Inputs limits(Optional<Long> storage, Optional<Long> attachment) {
        return new CheckedBackup.Inputs(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new CloudLimits(storage, attachment));
    }

    @Test
    void bothNumbersOfDuplicatesAreGiven() throws IOException {
        PlantedBackup backup = new PlantedBackup(2, 100).withUserDefects();
        BackupChecks checked = BackupChecks.of(backup.write(folder));
        long guide = backup.planted.getOrDefault("email-duplicate", 0L);
        long assistant =
                checked.values("email-duplicate", "assistant").stream()
                        .filter("counted"::equals)
                        .count();
        // The user of two directories is a duplicate for the guide only.
        assertThat(assistant).isEqualTo(guide - 2);
        assertThat(
                        checked.evidence(
                                "email-duplicate", "by the guide (all rows of all directories)"))
                .isEqualTo(guide / 2 + " addresses, " + guide + " users");
    }

    @Test
    void aFindingThatFailsTheMigrationIsMandatory() throws IOException {
        PlantedBackup backup = new PlantedBackup(1, 100).withUserDefects();
        BackupChecks checked = BackupChecks.of(backup.write(folder));
        for (Finding each : checked.findings().kept()) {
            if (each.severity() == Severity.ERROR) {
                assertThat(each.rule().waivable()).as(each.id()).isFalse();
            }
            assertThat(each.rows()).as(each.id()).isPresent();
        }
    }

    @Test
    void rowsAreReadWhenTheyAreAskedFor() throws IOException {
        PlantedBackup backup = new PlantedBackup(1, 100).withUserDefects();
        RowDetail rows = BackupChecks.of(backup.write(folder)).rows("email-missing");
        assertThat(rows.values("userName")).allMatch((name) -> name.startsWith("user"));
        assertThat(rows.values("emailAddress")).containsOnly("");
    }

    /** The number of rows of each rule's finding; 1 for a finding without rows. */
    private static Map<String, Long> counts(BackupChecks checked) {
        Map<String, Long> counts = new TreeMap<>();
        for (Finding each : checked.findings().kept()) {
            long rows = each.rows().orElse(RowDetail.NONE).rows().size();
            counts.put(each.rule().id(), Math.max(1, rows));
        }
        return counts;
    }
}
