package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program at a pseudo-terminal of the system, in windows of several sizes. */
@Execution(ExecutionMode.CONCURRENT)
class RealTerminalTests {

    private static final String CTRL_U = "\u0015";

    private static final String UP = "\u001b[A";

    private static final String BBSH = "dev.bbsh.shell.Bbsh";

    @TempDir private Path own;

    @Test
    void windowsOfAllWidthsAndTextsOfAllScripts() throws Exception {
        Files.writeString(
                own.resolve("words.json"),
                "[{\"key\":\"K-1\",\"text\":\"\u6771\u4eac \ud83d\ude80\"},"
                        + "{\"key\":\"K-2\",\"text\":\"plain\"}]");
        try (RealTerminal it = new RealTerminal(own, 100, "xterm", List.of(BBSH))) {
            it.untilLast("bbsh>").type("load " + own + "/words.json\r").untilLast("words>");
            typing(it);
            it.type("query $[*] --columns key,text\r")
                    .until("K-1  \u6771\u4eac")
                    .until("K-2  plain");
            // The head of the second column is above the wide characters.
            assertThat(it.screen()).contains("key  text\nK-1  ");
            it.untilLast("words>");
            resized(it);
            pasted(it);
        }
    }

    private static void typing(RealTerminal it) {
        it.type("settings timezone UTC\r").until("timezone is UTC").untilLast("words>");
        it.type("sett").untilLast("words> settings timezone UTC").type(CTRL_U);
        it.untilLast("words>").type("sett" + UP).untilLast("settings timezone UTC").type(CTRL_U);
        it.type("find \u001b.").untilLast("words> find UTC").type(CTRL_U);
        it.type("load nane.json\r").until("no file").untilLast("words>");
        it.type("edit\r").untilLast("words> load none.json").type(CTRL_U).untilLast("words>");
        it.type("put $[1].text '\u6771\u4eac e\u0301'\r").untilLast("words*>");
        it.type("query $[1].text\r").until("\n\u6771\u4eac e").untilLast("words*>");
        it.type("undo\r").until("undone").untilLast("words>");
    }

    private static void resized(RealTerminal it) throws Exception {
        it.type("query $[?@.key == 'K-1' && @.text != 'none").until("none");
        it.resize(40, 40);
        it.type("'].key\r").until("\nK-1\nwords>");
        it.resize(300, 40);
        it.type("documents\r").until("as loaded").untilLast("words>");
    }

    private static void pasted(RealTerminal it) {
        it.type("clear\r").untilGone("as loaded").untilLast("words>");
        it.type("\u001b[200~query $[0].key\rquery $[1].key\u001b[201~").until("$[1].key");
        it.type("\r").until("\nK-1\n").until("\nK-2\n").untilLast("words>");
    }

    @Test
    void aDumbTerminalGetsNoEscapesAndNoGhostText() throws Exception {
        try (RealTerminal it = new RealTerminal(own, 80, "dumb", List.of(BBSH))) {
            it.untilLast("bbsh>").type("documents\r").until("nothing is open");
            it.untilLast("bbsh>").type("docu").until("bbsh> docu").type("ments\r");
            it.type("nonsense\r").until("unknown command 'nonsense'");
            assertThat(it.written()).doesNotContain("\u001b");
        }
    }

    @Test
    void aTerminalWithoutSizeHas80Columns() throws Exception {
        try (RealTerminal it = new RealTerminal(own, 0, "xterm", List.of(BBSH))) {
            it.untilLast("bbsh>").type("load scripts/samples/orbit.json\r").untilLast("orbit>");
            it.type("query $.firstConnector[0].localIssueKey\r").until("\nORBIT-12\n");
        }
    }

    @Test
    void theKeysOfTheRehearsalDoTheirWork() throws Exception {
        Path training = Files.createDirectories(own.resolve("case/training"));
        for (String name : List.of("orbit.json", "depot.json")) {
            Files.copy(Path.of("scripts/samples", name), training.resolve(name));
        }
        List<String> keys = Files.readAllLines(Path.of("scripts/rehearsal.keys"));
        try (RealTerminal it = RealTerminal.in(own.resolve("case"), own, List.of(BBSH))) {
            it.play(keys);
            assertThat(it.written())
                    .contains("undone: merge orbit depot")
                    .contains("ORBIT")
                    .doesNotContain("error:");
        }
    }

    @Test
    void thePagesFollowTheWindow() throws Exception {
        StringBuilder rows = new StringBuilder("[");
        for (int row = 1; row <= 500; row++) {
            rows.append(row == 1 ? "" : ",").append("{\"key\":\"K-").append(row).append("\"}");
        }
        Files.writeString(own.resolve("rows.json"), rows.append("]"));
        try (RealTerminal it = new RealTerminal(own, 80, "xterm", List.of(BBSH))) {
            it.untilLast("bbsh>").type("load " + own + "/rows.json\r").untilLast("rows>");
            it.type("query $[*].key\r").until("lines 1-39 of ");
            it.resize(50, 12);
            it.until("lines 1-11 of ");
            it.resize(120, 30);
            it.until("lines 1-29 of ").type("q").untilLast("rows>");
            assertThat(it.written()).doesNotContain("lines 1-0 of");
        }
    }

    @Test
    void noKeyAfterCtrlCIsLost() throws Exception {
        String many = "query $..key --count\n".repeat(100_000);
        Path script = Files.writeString(own.resolve("many.bbsh"), many);
        Files.writeString(own.resolve("rows.json"), "[{\"key\":\"K-1\"}]");
        try (RealTerminal it = new RealTerminal(own, 100, "xterm", List.of(BBSH))) {
            it.untilLast("bbsh>").type("load " + own + "/rows.json\r").untilLast("rows>");
            it.type("run " + script + "\r").until("\n1\n1\n1\n");
            it.type("\u0003query $[0].key\r").until("\nK-1\n").untilLast("rows>");
        }
    }
}
