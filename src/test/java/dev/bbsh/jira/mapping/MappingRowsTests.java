package dev.bbsh.jira.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Rows of ID mappings that can't be used, and what a mapping is not. */
class MappingRowsTests {

    private static final String HEADER = "entityType,serverId,cloudId\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "jira:comment,5|2 values instead of 3",
                "jira:comment,5,6,7|4 values instead of 3",
                "jira:comment,,6|a value is missing",
                "jira:comment,5,|a value is missing",
                ",5,6|a value is missing",
                "jira:comment,5,0|no new ID",
                "jira:comment,5,NULL|no new ID",
                "jira:comment,5,n/a|no new ID",
                "jira:comment,5,-|no new ID",
                "jira:comment,abc,6|an ID that isn't a number",
                "jira:comment,5,abc|an ID that isn't a number",
                "jira:comment,5,=6|an ID written as an Excel formula",
                "jira:comment,5,\u20196|an ID with Excel's apostrophe",
                "jira:comment,5,6\u200b7|an ID with a no-break space or another hidden character",
                "jira:comment,\"5\"x,6|quotes in the middle of a value",
            })
    void aRowThatCanNotBeUsedSaysWhy(String row, String why) throws IOException {
        MappingFiles.LoadedMapping loaded = read(HEADER + row + "\njira:comment,1,2\n");

        assertThat(loaded.remarks().badRows())
                .containsExactly(new MappingRemarks.BadRow(name(), 2, row, why));
        assertThat(loaded.mapping().size()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "'jira:comment,0,5',jira:comment,0,5",
        "'jira:comment,5,6,,',jira:comment,5,6",
        "'identity:user,jira.username/007,5b1',identity:user,jira.username/007,5b1",
    })
    void aRowThatIsUnusualIsTaken(String row, String kind, String server, String cloud)
            throws IOException {
        MappingFiles.LoadedMapping loaded = read(HEADER + row + "\n");

        assertThat(loaded.mapping().find(new Namespace(kind), server))
                .isEqualTo(new CloudId.One(cloud));
        assertThat(loaded.remarks().badRowCount()).isZero();
    }

    @Test
    void theHeaderIsLookedForInTwentyLines() throws IOException {
        String header = HEADER + "jira:comment,1,2\n";

        assertThat(read("title\n".repeat(19) + header).mapping().size()).isOne();
        assertThatThrownBy(() -> read("title\n".repeat(20) + header))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("it has no header row; its first line is 'title'");
    }

    @Test
    void asManyRowsAsASheetHoldsMayNotBeAll() throws IOException {
        assertThat(read(rows(65_535)).mapping().gaps())
                .extracting(Gap::cause)
                .containsExactly(new Gap.AtLimit(65_535));
        assertThat(read(rows(65_534)).mapping().gaps()).isEmpty();
        assertThat(read("a title\n" + rows(65_535)).mapping().gaps()).hasSize(1);
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= count; i++) {
            text.append("jira:comment,").append(i).append(',').append(i).append('\n');
        }
        return text.toString();
    }

    @Test
    void aTableOfTwoColumnsIsCountedFromItsFirstRow() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 65_535; i++) {
            text.append(i).append(';').append(i).append('\n');
        }
        assertThat(given(text.toString()).mapping().gaps())
                .extracting(Gap::cause)
                .containsExactly(new Gap.AtLimit(65_535));
    }

    @Test
    void whatTheUserSaysOfAFileHoldsForAllOfIt() throws IOException {
        MappingFiles.LoadedMapping loaded =
                given("1,2\n3,4\n3,5\n6,7\nemail/kim@example.com,5b1\n");
        IdMapping mapping = loaded.mapping();

        assertThat(mapping.find(Namespace.COMMENT, "1")).isEqualTo(new CloudId.One("2"));
        assertThat(mapping.find(Namespace.COMMENT, "3"))
                .isEqualTo(new CloudId.Several(List.of("4", "5")));
        assertThat(mapping.find(Namespace.COMMENT, "6")).isEqualTo(new CloudId.One("7"));
        assertThat(mapping.find(Namespace.USER, "email/kim@example.com"))
                .isEqualTo(new CloudId.One("5b1"));
    }

    @Test
    void pagesMaySayTheirKindBehindTheirIds() throws IOException {
        IdMapping mapping =
                read("{\"items\":{\"1\":\"2\",\"3\":\"4\"},\"namespace\":\"jira:comment\"}")
                        .mapping();

        assertThat(mapping.find(Namespace.COMMENT, "3")).isEqualTo(new CloudId.One("4"));
    }

    @Test
    void kindsMayStandAboveTheirIds() throws IOException {
        MappingFiles.LoadedMapping loaded =
                read(
                        "{\"jira:comment\":{\"1\":\"2\"},\"jira:issue\":{\"1\":\"9\"},"
                                + "\"email/a@b.c\":null}");

        assertThat(loaded.mapping().find(Namespace.COMMENT, "1")).isEqualTo(new CloudId.One("2"));
        assertThat(loaded.mapping().find(Namespace.ISSUE, "1")).isEqualTo(new CloudId.One("9"));
        assertThat(loaded.remarks().badRows())
                .extracting(MappingRemarks.BadRow::text, MappingRemarks.BadRow::why)
                .containsExactly(org.assertj.core.api.Assertions.tuple("email/a@b.c", "no new ID"));
    }

    @Test
    void aFileThatIsEmptySaysSoBesideTheOthers() throws IOException {
        for (String empty : List.of("", "\n\n")) {
            Location nothing = new Location(Files.writeString(folder.resolve("e.csv"), empty));
            Location full =
                    new Location(
                            Files.writeString(
                                    folder.resolve("f.csv"), HEADER + "jira:comment,1,2\n"));
            MappingFiles.LoadedMapping loaded =
                    MappingFiles.read(List.of(nothing, full), Optional.empty(), Progress.NONE);

            assertThat(loaded.remarks().notes()).containsExactly("e.csv is empty");
        }
    }

    @Test
    void aFileWithoutOneGoodRowIsRefusedWithTheFirstOnes() {
        assertThatThrownBy(() -> read(HEADER + "jira:comment,1,\n".repeat(5)))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (refused) -> {
                            assertThat(refused.message())
                                    .endsWith("line 6, a value is missing: jira:comment,1,");
                            assertThat(refused.advice())
                                    .startsWith("ask for the report again once the migration");
                        });
        String rows = "jira:comment,1,\njira:comment,1,null\n".repeat(3);
        assertThatThrownBy(() -> read(HEADER + rows))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (refused) -> {
                            assertThat(refused.message()).endsWith("; and 1 more");
                            assertThat(refused.advice()).startsWith("ask for the report again");
                        });
        assertThatThrownBy(() -> read(HEADER + rows + "jira:comment,1,'5\n"))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (refused) ->
                                assertThat(refused.advice())
                                        .startsWith("use the report as it was downloaded"));
    }

    @Test
    void aHundredBadRowsAreKeptAndAllAreCounted() throws IOException {
        MappingRemarks remarks =
                read(HEADER + "jira:comment,1,2\n" + "jira:comment,1,\n".repeat(101)).remarks();

        assertThat(remarks.badRows()).hasSize(100);
        assertThat(remarks.badRowCount()).isEqualTo(101);
    }

    private static String name() {
        return "m.csv";
    }

    private MappingFiles.LoadedMapping given(String text) throws IOException {
        return MappingFiles.read(
                List.of(new Location(Files.writeString(folder.resolve(name()), text))),
                Optional.of(Namespace.COMMENT),
                Progress.NONE);
    }

    private MappingFiles.LoadedMapping read(String text) throws IOException {
        return MappingFiles.read(
                List.of(new Location(Files.writeString(folder.resolve(name()), text))),
                Optional.empty(),
                Progress.NONE);
    }
}
