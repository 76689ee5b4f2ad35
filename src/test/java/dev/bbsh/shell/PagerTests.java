package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.render.Palette;
import dev.bbsh.session.Settings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results that are longer than the screen. */
@Execution(ExecutionMode.CONCURRENT)
class PagerTests {

    private static final String RIGHT = "\u001b[C";

    private static final String LEFT = "\u001b[D";

    private static final String CTRL_C = "\u0003";

    @TempDir private Path own;

    private TypedSession session;

    @BeforeEach
    void start() throws IOException {
        StringBuilder text = new StringBuilder("[");
        for (int i = 1; i <= 300_000; i++) {
            text.append(i == 1 ? "" : ",").append("{\"key\":\"SAM2-").append(i).append("\"}");
        }
        Files.writeString(own.resolve("big.json"), text + "]");
        session = new TypedSession(own, Settings.DEFAULT, Palette.NONE).untilLast("bbsh>");
        session.type("load " + own.resolve("big.json") + "\r").untilLast("big>");
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void pagesAreTurnedAndLeft() {
        session.type("query $[*].key\r").until("SAM2-23\n").until("lines 1-23 of ");
        session.type(" ").until("SAM2-45\n").until("lines 23-45 of ");
        session.type("b").until("lines 1-23 of ");
        session.type("j").until("lines 2-24 of ").type("k").until("lines 1-23 of ");
        session.type("q").untilLast("SAM2-23\nbig>");
        session.type("query $[0].key\r").untilLast("SAM2-1\nbig>");
    }

    @Test
    void theEndIsCountedWhileItComes() {
        session.type("query $[*].key\r").until("so far     space next");
        session.type("G").until("SAM2-300000\n").until("lines 299,978-300,000 of 300,000, the end");
        session.type("g").until("lines 1-23 of 300,000 ").type("q").untilLast("big>");
    }

    @Test
    void aSearchTextIsFoundFarBelow() {
        session.type("query $[*].key\r").until("lines 1-23 of ");
        session.type("/am2-299999\r").until("SAM2-299999\n").until("lines 299,999-300,000 of ");
        session.type("/nowhere\r").until("not found below").type("q").untilLast("big>");
    }

    @Test
    void theHeadOfATableStaysInView() {
        session.type("query $[*] --columns key\r").until("key\nSAM2-1\n").until("lines 1-22 of ");
        session.type(" ").until("key\nSAM2-22\n").until("lines 22-43 of ");
        session.type("/am2-2999\r").until("key\nSAM2-2999\n");
        session.type("G").until("SAM2-300000\n").until("lines 299,979-300,000 of 300,000, the end");
        session.type("q").untilLast("big>");
        assertThat(session.screen()).contains("key\n").contains("SAM2-300000");
    }

    @Test
    void longLinesAreMovedSideways() {
        session.type("put $[0].key " + "x".repeat(100) + "middle" + "y".repeat(100) + "\r");
        session.untilLast("big*>").type("query $[*].key\r").until("SAM2-21\n");
        session.type(RIGHT).until(", from column 21");
        session.type(RIGHT.repeat(4)).until("middleyyy").until(", from column 101");
        session.type(LEFT.repeat(6)).until("xxxmiddle").until("SAM2-21\nlines 1-23 of ");
        session.type("q").untilLast("big*>");
    }

    @Test
    void whatFitsIsPrinted() {
        session.type("query $[0:5].key\r").untilLast("SAM2-5\nbig>");
        assertThat(session.screen()).doesNotContain("lines 1");
    }

    @Test
    void aLongLineTakesSeveralRows() {
        session.type("query $[0:3] --lines --output json\r").untilLast("big>");
        session.type("put $[0].key " + "x".repeat(3_000) + "\r").untilLast("big*>");
        session.type("query $[0:2].key\r").until("lines 1-23 of 35").type("G").until("SAM2-2\n");
        session.type("q").untilLast("big*>");
    }

    @Test
    void ctrlCLeavesThePages() {
        session.type("query $[*].key\r").until("lines 1-23 of ").type(CTRL_C).untilLast("big>");
    }

    @Test
    void nobodyHasToTurnPages() {
        session.type("settings pager off\r").until("pager is off").untilLast("big>");
        session.type("query $[0:100].key\r").untilLast("SAM2-99\nSAM2-100\nbig>");
    }
}
