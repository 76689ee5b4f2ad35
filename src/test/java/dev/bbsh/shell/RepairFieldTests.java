package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Damaged files from the field: the repair gives the original data, or asks, or refuses. */
class RepairFieldTests {

    @TempDir private Path folder;

    @Test
    void f01JoinsTheFoldedLines() {
        String screen =
                screenOf(
                        "F01",
                        "load ${here}/wrap998.json --as x --repair yes",
                        "query $..firstSyncDate --count",
                        "query $..outgoingMessageSequenceId --count",
                        "query $.firstConnector[*] --count",
                        "load ${here}/depot.json",
                        "merge x depot --moving ORBIT");
        assertThat(screen)
                .contains("folded-lines  4 lines of 990 characters  ->  the lines joined")
                .contains("query $..firstSyncDate --count\n8\n")
                .contains("query $..outgoingMessageSequenceId --count\n8\n")
                .contains("query $.firstConnector[*] --count\n8\n")
                .contains("8 pairs");
    }

    @Test
    void f02TakesTheFoldOutOfKeysAndIds() {
        String screen =
                screenOf(
                        "F02",
                        "load ${here}/w01-value.json --repair yes",
                        "query $..localIssueKey",
                        "load ${here}/w02-id.json --repair yes",
                        "query $..remoteId",
                        "load ${here}/w05-value-crlf-indent.json --repair yes",
                        "query $..localIssueKey");
        assertThat(screen)
                .contains("query $..localIssueKey\nORBIT-12\n")
                .contains("query $..remoteId\n\"31156\"\n")
                .contains("ORBIT-<LF>12")
                .contains("ORBIT-<CR><LF>    12")
                .doesNotContain("ORBIT-\\n");
    }

    @Test
    void f03GivesTheFileThatWasFolded() {
        String screen =
                screenOf(
                        "F03",
                        "load ${here}/c08b-hardwrap.json --repair yes",
                        "load ${here}/good.json",
                        "diff c08b-hardwrap good");
        assertThat(screen).contains("11 lines of 76 characters");
        assertThat(screen.substring(screen.indexOf("> diff"))).contains("no difference");
    }

    @Test
    void f04KeepsQuotesInTheText() {
        String screen =
                screenOf(
                        "F04",
                        "load ${here}/u04.json --repair yes",
                        "query $.name",
                        "query $.* --count",
                        "load ${here}/u02.json --repair yes",
                        "query $.key",
                        "load ${here}/c24b-unesc.json --repair yes",
                        "query $.*");
        assertThat(screen)
                .contains("query $.name\nTeam \"Blue\", EMEA\n")
                .contains("query $.* --count\n3\n")
                .contains("query $.key\nLorem \"ipsum\", s\n")
                .contains("<a href=\"x\">link</a>\nShe said \"hi\", ok\n");
    }

    @Test
    void f05OffersTheTextWithItsQuotes() {
        assertThat(screenOf("F05", "load ${here}/u01.json --repair ask", "? 1", "query $.notes"))
                .contains("Sent a message to the \"dictator\", waiting on response.\n");
    }

    @Test
    void f16RefusesValuesThatJsonCannotWrite() {
        assertThat(
                        screenOf(
                                "F16",
                                "load ${here}/c22-nan.json",
                                "load ${here}/c22-nan.json --repair yes"))
                .contains("these values aren't JSON numbers: NaN at line 1, column 7; Infinity at")
                .doesNotContain("load ${here}/c22-nan.json --repair extra")
                .doesNotContain(": repaired: ");
    }

    @Test
    void f43DoublesAllBackslashesOfAPath() {
        String screen =
                screenOf(
                        "F43",
                        "load ${here}/c24-badesc.json --repair yes",
                        "query $.*",
                        "load ${here}/u23.json --repair yes",
                        "query $.path");
        assertThat(screen)
                .contains("C:\\Users\\kim\\new\n\\d+\nit's\n")
                .contains("query $.path\nC:\\temp\\new\\x\n");
    }

    /** A chunked body: with any choice, only repairs that were listed before are made. */
    @Test
    void f44ListsAllRepairsOfADocument() throws IOException {
        String[] damaged = {
            "{\"a\": 1}", "{\"list\": [1, 2, 3], \"b\": \"x", "y\", \"c\": [1 2],}", ""
        };
        Files.writeString(folder.resolve("two.json"), String.join("\n", damaged));
        String screen =
                Story.screenOf("load ${here}/two.json --repair last-document", folder, List.of());
        assertThat(screen)
                .contains("repairs in all choices:")
                .contains("missing-comma")
                .contains("trailing-comma")
                .contains("--repair last-document,fold:join")
                .contains("--repair last-document,fold:keep")
                .doesNotContain(": repaired: ");
    }

    private String screenOf(String name, String... lines) {
        return FieldCase.screenOf(name, folder, lines);
    }
}
