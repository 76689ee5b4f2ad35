package dev.bbsh.check.backup.access;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.backup.rule.RowNumbers;

import java.util.List;
import java.util.OptionalInt;

/** Filters and dashboards that are shared with everyone. */
final class PublicShares {

    /** The columns of a filter or dashboard in the rows of a finding. */
    static final List<String> COLUMNS = List.of("id", "name", "owner");

    /** The ID of the dashboard that Jira itself makes, which is public everywhere. */
    static final String SYSTEM_DASHBOARD = "10000";

    static final String FILTER = "SearchRequest";

    static final String DASHBOARD = "PortalPage";

    private final BackupContent content;
    private final RowTable shares;

    PublicShares(BackupContent content) {
        this.content = content;
        this.shares = content.table(BackupTable.SHARE_PERMISSION);
    }

    /** The rows of public shares of a kind of entity. */
    RowNumbers of(String entityType) {
        RowNumbers rows = new RowNumbers();
        for (int row = 0; row < shares.size(); row++) {
            if (shares.get(row, "type").equals("global")
                    && shares.get(row, "entityType").equals(entityType)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The ID of the filter or dashboard that is shared. */
    String id(int row) {
        return shares.get(row, "entityId");
    }

    /** The filter or dashboard that is shared, see {@link #COLUMNS}. */
    List<String> values(int row) {
        return shares.get(row, "entityType").equals(FILTER)
                ? values(id(row), BackupTable.FILTER, "name", "author")
                : values(id(row), BackupTable.DASHBOARD, "pagename", "username");
    }

    private List<String> values(String id, BackupTable table, String name, String owner) {
        OptionalInt row = content.index(table, "id").first(id);
        RowTable rows = content.table(table);
        return row.isEmpty()
                ? List.of(id, "", "")
                : List.of(id, rows.get(row.getAsInt(), name), rows.get(row.getAsInt(), owner));
    }
}
