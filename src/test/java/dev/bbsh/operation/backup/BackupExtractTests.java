package dev.bbsh.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.SmallBackup;
import dev.bbsh.backup.catalog.ContentReader;
import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

class BackupExtractTests {

    @TempDir private Path folder;

    private static OpenDocument document(List<String> keys) {
        String records =
                keys.stream()
                        .map((key) -> "{\"localIssueKey\":\"" + key + "\",\"comments\":[]}")
                        .collect(Collectors.joining(",", "{\"firstConnector\":[", "]}"));
        return Workspace.empty(Settings.DEFAULT)
                .made("data", Document.parse(records), new DocumentOrigin.Queried("$", "data"))
                .currentDocument();
    }

    private Location write(Backup backup, List<String> keys) {
        Location zip = Location.of(folder.resolve("extract.zip").toString());
        new BackupExtract(backup, List.of(document(keys)), Progress.NONE)
                .write(zip, AtomicFile.Permission.NEITHER);
        return zip;
    }

    @Test
    void theExtractAnswersAsTheBackupDoes() throws IOException {
        Backup backup = SmallBackup.generated(folder, 200);
        List<String> keys = new IssueDirectory(backup.content()).keys(Set.of()).limit(40).toList();
        Location zip = write(backup, keys);

        Catalog whole = ContentReader.catalog(backup, keys, Progress.NONE);
        CatalogFiles.LoadedCatalog loaded = CatalogFiles.read(List.of(zip), Progress.NONE);
        Catalog extract = loaded.catalog();

        assertThat(loaded.remarks()).allMatch((each) -> each.text().contains("empty list"));
        assertThat(extract.gaps()).isEmpty();
        assertThat(extract.server()).isEqualTo(whole.server());
        for (EntityKind kind : whole.kinds()) {
            assertThat(byId(extract, kind)).as(kind.plural()).isEqualTo(byId(whole, kind));
        }
        assertThat(whole.all(EntityKind.COMMENT)).isNotEmpty();
        assertThat(keys).allMatch((key) -> extract.hasAll(EntityKind.COMMENT, key));
    }

    /**
     * The entities of a kind; e-mails of users whom the data doesn't name are left out on purpose.
     */
    private static Map<String, Entity> byId(Catalog catalog, EntityKind kind) {
        return catalog.all(kind).stream()
                .map((each) -> kind == EntityKind.USER ? withoutEmail(each) : each)
                .collect(Collectors.toMap(Entity::id, (each) -> each));
    }

    private static Entity withoutEmail(Entity user) {
        Map<Trait, String> traits = new EnumMap<>(user.traits());
        traits.remove(Trait.EMAIL);
        return new Entity(user.kind(), user.id(), user.name(), traits);
    }

    @Test
    void itHasNoTextsNoSecretsAndNoEmailsOfOthers() throws IOException {
        Backup backup =
                SmallBackup.of(
                        folder,
                        """
                        <Action id="1" issue="100" type="comment" author="ada" body="my words" created="2024-01-01 12:00:00.0"/>
                        <ApplicationUser id="1" userKey="ada" lowerUserName="ada"/>
                        <ApplicationUser id="2" userKey="bob" lowerUserName="bob"/>
                        <Issue id="100" number="1" project="1" summary="my words"/>
                        <Project id="1" key="KEY" name="P"/>
                        <User id="1" directoryId="1" userName="ada" lowerUserName="ada" active="1" displayName="Ada" emailAddress="ada@acme.org" credential="s3cret"/>
                        <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1" displayName="Bob" emailAddress="bob@acme.org" credential="s3cret"/>
                        """);

        assertThat(text(write(backup, List.of("KEY-1"))))
                .contains("ada@acme.org", "\"Bob\"")
                .doesNotContain("my words", "s3cret", "bob@acme.org");
    }

    private static String text(Location zip) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile file = new ZipFile(zip.path().toFile())) {
            for (var entry : file.stream().toList()) {
                try (var in = file.getInputStream(entry)) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    @Test
    void anExistingFileIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("extract.zip"), "mine");
        Backup backup = SmallBackup.of(folder, "<Project id=\"1\" key=\"KEY\" name=\"P\"/>\n");

        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> write(backup, List.of("KEY-1")))
                .withMessageContaining("already exists");
        assertThat(folder.resolve("extract.zip")).hasContent("mine");
    }
}
