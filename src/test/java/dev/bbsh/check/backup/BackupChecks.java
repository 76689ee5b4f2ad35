package dev.bbsh.check.backup;

import dev.bbsh.backup.Backup;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.file.Location;
import dev.bbsh.work.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The check of a backup file, and its findings by rule. */
record BackupChecks(Backup backup, Findings findings) {

    static BackupChecks of(Path file) {
        return of(file, CheckedBackup.Inputs.NONE);
    }

    static BackupChecks of(Path file, CheckedBackup.Inputs inputs) {
        Backup backup = Backup.read(Location.of(file.toString()), Progress.NONE);
        return new BackupChecks(
                backup, BackupCheck.of(CheckedBackup.of("site", backup, inputs, Progress.NONE)));
    }

    Optional<Finding> find(String rule) {
        return findings.find(rule + ":site");
    }

    /** The rows of a rule's finding; none when it found nothing. */
    RowDetail rows(String rule) {
        return find(rule).flatMap(Finding::rows).orElse(RowDetail.NONE);
    }

    /** The values of a column in the rows of a rule's finding. */
    List<String> values(String rule, String column) {
        RowDetail rows = rows(rule);
        return rows.rows().isEmpty() ? List.of() : rows.values(column);
    }

    /** A value that a rule's finding is based on. */
    String evidence(String rule, String name) {
        return find(rule).orElseThrow().evidence().stream()
                .filter((each) -> each.name().equals(name))
                .map(Finding.Evidence::value)
                .findFirst()
                .orElseThrow();
    }

    /** The findings in a text for a comparison: severity, ID, message. */
    String text() {
        return findings.kept().stream()
                .map((each) -> each.severity().word() + " " + each.id() + ": " + each.message())
                .collect(Collectors.joining("\n"));
    }
}
