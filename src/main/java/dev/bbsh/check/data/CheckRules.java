package dev.bbsh.check.data;

import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.BackupRules;
import dev.bbsh.check.config.verdict.ConfigRules;

import java.util.List;
import java.util.stream.Stream;

/** The list of all rules, for everything that can be checked. */
public final class CheckRules {

    private CheckRules() {}

    /** The rules for data, those for configs, and those for backups. */
    public static List<Rule> all() {
        return Stream.of(DataRules.all(), ConfigRules.all(), BackupRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
