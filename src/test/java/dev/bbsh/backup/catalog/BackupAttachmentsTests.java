package dev.bbsh.backup.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backup.SmallBackup;
import dev.bbsh.backup.media.AttachmentRows.AttachmentRow;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class BackupAttachmentsTests {

    @TempDir private Path folder;

    @Test
    void eachAttachmentHasTheKeyOfItsIssueAndTheFirstKeyOfItsProject() throws IOException {
        List<AttachmentRow> rows =
                rows(
                        """
                        <FileAttachment id="7" issue="1" filesize="12" filename="a.txt"/>
                        <FileAttachment id="8" issue="2" filename="b.txt"/>
                        <FileAttachment id="9" issue="99" filesize="1" filename="gone"/>
                        <Issue id="1" number="3" project="10"/>
                        <Issue id="2" key="OLD-4" project="11"/>
                        <Project id="10" key="NEW" originalkey="FIRST"/>
                        <Project id="11" key="OLD"/>
                        """);

        assertThat(rows)
                .containsExactly(
                        new AttachmentRow(7, "NEW-3", "FIRST", 12, "a.txt"),
                        new AttachmentRow(8, "OLD-4", "OLD", -1, "b.txt"));
    }

    private List<AttachmentRow> rows(String xml) throws IOException {
        List<AttachmentRow> rows = new ArrayList<>();
        BackupAttachments all = new BackupAttachments("site", SmallBackup.of(folder, xml));
        assertThat(all.name()).isEqualTo("site");
        all.forEach(rows::add, Progress.NONE);
        return rows;
    }
}
