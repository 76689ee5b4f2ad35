package dev.bbsh.check.backup.file;

import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Custom fields of the same name, which nothing tells apart in Cloud but their IDs. */
public final class DuplicateFieldName implements BackupRule {

    private static final Rule RULE =
            Rule.warning("duplicate-field-name", "custom fields that have the same name");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        RowTable fields = backup.content().table(BackupTable.FIELD);
        List<RowNumbers> names = repeated(fields);
        RowNumbers rows = new RowNumbers();
        names.forEach((same) -> same.stream().forEach(rows::add));
        if (!rows.isEmpty()) {
            String message =
                    Plurals.of(names.size(), "name is", "names are")
                            + " used by several custom fields ("
                            + Plurals.of(rows.size(), "field")
                            + ")";
            out.add(
                    backup.finding(RULE, message)
                            .because("names", names.size())
                            .because("fields", rows.size())
                            .of(
                                    rows.detail(
                                                    List.of("id", "name", "type"),
                                                    (row) -> values(row, fields))
                                            .advising(
                                                    "rename them before the migration:"
                                                        + " Administration > Issues > Custom"
                                                        + " fields, so that the field mapping can"
                                                        + " tell them apart")));
        }
    }

    /** The fields of each name that several have, upper and lower case alike. */
    private static List<RowNumbers> repeated(RowTable fields) {
        Map<String, RowNumbers> byName = new LinkedHashMap<>();
        for (int row = 0; row < fields.size(); row++) {
            byName.computeIfAbsent(
                            fields.get(row, "name").strip().toLowerCase(Locale.ROOT),
                            (_) -> new RowNumbers())
                    .add(row);
        }
        return byName.values().stream().filter((same) -> same.size() > 1).toList();
    }

    private static List<String> values(int row, RowTable fields) {
        return List.of(
                fields.get(row, "id"),
                fields.get(row, "name"),
                fields.get(row, "customfieldtypekey"));
    }
}
