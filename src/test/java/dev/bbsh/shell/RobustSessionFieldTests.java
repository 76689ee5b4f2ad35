package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bbsh.file.Location;
import dev.bbsh.render.Palette;
import dev.bbsh.session.Settings;

import org.jline.terminal.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** Damaged session files and odd input, which must not break a session. */
@Execution(ExecutionMode.CONCURRENT)
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
                .contains("Can't be restored: journal line 5 is cut off: put '$.id' 123\n")
                .contains("restored: 2 steps\n")
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
                        "Can't be restored: journal line 5 and 1 line after it are damaged: put"
                                + " '$.id' 'cut\n")
                .contains("\"id\": 2\n");
    }

    @Test
    void a5ACutCharacterRecoversTheRest() throws IOException {
        Files.writeString(folder.resolve("x.json"), "{\"id\":1}");
        Path journal = journal("load %s/x.json\nput $.id 2\nput $.id '\u00e4".formatted(folder));
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 1));
        assertThat(FieldCase.screenOf("F32", folder, "! crash", "recover", "query $"))
                .contains("unsaved work (2 steps)")
                .contains("restored: 2 steps")
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
                .contains(
                        "2-999999999999999.bbsh' is not a journal, or its first lines are damaged")
                .contains(
                        "3-999999999999999.bbsh' is not a journal, or its first lines are damaged")
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

    /** A session with the lines of all folders, which are in the file of that name. */
    private TypedSession sharedHistory() throws IOException {
        Settings settings =
                Settings.DEFAULT.withPager(false).with(Settings.Switch.SHARED_HISTORY, true);
        return new TypedSession(folder, settings, Palette.NONE);
    }

    @Test
    void f34ForeignBytesInTheHistoryAreReadAndKept() throws IOException {
        Path history = folder.resolve("history");
        Files.copy(HISTORIES.resolve("history-cp1252"), history);
        byte[] before = Files.readAllBytes(history);
        try (TypedSession session = sharedHistory()) {
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
        try (TypedSession session = sharedHistory()) {
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
        try (TypedSession session = sharedHistory()) {
            session.untilLast("bbsh>").type("settings\r").until("timezone").untilLast("bbsh>");
            session.type(UP + UP).untilLast("bbsh> 17163776274");
            session.type(UP).untilLast("bbsh> find c\\d").type(UP).untilLast("bbsh> find a\\b");
        }
        assertThat(Files.readAllLines(history)).element(3).asString().endsWith(":settings");
    }

    @Test
    void f32BlanksOfDocumentsSeparateWords() {
        assertThat(
                        FieldCase.screenOf(
                                "F32",
                                folder,
                                "load\u00a0${here}/orbit.json\u00a0",
                                "query\u00a0$.firstConnector[*].localIssueKey\u00a0--limit 1",
                                "find ORBIT-12\u00a0"))
                .contains("orbit   synced issue data", "\nORBIT-12\n", "the issue itself")
                .doesNotContain("error");
    }

    @Test
    void f32OddCharactersAreNamedWithTheLineToType() {
        String screen =
                FieldCase.screenOf(
                        "F32",
                        folder,
                        "load ${here}/orbit.json",
                        "find ORBIT\u201112",
                        "issue \u200bORBIT-12",
                        "find '\u202aORBIT\u201112\u202c'",
                        "query $.firstConnector[?@.localIssueKey ==\u00a0'ORBIT-12'].id");
        assertThat(screen)
                .contains("a non-breaking hyphen (U+2011), not the keyboard's -\n")
                .contains("  try: find ORBIT-12 ")
                .contains("a zero width space (U+200B), which is invisible\n  try: issue ORBIT-12 ")
                .contains("with plain characters it is found:   find ORBIT-12\n")
                .contains("the line has a no-break space (U+00A0)\n")
                .contains("  try: query $.firstConnector[?@.localIssueKey == 'ORBIT-12'].id\n");
    }

    @Test
    void f33DashesAndCurlyQuotesAreNamedWithTheLineToType() {
        String screen =
                FieldCase.screenOf(
                        "F32",
                        folder,
                        "load ${here}/orbit.json",
                        "query $.firstConnector[*].id \u2013limit 1",
                        "query $.firstConnector[*].id \u2014limit 1",
                        "load \u201ca.json\u201d",
                        "query $.firstConnector[?@.localIssueKey == \u201cORBIT-12\u201d].id",
                        "put $.firstConnector[0].localIssueKey '\u201cA\u201d \u2013 B'");
        assertThat(screen)
                .contains("an en dash (U+2013), not the keyboard's -\n")
                .contains("  try: query $.firstConnector[*].id --limit 1 ")
                .contains("an em dash (U+2014), not the keyboard's -\n")
                .contains("  try: query $.firstConnector[*].id --limit 1 ")
                .contains("not the keyboard's \"\n  try: load \"a.json\" ")
                .contains(
                        "the line has a left double quotation mark (U+201C) and a right double"
                                + " quotation mark (U+201D)\n  try: query"
                                + " $.firstConnector[?@.localIssueKey == 'ORBIT-12'].id\n")
                .contains("\u201cA\u201d \u2013 B\n");
    }

    @Test
    void f35AClosedStandardInputIsTheEndOfInput() throws IOException, InterruptedException {
        assertThat(PipeTests.screenOf("<&-; echo $?", folder)).isEqualTo("0\n");
        assertThat(PipeTests.screenOf("scripts/samples/orbit.json <&-; echo $?", folder))
                .startsWith("orbit   synced issue data")
                .endsWith("\n0\n")
                .hasLineCount(2);
        assertThat(PipeTests.screenOf("--keep-going <&- >&- 2>&-; echo $?", folder))
                .isEqualTo("0\n");
        assertThat(PipeTests.screenOf("<<<'sample x'; echo $?; rm -r x", folder)).contains("\n0\n");
    }

    @Test
    void f36ATerminalWithoutSizeHas80Columns() throws IOException {
        Settings settings = Settings.DEFAULT.withPager(false);
        try (TypedSession session =
                new TypedSession(folder, settings, Palette.NONE, new Size(0, 0))) {
            session.untilLast("bbsh>").type("query $.firstConnector[0].id");
            session.untilLast("bbsh> query $.firstConnector[0].id").type("\r");
            session.until("no document is open").untilLast("bbsh>");
            assertThat(session.screen()).doesNotContain(">...");
        }
    }

    @Test
    void f37NamesOfWindowsAddressesAndPatternsAreExplained() {
        String screen =
                FieldCase.screenOf(
                        "F32",
                        folder,
                        "load C:\\Users\\kim\\Downloads\\orbit.json",
                        "load \\\\server\\share\\orbit.json",
                        "load file://${here}/orbit.json",
                        "load ${here}/*.json",
                        "load ${here}/c/*.json",
                        "load $HOME/orbit.json");
        assertThat(screen)
                .contains("no file 'C:\\Users\\kim\\Downloads\\orbit.json'")
                .contains("in WSL it is /mnt/c/Users/kim/Downloads/orbit.json")
                .contains("  try: load orbit.json     (after copying it from the network to")
                .contains("orbit   synced issue data")
                .contains("orbit-2   synced issue data")
                .contains("no file matches this pattern")
                .contains("  try: load ~/orbit.json\n");
    }

    @Test
    void f38ANameThatIsNotUtf8IsSaidAndNotOffered() throws IOException, InterruptedException {
        String screen =
                PipeTests.screenOf(
                        "--version; cd %s; printf '{}' >$'lat1-\\xe4.json'; printf '{}' >lat1-b.json"
                                .formatted(folder),
                        folder);
        assertThat(screen).startsWith("bbsh");
        assumeThat(folder.toFile().list()).anyMatch((name) -> name.contains("\ufffd"));
        assertThat(
                        FieldCase.screenOf(
                                "F32",
                                folder,
                                "load ${here}/../lat1-\ufffd.json",
                                "load ${here}/../lat1-?.json"))
                .contains("its name is not UTF-8\n  try: mv ")
                .contains("/lat1-?.json renamed.json     (in your own shell)")
                .contains("lat1-b   JSON, an object");
        try (TypedSession session = new TypedSession(folder)) {
            session.untilLast("bbsh>")
                    .type("load " + folder + "/lat1-\t")
                    .untilLast("/lat1-b.json");
        }
    }

    @Test
    void f52TwoLinesAreTwoCommands() throws IOException, InterruptedException {
        assertThat(
                        PipeTests.screenOf(
                                "-c $'load scripts/samples/orbit.json\\n"
                                        + "query $..id --count\\n"
                                        + "'; echo $?",
                                folder))
                .endsWith("\n8\n0\n");
        try (TypedSession session = new TypedSession(folder)) {
            session.untilLast("bbsh>").type("\u001b[200~settings\nhistory\u001b[201~\r");
            session.until("timezone").until("2  history").untilLast("bbsh>");
        }
    }

    @Test
    void theTerminalObeysNoNameThatIsCompletedOrRecalled() throws IOException {
        Files.writeString(folder.resolve("ev\u001b[2Jil.json"), "{\"na\\u001b[2Jme\":1}");
        Files.writeString(folder.resolve("history"), "1:find \u001b[2J\u202ex\n");
        try (TypedSession session = sharedHistory()) {
            session.untilLast("bbsh>").type("settings\r").until("timezone").untilLast("bbsh>");
            session.type("load " + folder + "/ev\t").until("ev\\u001b[2Jil.json'");
            session.type(" --as doc\r").untilLast("doc>").type("query $.\t");
            session.untilLast("query $['na\\u001b[2Jme']").type("\r").untilLast("1\ndoc>");
            session.type(UP + UP + UP + UP).untilLast("doc> find \u241b[2J\u2426x");
            assertThat(session.screen()).contains("timezone");
        }
    }

    @Test
    void aHugeWordIsShortenedInErrors() throws IOException {
        String huge = "x".repeat(300_000);
        String screen =
                FieldCase.screenOf(
                        "F32",
                        folder,
                        huge,
                        "load " + huge,
                        "query $." + huge,
                        "use " + huge,
                        "query $.a --" + huge);
        assertThat(screen.lines().filter((line) -> !line.startsWith("> ")))
                .hasSizeGreaterThan(8)
                .allMatch((line) -> line.length() < 2_000)
                .anyMatch((line) -> line.contains(" characters \u2026 "));
    }
}
