package dev.bbsh.backup.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.SmallBackup;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class IssueUsesTests {

    private static final int ISSUES = 500;

    @TempDir private Path folder;

    /** Rows in no order, of which every third issue is not synced; counted while they are made. */
    @Test
    void eachItemIsCountedOnceForEachIssueThatUsesIt() throws IOException {
        Random random = new Random(7);
        int[] status = new int[3];
        int[] option = new int[2];
        int field = 0;
        int component = 0;
        List<String> keys = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= ISSUES; i++) {
            boolean synced = i % 3 != 0;
            int of = random.nextInt(3);
            rows.add(
                    "<Issue id=\"%d\" number=\"%d\" project=\"1\" type=\"1\" status=\"%d\"/>"
                            .formatted(1000 + i, i, of + 1));
            boolean has = random.nextBoolean();
            if (has) {
                int chosen = random.nextInt(2);
                // A field of two values has two rows for an issue, and counts once.
                rows.add(value(i, 20, "301"));
                rows.add(value(i, 20, chosen == 0 ? "301" : "302"));
                rows.add(value(i, 21, "302"));
                option[0] += synced ? 1 : 0;
                option[1] += synced && chosen == 1 ? 1 : 0;
                field += synced ? 1 : 0;
            }
            if (of == 0) {
                rows.add(
                        "<NodeAssociation sourceNodeId=\"%d\" sourceNodeEntity=\"Issue\" sinkNodeId=\"7\" sinkNodeEntity=\"Component\" associationType=\"IssueComponent\"/>"
                                .formatted(1000 + i));
            }
            component += synced && of == 0 ? 1 : 0;
            status[of] += synced ? 1 : 0;
            if (synced) {
                keys.add("KEY-" + i);
            }
        }
        rows.add("<CustomField id=\"20\" name=\"Size\"/>");
        rows.add("<CustomFieldOption id=\"301\" customfield=\"20\" value=\"big\"/>");
        rows.add("<CustomFieldOption id=\"302\" customfield=\"20\" value=\"small\"/>");
        rows.add("<Project id=\"1\" key=\"KEY\" name=\"P\"/>");
        rows.sort(null);
        Backup backup = SmallBackup.of(folder, String.join("\n", rows) + "\n");
        keys.add("OTHER-1");
        IssueUses uses =
                IssueUses.of(backup, BackupCatalog.builder(backup).build(), keys, Progress.NONE);
        assertThat(uses.issues()).isEqualTo(keys.size() - 1);
        for (int each = 0; each < 3; each++) {
            assertThat(uses.of(EntityKind.STATUS, Integer.toString(each + 1)))
                    .hasValue(status[each]);
        }
        assertThat(uses.of(EntityKind.FIELD, "customfield_20")).hasValue(field);
        assertThat(uses.of(EntityKind.OPTION, "301")).hasValue(option[0]);
        // The number 302 in another field is a text, and not this option.
        assertThat(uses.of(EntityKind.OPTION, "302")).hasValue(option[1]);
        assertThat(uses.of(EntityKind.COMPONENT, "7")).hasValue(component);
        assertThat(uses.of(EntityKind.STATUS, "99")).hasValue(0);
        assertThat(uses.of(EntityKind.FIELD, "summary")).isEmpty();
        assertThat(uses.of(EntityKind.USER, "kim")).isEmpty();
    }

    private static String value(int issue, int field, String text) {
        return "<CustomFieldValue id=\"%d\" issue=\"%d\" customfield=\"%d\" stringvalue=\"%s\"/>"
                .formatted(issue * 10 + field, 1000 + issue, field, text);
    }
}
