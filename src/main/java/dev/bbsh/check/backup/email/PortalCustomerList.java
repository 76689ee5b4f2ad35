package dev.bbsh.check.backup.email;

import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.backup.rule.CheckedBackup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Recognises the customers of a service desk: users who are in no group that has access to an
 * application. A site without a service desk has none.
 */
final class PortalCustomerList {

    private static final String SERVICE_DESK = "jira-servicedesk";

    private final CheckedBackup backup;
    private final boolean serviceDesk;
    private final Set<String> licensed;

    PortalCustomerList(CheckedBackup backup) {
        this.backup = backup;
        RowTable access = backup.content().table(BackupTable.APPLICATION_GROUP);
        List<String> groups = new ArrayList<>();
        boolean found = false;
        for (int row = 0; row < access.size(); row++) {
            groups.add(access.get(row, "groupId"));
            found |= access.get(row, "licenseRoleName").equals(SERVICE_DESK);
        }
        this.serviceDesk = found;
        this.licensed = found ? backup.groups().within(groups) : Set.of();
    }

    /** True when the user with this name is a customer. */
    boolean has(String userName) {
        return serviceDesk && Collections.disjoint(backup.groups().of(userName), licensed);
    }
}
