package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.Location;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What may not break a session: damaged files of its own, and odd input. */
class RobustSessionFieldTests {

    private static final String UP = "\u001bOA";

    private static final Path HISTORIES = Path.of("src/test/resources/field/F34");

    @TempDir private Path folder;

    @Test
    void a5ALineThatWasCutOffIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("x.json"), "{\"id\":1,\"s\":\"a\"}");
        journal("load %s/x.json\nput '$.s' b\nput '$.id' 123".formatted(folder));
        assertThat(FieldCase.screenOf("F32", folder, "! crash", "recover", "query $"))
                .contains("unsaved work (2 steps)     recover   or   recover --discard\n")
                .contains("Not restorable, journal line 5 is cut off: put '$.id' 123\n")
                .contains("recovered: 2 steps\n")
                .contains("\"id\": 1,\n  \"s\": \"b\"");
        assertThat(folder.resolve("own/journals/1-999999999999999.bbsh")).doesNotExist();
    }

    @Test
    void a5ACutQuoteRecoversTheRest() throws IOException {
        Files.writeString(folder.resolve("x.json"), "{\"id\":1}");
        journal("load %s/x.json\nput '$.id' 2\nput '$.id' 'cut\nput $.id 3\n".formatted(folder));
        assertThat(FieldCase.screenOf("F32", folder, "! crash", "recover", "query $"))
                .contains("unsaved work (2 steps)")
                .contains(
                        "Not restorable, journal line 5 is damaged and so are the 1 after it: put"
                            + " '$.id' 'cut\n")
                .contains("\"id\": 2\n");
    }

    @Test
    void a5ACutCharacterRecoversTheRest() throws IOException {
        Files.writeString(folder.resolve("x.json"), "{\"id\":1}");
        byte[] cut = "load %s/x.json\nput $.id 2\nput $.id '\u00e4".formatted(folder).getBytes();
        Path journal = journal("");
        Files.write(journal, cut, java.nio.file.StandardOpenOption.APPEND);
        try (var file =
                java.nio.channels.FileChannel.open(
                        journal, java.nio.file.StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 1);
        }
        assertThat(FieldCase.screenOf("F32", folder, "! crash", "recover", "query $"))
                .contains("unsaved work (2 steps)")
                .contains("recovered: 2 steps")
                .contains("\"id\": 2\n");
    }

    @Test
    void a5AnUnreadableJournalIsSaidAndStopsNothing() throws IOException {
        Path journals = Files.createDirectories(folder.resolve("own/journals"));
        Files.createDirectory(journals.resolve("1-999999999999999.bbsh"));
        Files.write(journals.resolve("2-999999999999999.bbsh"), new byte[100_000]);
        Files.writeString(journals.resolve("3-999999999999999.bbsh"), "\u00ff\u0000");
        Files.createFile(journals.resolve("4-999999999999999.bbsh"));
        String screen = FieldCase.screenOf("F32", folder, "! crash", "load ${here}/orbit.json");
        assertThat(screen)
                .contains("1-999999999999999.bbsh' is a folder")
                .contains("2-999999999999999.bbsh' is not a journal, or is damaged")
                .contains("3-999999999999999.bbsh' is not a journal, or is damaged")
                .doesNotContain("4-999999999999999")
                .doesNotContain("internal error")
                .contains("orbit   synced issue data");
    }

    private Path journal(String steps) throws IOException {
        Path journals = Files.createDirectories(folder.resolve("own/journals"));
        return Files.writeString(
                journals.resolve("1-999999999999999.bbsh"),
                "# bbsh 1\n# in " + Location.here() + "\n" + steps);
    }

    @Test
    void f34ForeignBytesInTheHistoryAreReadAndKept() throws IOException {
        Path history = folder.resolve("history");
        Files.copy(HISTORIES.resolve("history-cp1252"), history);
        byte[] before = Files.readAllBytes(history);
        try (TypedSession session = new TypedSession(folder)) {
            session.untilLast("bbsh>").type(UP).untilLast("bbsh> exit");
            session.type(UP + UP).untilLast("bbsh> find EARLIER2");
            session.type(UP).untilLast("bbsh> load M\u00fcller.json");
            assertThat(session.screen()).doesNotContain("error", "WARN", "Exception");
        }
        assertThat(Files.readAllBytes(history)).startsWith(before);
        assertThat(Files.readString(history, StandardCharsets.ISO_8859_1))
                .contains(":exit --discard\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    @Test
    void f34AHistoryThatIsAFolderIsOneSentence() throws IOException {
        Files.createDirectory(folder.resolve("history"));
        try (TypedSession session = new TypedSession(folder)) {
            session.untilLast("bbsh>").type("settings\r").until("timezone").untilLast("bbsh>");
            session.type(UP).untilLast("bbsh> settings");
            assertThat(session.screen()).contains("history' is a folder").doesNotContain("error");
        }
    }

    @Test
    void f34LinesWithoutTimeAndCutLinesAreRead() throws IOException {
        Path history = folder.resolve("history");
        Files.writeString(
                history,
                "find a\\b\n1716377627409:find c\\\\d\n17163776274",
                StandardCharsets.UTF_8);
        try (TypedSession session = new TypedSession(folder)) {
            session.untilLast("bbsh>").type("settings\r").until("timezone").untilLast("bbsh>");
            session.type(UP + UP).untilLast("bbsh> 17163776274");
            session.type(UP).untilLast("bbsh> find c\\d").type(UP).untilLast("bbsh> find a\\b");
        }
        assertThat(Files.readAllLines(history)).element(3).asString().endsWith(":settings");
    }
}
