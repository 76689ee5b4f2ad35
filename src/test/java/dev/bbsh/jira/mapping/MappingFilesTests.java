package dev.bbsh.jira.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.file.Location;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MappingFilesTests {

    private static final CloudId NONE = new CloudId.None();

    @TempDir Path folder;

    @Test
    @NeedsSharedData("mappings")
    void readsTheReportOfTheMigrationAssistant() {
        MappingFiles.LoadedMapping loaded = shared("mappings/jcma-id-mappings.csv");
        assertThat(loaded.mapping().size()).isEqualTo(7);
        assertThat(loaded.mapping().find(Namespace.COMMENT, "16412")).isEqualTo(one("11782"));
        assertThat(loaded.mapping().find(Namespace.ATTACHMENT, "16412")).isEqualTo(NONE);
        assertThat(loaded.remarks().badRowCount()).isZero();
    }

    @Test
    @NeedsSharedData("mappings")
    void keepsKindsThatItDoesNotKnowAndListsBadRowsWithTheirLines() {
        MappingFiles.LoadedMapping loaded =
                shared("mappings/jcma-id-mappings-unknown-type-and-bad-row.csv");
        assertThat(loaded.mapping().find(new Namespace("unknown"), "10")).isEqualTo(one("10"));
        assertThat(loaded.mapping().find(Namespace.COMMENT, "16412")).isEqualTo(one("11782"));
        assertThat(loaded.remarks().badRows())
                .extracting(MappingRemarks.BadRow::line, MappingRemarks.BadRow::text)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(4L, "unknown,\"string\",10\""));
    }

    @Test
    @NeedsSharedData("mappings")
    void refusesAnotherHeader() {
        assertThatThrownBy(() -> shared("mappings/jcma-id-mappings-bad-header.csv"))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("its first line is 'entity,serverId,cloudId'");
    }

    @Test
    @NeedsSharedData("mappings")
    void readsPagesOfEveryNamespaceInOneFolder() {
        MappingFiles.LoadedMapping pages = shared("mappings/synthetic-jrjc");
        assertThat(pages.mapping().tables().keySet())
                .contains(Namespace.COMMENT, Namespace.ATTACHMENT, Namespace.USER);
        assertThat(pages.mapping().find(Namespace.COMMENT, "10030")).isEqualTo(one("21048"));
        assertThat(pages.mapping().find(Namespace.USER, "jira.username/bmarlow"))
                .isEqualTo(one("5b10a2844c20165700ed0001"));
        assertThat(pages.mapping().tables().values())
                .allSatisfy((table) -> assertThat(table.conflicts()).isEmpty());
        assertThat(pages.remarks().notes()).isEmpty();
    }

    @Test
    @NeedsSharedData("configs")
    void showsAConflictAndDecidesNothing() {
        IdMapping mapping = shared("configs/id-mappings.csv").mapping();
        assertThat(mapping.find(Namespace.FIELD, "10115"))
                .isEqualTo(new CloudId.Several(List.of("10214", "10215")));
        assertThat(mapping.table(Namespace.FIELD).orElseThrow().conflicts())
                .containsOnlyKeys("10115");
    }

    @Test
    @NeedsSharedData("mappings")
    void knowsPeopleByTheirPrefixes() {
        IdMapping mapping = shared("mappings/doc-identity-user.json").mapping();
        assertThat(mapping.find(Namespace.USER, "email/jsmith@example.com")).isEqualTo(one("1234"));
        assertThat(mapping.table(Namespace.USER).orElseThrow().cloudIds().size()).isOne();
    }

    @Test
    @NeedsSharedData("mappings")
    void asksToWhatThePlainIdsOfAPageBelong() {
        assertThatThrownBy(() -> shared("mappings/doc-page-forge.json"))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("doesn't say what its IDs belong to");
    }

    @Test
    @NeedsSharedData("mappings")
    void takesItFromTheUserThen() {
        Location page = new Location(SharedData.path("mappings/doc-page-forge.json"));
        IdMapping mapping =
                MappingFiles.read(List.of(page), Optional.of(Namespace.COMMENT), Progress.NONE)
                        .mapping();
        assertThat(mapping.find(Namespace.COMMENT, "1001")).isEqualTo(one("10024"));
    }

    @Test
    void readsTwoColumnsWithOrWithoutAHeader() throws IOException {
        IdMapping mapping =
                MappingFiles.read(
                                List.of(
                                        file("a.csv", "serverId;cloudId\r\n1;2\r\n"),
                                        file("b.csv", "3,4\n")),
                                Optional.of(Namespace.COMMENT),
                                Progress.NONE)
                        .mapping();
        assertThat(mapping.find(Namespace.COMMENT, "1")).isEqualTo(one("2"));
        assertThat(mapping.find(Namespace.COMMENT, "3")).isEqualTo(one("4"));
    }

    @Test
    void saysThatPagesAreMissing() throws IOException {
        String first =
                "{\"namespace\":\"jira:comment\",\"meta\":{\"hasNext\":true},\"items\":{\"1\":\"2\"}}";
        String last = first.replace("true", "false").replace("\"1\"", "\"3\"");
        assertThat(read(file("1.json", first)).remarks().notes())
                .containsExactly("jira:comment: more pages follow the first 1");
        assertThat(read(file("1.json", first), file("2.json", last)).remarks().notes()).isEmpty();
    }

    @Test
    @NeedsSharedData("mappings")
    void readsTheWordsOfTheSoftwareKit() {
        Location page = new Location(SharedData.path("mappings/doc-forge-sdk-getMany.json"));
        IdMapping mapping =
                MappingFiles.read(List.of(page), Optional.of(Namespace.ISSUE), Progress.NONE)
                        .mapping();
        assertThat(mapping.find(Namespace.ISSUE, "10004")).isEqualTo(one("10011"));
    }

    @Test
    void refusesJsonThatIsNoMapping() throws IOException {
        for (String text : List.of("{\"status\": 404}", "[\"10000\"]", "{\"a\": [1]}", "{\"1\":")) {
            Location file = file("no.json", text);
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("is not an ID mapping");
        }
    }

    @Test
    void neverReadsNumbersThatJiraWouldNotWrite() throws IOException {
        Location file = file("m.csv", "entityType,serverId,cloudId\njira:comment,007,8\n");
        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("line 2, an ID with leading zeros");
    }

    @Test
    void findsColumnsByTheirNamesInAnyOrderAndSpelling() throws IOException {
        for (String text :
                List.of(
                        "cloudId,entityType,serverId\n2,jira:comment,1\n",
                        "Entity Type;Server ID;Cloud ID;Name\njira:comment;1;2;x\n",
                        "sep=;\nENTITY_TYPE;server-id; CLOUDID \njira:comment;1;2\n",
                        "Report of 2026\n\nentityType\tserverId\tcloudId\njira:comment\t1\t2\n",
                        "entityType,serverId,cloudId,,\njira:comment,1,2,,\n,,,,\n",
                        "HTTP/1.1 200\n\nserverId,entityType,cloudId\n\"1\n\",jira:comment,2\n")) {
            IdMapping mapping = read(file("m.csv", text)).mapping();
            assertThat(mapping.find(Namespace.COMMENT, "1")).as(text).isEqualTo(one("2"));
            assertThat(mapping.gaps()).as(text).isEmpty();
        }
    }

    @Test
    void saysWhichColumnIsMissing() throws IOException {
        assertThat(refusal("entityType,serverId\njira:comment,1\n"))
                .contains("it has no column cloudId");
        assertThat(refusal("serverId,cloudId,name\n1,2,x\n"))
                .contains("it has no column entityType");
        assertThat(refusal("serverId,cloudId,cloudId\n1,2,3\n"))
                .contains("an ID column is duplicated");
        assertThat(refusal("jira:comment,1,2\n")).contains("it has no header row");
        // A header in another language: who knows which column is the new one?
        assertThat(refusal("neu,alt\n2,1\n")).contains("it has no header row");
    }

    @Test
    void neverGuessesAnIdOutOfWhatASpreadsheetMadeOfIt() throws IOException {
        String good = "jira:comment,1,2\n";
        Map<String, String> bad =
                Map.of(
                        "'5", "apostrophe",
                        "=\"5\"", "formula",
                        "\"5,000\"", "thousands",
                        "5.000", "thousands",
                        "5.0", "rounded",
                        "2.0419E4", "rounded",
                        "05", "leading zeros",
                        "5\u00A0", "no-break space",
                        "#N/A", "isn't a number");
        for (Map.Entry<String, String> each : bad.entrySet()) {
            String text = "entityType,serverId,cloudId\njira:comment," + each.getKey() + ",7\n";
            MappingFiles.LoadedMapping loaded = read(file("m.csv", text + good));
            assertThat(loaded.mapping().size()).as(text).isOne();
            assertThat(loaded.remarks().badRows())
                    .singleElement()
                    .matches((row) -> row.line() == 2 && row.why().contains(each.getValue()));
            assertThat(refusal(text)).contains("line 2, ", each.getValue());
        }
    }

    @Test
    void aTableThatIsCutIsIncomplete() throws IOException {
        String start = "entityType,serverId,cloudId\njira:comment,1,2\n";
        for (String end : List.of("jira:comment,\"3", "jira:comment,3")) {
            IdMapping mapping = read(file("m.csv", start + end)).mapping();
            assertThat(mapping.gap(Namespace.COMMENT).orElseThrow().cause())
                    .isEqualTo(new Gap.Cut("m.csv", 3));
        }
        assertThat(read(file("m.csv", start + "jira:comment,3\n")).mapping().gaps()).isEmpty();
    }

    @Test
    void warnsAboutAKindThatIsNotKnown() throws IOException {
        MappingFiles.LoadedMapping loaded =
                read(file("m.csv", "entityType,serverId,cloudId\njira:coment,1,2\n"));
        assertThat(loaded.remarks().notes())
                .singleElement()
                .matches((note) -> note.contains("'jira:coment' (did you mean jira:comment?)"));
    }

    @Test
    void losesNoLetterOfAnotherEncoding() throws IOException {
        String text = "entityType,serverId,cloudId\nidentity:user,m\u00FCller,5b1\n";
        Path file = folder.resolve("m.csv");
        Files.write(file, text.getBytes(Charset.forName("windows-1252")));
        assertThatThrownBy(() -> read(new Location(file)))
                .hasMessageContaining("is not UTF-8: byte 0xFC in line 2");
        Files.write(file, text.getBytes(StandardCharsets.UTF_16));
        assertThat(read(new Location(file)).mapping().find(Namespace.USER, "m\u00FCller"))
                .isEqualTo(one("5b1"));
    }

    @Test
    void saysWhatIsNoMapping() throws IOException {
        assertThat(refusal("<!doctype html><html></html>")).contains("it is an HTML page");
        assertThat(refusal("{\"message\":\"no access\",\"status-code\":401}"))
                .contains("it is an error: no access");
        assertThat(refusal("{\"startAt\":0,\"values\":[]}")).contains("a Jira API response");
        assertThat(refusal("Key;Summary\nSAM2-1;a\n")).contains("a table of issues");
    }

    private String refusal(String text) throws IOException {
        Location file = file("m.csv", text);
        try {
            read(file);
            return "";
        } catch (BbshException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private Location file(String name, String text) throws IOException {
        return new Location(Files.writeString(folder.resolve(name), text));
    }

    private static MappingFiles.LoadedMapping read(Location... files) {
        return MappingFiles.read(List.of(files), Optional.empty(), Progress.NONE);
    }

    private static MappingFiles.LoadedMapping shared(String name) {
        return read(new Location(SharedData.path(name)));
    }

    private static CloudId one(String id) {
        return new CloudId.One(id);
    }
}
