package dev.bbsh.check.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backup.BackupGenerator;
import dev.bbsh.backup.BackupSize;
import dev.bbsh.backup.GeneratedRow;
import dev.bbsh.check.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules about a backup as a whole: its version, its parts, its rows. */
class WholeBackupTests {

    private static final String VERSION = "unsupported-version";

    @TempDir private Path folder;

    private final BackupGenerator generator = new BackupGenerator(BackupSize.ofIssues(20), 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.4.14 | 64027  | ERROR   | Jira 6.4.14 must be upgraded before migrating",
                "7.5.4  | 75010  | ERROR   | Jira 7.5.4 is older than 7.6, the oldest version that"
                        + " can be imported",
                "7.6.0  | 76001  | WARNING | Jira 7.6 is older than 7.13.1: all its times are read"
                        + " as UTC",
                "7.13.0 | 713000 | WARNING | Jira 7.13 is older than 7.13.1: all its times are read"
                        + " as UTC"
            })
    void anOldVersionIsReported(String version, String build, Severity severity, String message)
            throws IOException {
        BackupChecks checked = check(version, build, version, build);
        assertThat(checked.find(VERSION).orElseThrow().severity()).isEqualTo(severity);
        assertThat(checked.find(VERSION).orElseThrow().message()).isEqualTo(message);
        assertThat(checked.find("versions-differ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7.13.1,713001", "8.0.0,800009", "9.12.4,9120004"})
    void aNewVersionIsFine(String version, String build) throws IOException {
        assertThat(check(version, build, version, build).find(VERSION)).isEmpty();
    }

    @Test
    void theLowerOfHeaderAndDataCounts() throws IOException {
        BackupChecks data = check("8.5.1", "805001", "7.1.0-SNAPSHOT", "71001");
        assertThat(data.find(VERSION).orElseThrow().message()).startsWith("Jira 7.1 is older");
        assertThat(data.evidence("versions-differ", "version of the data"))
                .isEqualTo("7.1.0-SNAPSHOT (build 71001)");
        BackupChecks header = check("7.1.0", "71001", "8.5.1", "805001");
        assertThat(header.find(VERSION).orElseThrow().message()).startsWith("Jira 7.1 is older");
    }

    @Test
    void aBuildNumberAloneIsEnough() throws IOException {
        BackupChecks checked = check("7.13.0", "713000", "", "71001");
        assertThat(checked.find(VERSION).orElseThrow().message()).startsWith("Jira 7.1 is older");
        assertThat(check("6.3", "6328", "", "646").find(VERSION).orElseThrow().message())
                .isEqualTo("Jira before 7.0 must be upgraded before migrating");
        assertThat(check("5.0", "713", "", "713").find(VERSION).orElseThrow().message())
                .isEqualTo("Jira 5.0 must be upgraded before migrating");
    }

    @Test
    void aBackupWithoutVersionIsAWarning() throws IOException {
        BackupChecks checked = check("?", "?", "", "");
        assertThat(checked.find(VERSION).orElseThrow().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void rowsAreComparedWithTheCountsAtTheEnd() throws IOException {
        generator.announcing(
                (counts) -> {
                    Map<String, Integer> changed = new TreeMap<>(counts);
                    changed.merge("Issue", 2, Integer::sum);
                    changed.merge(BackupGenerator.TOTAL, 2, Integer::sum);
                    changed.put("Vote", 7);
                    return changed;
                });
        BackupChecks checked = zip();
        assertThat(checked.rows("row-counts-differ").rows())
                .containsExactly(List.of("Issue", "22", "20"), List.of("Vote", "7", "0"));
        assertThat(checked.find("row-counts-missing")).isEmpty();
    }

    @Test
    void aWrongTotalAloneIsReported() throws IOException {
        generator.announcing(
                (counts) -> {
                    Map<String, Integer> changed = new TreeMap<>(counts);
                    changed.merge(BackupGenerator.TOTAL, -1, Integer::sum);
                    return changed;
                });
        assertThat(zip().find("row-counts-differ")).isPresent();
    }

    @Test
    void aMissingCountIsAnInfo() throws IOException {
        generator.announcing((_) -> Map.of());
        BackupChecks checked = zip();
        assertThat(checked.find("row-counts-missing").orElseThrow().severity())
                .isEqualTo(Severity.INFO);
        assertThat(checked.find("row-counts-differ")).isEmpty();
    }

    @Test
    void aFolderWithoutTheTablesOfAppsIsAnError() throws IOException {
        assertThat(entities().find("activeobjects-missing").orElseThrow().severity())
                .isEqualTo(Severity.INFO);
        assertThat(BackupChecks.of(folder).find("activeobjects-missing").orElseThrow().severity())
                .isEqualTo(Severity.ERROR);
    }

    private BackupChecks check(String header, String build, String data, String dataBuild)
            throws IOException {
        generator.writtenBy(header, build);
        generator.with(
                (row, number) ->
                        row.entity().equals("OSPropertyString") && number < 2
                                ? stated(row, number == 0 ? data : dataBuild)
                                : List.of(row));
        return zip();
    }

    private static List<GeneratedRow> stated(GeneratedRow row, String value) {
        return value.isEmpty() ? List.of() : List.of(row.with("value", value));
    }

    private BackupChecks zip() throws IOException {
        Path file = folder.resolve("site.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            generator.writeZip(out);
        }
        return BackupChecks.of(file);
    }

    private BackupChecks entities() throws IOException {
        Path file = folder.resolve("entities.xml");
        try (OutputStream out = Files.newOutputStream(file)) {
            generator.writeEntities(out);
        }
        return BackupChecks.of(file);
    }
}
