package dev.bbsh.check.backup.access;

import dev.bbsh.backup.row.AppTables;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Boards whose filter everyone can see, and so the board as well. */
public final class PublicBoard implements BackupRule {

    private static final Rule RULE =
            Rule.warning("public-board", "boards that everyone can see").documented();

    private static final List<String> COLUMNS = List.of("id", "name", "filterId", "filter");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        PublicShares shares = new PublicShares(backup.content());
        Map<String, String> filters = new LinkedHashMap<>();
        shares.of(PublicShares.FILTER).stream()
                .forEach((row) -> filters.put(shares.id(row), shares.values(row).get(1)));
        RowTable boards = backup.backup().apps().boards();
        RowNumbers rows = new RowNumbers();
        for (int row = 0; row < boards.size(); row++) {
            if (filters.containsKey(boards.get(row, AppTables.FILTER))) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            String message =
                    Plurals.of(
                            rows.size(),
                            "board shows a public filter, and is public, too",
                            "boards show a public filter, and are public, too");
            out.add(
                    backup.finding(RULE, message)
                            .because("boards", rows.size())
                            .of(
                                    rows.detail(COLUMNS, (row) -> values(row, boards, filters))
                                            .advising(
                                                    "change how the filter of each board is shared:"
                                                            + " Board settings > General > Filter"
                                                            + " shares")));
        }
    }

    private static List<String> values(int row, RowTable boards, Map<String, String> filters) {
        String filter = boards.get(row, AppTables.FILTER);
        return List.of(
                boards.get(row, AppTables.ID),
                boards.get(row, AppTables.NAME),
                filter,
                filters.getOrDefault(filter, ""));
    }
}
