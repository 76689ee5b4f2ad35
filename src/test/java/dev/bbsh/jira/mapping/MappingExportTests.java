package dev.bbsh.jira.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class MappingExportTests {

    private static final List<String> COLUMNS =
            List.of(
                    "entityType",
                    "sourceId",
                    "targetId",
                    "migrationScopeId",
                    "createdAtTimestamp",
                    "DELETED",
                    "TXN_SEQUENCE");

    @TempDir Path folder;

    @Test
    void theHighestSequenceHoldsInAnyOrderAndFile() throws IOException {
        MappingFiles.LoadedMapping loaded =
                load(
                        file("b.jsonl", header(3), row(11, 901, false, 3), row(10, 800, false, 1)),
                        file("a.jsonl", header(2), row(10, 900, false, 7), row(11, 801, false, 2)));
        assertThat(loaded.mapping().find(Namespace.COMMENT, "10")).isEqualTo(one("900"));
        assertThat(loaded.mapping().find(Namespace.COMMENT, "11")).isEqualTo(one("901"));
        assertThat(loaded.remarks().notes())
                .contains("0 deleted mappings left out, 2 rows replaced by a later one");
        assertThat(loaded.mapping().gaps())
                .containsExactly(new Gap(IdMapping.WHOLE, new Gap.Partial(2, 3)));
    }

    @Test
    void aDeletionHoldsUntilALaterRow() throws IOException {
        MappingFiles.LoadedMapping loaded =
                load(
                        file(
                                "a.jsonl",
                                header(5),
                                row(10, 900, true, 8),
                                row(10, 900, false, 7),
                                row(11, 901, true, 1),
                                row(11, 902, false, 2),
                                deletionWithoutTarget(12, 5)));
        assertThat(loaded.mapping().find(Namespace.COMMENT, "10")).isEqualTo(new CloudId.None());
        assertThat(loaded.mapping().find(Namespace.COMMENT, "11")).isEqualTo(one("902"));
        assertThat(loaded.mapping().size()).isOne();
        assertThat(loaded.mapping().gaps()).isEmpty();
        assertThat(loaded.remarks().badRows()).isEmpty();
    }

    @Test
    void rowsOfOneSequenceThatContradictAreKept() throws IOException {
        MappingFiles.LoadedMapping loaded =
                load(file("a.jsonl", header(2), row(10, 900, false, 7), row(10, 901, false, 7)));
        assertThat(loaded.mapping().find(Namespace.COMMENT, "10"))
                .isEqualTo(new CloudId.Several(List.of("900", "901")));
    }

    @Test
    void rowsMayBeArraysAndTheEntityTypeMayStandInTheHeaderOnly() throws IOException {
        MappingFiles.LoadedMapping loaded =
                load(
                        file(
                                "a.jsonl",
                                "{\"columns\":[\"sourceId\",\"targetId\",\"TXN_SEQUENCE\"],"
                                        + "\"table\":\"jira:issue\"}",
                                "[\"17\",\"30017\",\"1\"]"));
        assertThat(loaded.mapping().find(Namespace.ISSUE, "17")).isEqualTo(one("30017"));
    }

    @Test
    void badRowsAreListedWithTheirReasons() throws IOException {
        MappingFiles.LoadedMapping loaded =
                load(
                        file(
                                "a.jsonl",
                                header(6),
                                row(10, 900, false, 1),
                                "{\"entityType\":\"jira:comment\",\"sourceId\":11",
                                row(12, 900, false, 1).replace("false", "\"perhaps\""),
                                row(13, 900, false, 1).replace("SEQUENCE\":1", "SEQUENCE\":\"x\""),
                                row(14, 900, false, 1).replace("900", "null"),
                                row(15, 900, false, 1).replace("15", "\"2.0E4\"")));
        assertThat(loaded.remarks().badRows())
                .extracting(MappingRemarks.BadRow::line, MappingRemarks.BadRow::why)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3L, "not a valid JSON line"),
                        org.assertj.core.api.Assertions.tuple(
                                4L, "DELETED is neither true nor false"),
                        org.assertj.core.api.Assertions.tuple(5L, "TXN_SEQUENCE isn't a number"),
                        org.assertj.core.api.Assertions.tuple(6L, "a value is missing"),
                        org.assertj.core.api.Assertions.tuple(
                                7L, "an ID that Excel has rounded or rewritten as a number"));
    }

    @Test
    void aFileThatIsCutOffIsIncomplete() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(
                file, header(2) + "\n" + row(10, 900, false, 1) + "\n{\"entityType\":\"jira:com");
        MappingFiles.LoadedMapping loaded = load(file);
        assertThat(loaded.mapping().gaps())
                .containsExactly(new Gap(IdMapping.WHOLE, new Gap.Cut("a.jsonl", 3)));
    }

    @Test
    void filesOfTwoPairsOfSitesAreNamed() throws IOException {
        MappingFiles.LoadedMapping loaded =
                load(
                        file(
                                "a.jsonl",
                                header(2),
                                row(10, 900, false, 1),
                                row(10, 950, false, 2).replace("scope-1", "scope-2")));
        assertThat(loaded.mapping().find(Namespace.COMMENT, "10"))
                .isEqualTo(new CloudId.Several(List.of("900", "950")));
        assertThat(loaded.remarks().notes())
                .anyMatch((note) -> note.contains("2 migration scopes"));
    }

    @Test
    void packedFilesAndTheListingBesideThemAreRead() throws IOException {
        Path zip = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("listing/1-metadata.json"));
            out.write(
                    "{\"fileId\":\"event_file/1\",\"fullName\":\"id_mapping-jira/comment\"}\n"
                            .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("event_file/1"));
            out.write(
                    (header(1) + "\n" + row(10, 900, false, 1) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        Path packed = folder.resolve("more.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(
                    (header(1) + "\n" + row(11, 901, false, 1) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        MappingFiles.LoadedMapping loaded = load(zip, packed);
        assertThat(loaded.mapping().size()).isEqualTo(2);
        assertThat(loaded.remarks().notes())
                .containsExactly(
                        "listing/1-metadata.json lists the files of an export and has no IDs: left"
                                + " out");
    }

    @Test
    void anExportOfATableOfAnAppIsRefused() throws IOException {
        Path file = file("a.jsonl", "{\"columns\":[{\"name\":\"ID\"}],\"table\":\"AO_X\"}", "{}");
        assertThatThrownBy(() -> load(file))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("doesn't name the columns sourceId and targetId");
    }

    private static String header(int rows) {
        String columns =
                COLUMNS.stream()
                        .map((name) -> "{\"name\":\"" + name + "\",\"type\":\"varchar\"}")
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow();
        return "{\"columns\":["
                + columns
                + "],\"table\":\"jira:comment\",\"rowCount\":"
                + rows
                + ",\"exportTime\":\"2026-06-01T00:00:00Z\",\"metadata\":true}";
    }

    private static String row(long server, long cloud, boolean deleted, long sequence) {
        return "{\"entityType\":\"jira:comment\",\"sourceId\":"
                + server
                + ",\"targetId\":"
                + cloud
                + ",\"migrationScopeId\":\"scope-1\",\"createdAtTimestamp\":1700000000000,"
                + "\"DELETED\":"
                + deleted
                + ",\"TXN_SEQUENCE\":"
                + sequence
                + "}";
    }

    private static String deletionWithoutTarget(long server, long sequence) {
        return row(server, 1, true, sequence).replace("\"targetId\":1", "\"targetId\":null");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static MappingFiles.LoadedMapping load(Path... files) {
        return MappingFiles.read(
                Stream.of(files).map(Location::new).toList(), Optional.empty(), Progress.NONE);
    }

    private static CloudId one(String id) {
        return new CloudId.One(id);
    }
}
