package dev.bbsh.backup.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.SmallBackup;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CommentFingerprint;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ContentReaderTests {

    private static final String ROWS =
            """
            <Action id="1" issue="100" type="comment" author="ada" created="2024-07-01 12:00:00.5"><body>Two
            lines</body></Action>
            <Action id="2" issue="100" type="comment" created="2024-01-01 12:00:00.0" body="x" level="staff"/>
            <Action id="3" issue="100" type="comment" created="2024-01-01 12:00:00.0" body="y"/>
            <Action id="4" issue="101" type="comment" created="2024-01-01 12:00:00.0" body="z"/>
            <Action id="5" issue="100" type="other" body="not a comment"/>
            <ApplicationUser id="1" userKey="ada" lowerUserName="ada"/>
            <EntityProperty id="1" entityName="sd.comment.property" entityId="3" key="sd.public.comment" value='{"internal": true}'/>
            <FileAttachment id="9" issue="100" filename="a.txt" filesize="12" author="unknown" created="2024-01-01 12:00:00.0"/>
            <Issue id="100" number="1" project="1"/>
            <Issue id="101" key="KEY-2" number="2" project="1"/>
            <MovedIssueKey id="1" oldIssueKey="ELSE-4" issueId="101"/>
            <MovedIssueKey id="2" oldIssueKey="KEY-1" issueId="101"/>
            <Project id="1" key="KEY" originalkey="OLD" name="P"/>
            <User id="1" directoryId="1" userName="ada" lowerUserName="ada" active="1" displayName="Ada" emailAddress="ada@acme.org"/>
            """;

    @TempDir private Path folder;

    private Catalog catalog(String... keys) throws IOException {
        Backup backup = SmallBackup.of(folder, ROWS).in(ZoneId.of("Europe/Berlin"));
        return ContentReader.catalog(backup, List.of(keys), Progress.NONE);
    }

    @Test
    void aCommentHasTheTraitsThatTheApiGives() throws IOException {
        assertThat(catalog("KEY-1").find(EntityKind.COMMENT, "1"))
                .map(Entity::traits)
                .hasValue(
                        Map.of(
                                Trait.ISSUE, "KEY-1",
                                Trait.AUTHOR, "Ada",
                                Trait.EMAIL, "ada@acme.org",
                                Trait.CREATED, "2024-07-01T10:00:00.500Z",
                                Trait.FINGERPRINT, CommentFingerprint.of("Two lines")));
    }

    @Test
    void anAttachmentHasTheTraitsThatTheApiGives() throws IOException {
        assertThat(catalog("KEY-1").find(EntityKind.ATTACHMENT, "9"))
                .hasValue(
                        new Entity(
                                EntityKind.ATTACHMENT,
                                "9",
                                "a.txt",
                                Map.of(
                                        Trait.ISSUE, "KEY-1",
                                        Trait.AUTHOR, "unknown",
                                        Trait.CREATED, "2024-01-01T11:00:00Z",
                                        Trait.SIZE, "12")));
    }

    @Test
    void restrictedAndInternalCommentsAreMarked() throws IOException {
        assertThat(catalog("KEY-1").all(EntityKind.COMMENT))
                .filteredOn((each) -> each.has(Trait.RESTRICTED, "true"))
                .extracting(Entity::id)
                .containsExactly("2", "3");
    }

    @Test
    void onlyTheIssuesThatMatterAreRead() throws IOException {
        Catalog catalog = catalog("KEY-2", "KEY-77");

        assertThat(catalog.all(EntityKind.COMMENT)).extracting(Entity::id).containsExactly("4");
        assertThat(catalog.hasAll(EntityKind.ATTACHMENT, "KEY-2")).isTrue();
        assertThat(catalog.hasAll(EntityKind.COMMENT, "KEY-1")).isFalse();
        assertThat(catalog.hasAll(EntityKind.COMMENT, "KEY-77")).isFalse();
    }

    @Test
    void anIssueIsAskedForByAFormerKey() throws IOException {
        assertThat(catalog("OLD-1").hasAll(EntityKind.COMMENT, "OLD-1")).isTrue();
    }

    @Test
    void anIssueIsAskedForByTheKeyThatItHadInAnotherProject() throws IOException {
        Catalog catalog = catalog("ELSE-4");

        assertThat(catalog.hasAll(EntityKind.COMMENT, "ELSE-4")).isTrue();
        assertThat(catalog.all(EntityKind.COMMENT)).extracting(Entity::id).containsExactly("4");
    }

    /** A key that is in use again means the issue that has it now. */
    @Test
    void aCurrentKeyComesBeforeAFormerOne() throws IOException {
        IssueDirectory issues = new IssueDirectory(SmallBackup.of(folder, ROWS).content());

        assertThat(issues.id(issues.row("KEY-1").orElseThrow())).isEqualTo("100");
        assertThat(issues.moved(Set.of("ELSE"))).isEqualTo(Map.of("ELSE-4", "KEY-2"));
    }

    @Test
    void aFileThatWasChangedIsNotReadAgain() throws IOException {
        Backup backup = SmallBackup.of(folder, ROWS);
        Files.writeString(folder.resolve("entities.xml"), "<entity-engine-xml/>");

        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> ContentReader.catalog(backup, List.of("KEY-1"), Progress.NONE))
                .withMessageContaining("was changed since it was loaded");
    }

    @Test
    void readingStopsAtOnceWhenItIsCancelled() throws IOException {
        Backup backup = SmallBackup.of(folder, ROWS);
        Progress cancelled =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        throw new CancelledException();
                    }
                };

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> ContentReader.catalog(backup, List.of("KEY-1"), cancelled));
    }
}
