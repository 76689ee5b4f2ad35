package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The facts of a sync and the meaning of a name, which never go out of date silently. */
class StateFieldTests {

    private static final Path FILES = Path.of("src/test/resources/sessions/files/syncs");

    private static final Path SAMPLES = Path.of("scripts/samples");

    @TempDir private Path folder;

    private String screenOf(String... lines) {
        return Story.screenOf(
                String.join("\n", lines), folder.resolve("case"), List.of(FILES, SAMPLES));
    }

    /** The screen from the last time on that a line was typed. */
    private static String after(String screen, String line) {
        return screen.substring(screen.lastIndexOf("> " + line));
    }

    @Test
    void factsOfOneSyncDoNotApplyToAnother() {
        String screen =
                screenOf(
                        "load ${here}/sam2.json ${here}/sp2.json",
                        "case --moving SAM2 --method jcma",
                        "load ${here}/orbit.json ${here}/depot.json",
                        "merge orbit depot",
                        "check orbit",
                        "merge sam2 sp2");
        assertThat(screen)
                .contains(
                        "another sync: ORBIT and DEPOT. The facts for SAM2 and SP2 (SAM2 moves)"
                                + " don't apply to it; the method (jcma) does")
                .contains("> merge orbit depot\nwhich project moves to Cloud?")
                .contains("case --moving ORBIT", "case --moving DEPOT");
        assertThat(after(screen, "merge sam2 sp2")).contains("firstConnector = SP2 (stays)");
    }

    @Test
    void factsRecordedBeforeAnyFileGoToThePairThatTheirKeysName() {
        String screen =
                screenOf(
                        "case --moving SP2",
                        "load ${here}/orbit.json",
                        "case",
                        "load ${here}/sp2.json",
                        "case");
        assertThat(screen)
                .contains(
                        "another sync: ORBIT and DEPOT. The facts recorded earlier (SP2 moves)"
                                + " don't apply to it")
                .contains("the facts recorded earlier apply to SP2 and SAM2: SP2 moves");
        assertThat(after(screen, "case")).contains("moving         SP2");
    }

    @Test
    void capitalsOfAKeyDoNotMatter() {
        String screen =
                screenOf(
                        "case --moving sp2",
                        "load ${here}/sp2.json",
                        "case --configured-at sam2",
                        "case");
        assertThat(after(screen, "case"))
                .contains("moving         SP2")
                .contains("configured at  SAM2");
    }

    @Test
    void aMethodIsThatOfEverySync() {
        String screen =
                screenOf(
                        "case --method site-import",
                        "load ${here}/sam2.json ${here}/orbit.json",
                        "use orbit",
                        "case");
        assertThat(after(screen, "case")).contains("method         site-import (every sync)");
    }

    @Test
    void aChangedKeyMeansTheSamePair() {
        String screen =
                screenOf(
                        "load ${here}/sam2.json",
                        "case --moving SAM2 --key SAM2=SAM3",
                        "load ${here}/sam3.json",
                        "case");
        assertThat(screen).doesNotContain("another sync");
        assertThat(after(screen, "case"))
                .contains("projects       SAM3 and SP2")
                .contains("moving         SAM3");
    }

    @Test
    void undoAndRedoAndRecoverKeepTheFactsOfEachSync() {
        String screen =
                screenOf(
                        "load ${here}/sam2.json ${here}/orbit.json",
                        "case --moving SAM2",
                        "case --moving DEPOT",
                        "undo 2",
                        "case",
                        "redo 2",
                        "put $.mine 1 --json",
                        "! crash",
                        "recover",
                        "case");
        assertThat(screen.substring(screen.indexOf("> case\n"), screen.indexOf("> redo")))
                .contains("moving         not recorded");
        assertThat(after(screen, "case\n"))
                .contains("moving         DEPOT")
                .contains("other syncs    SAM2 and SP2: SAM2 moves");
    }

    @Test
    void theRunOfARecordedSessionWorksOnItsOwnFiles() {
        String screen =
                screenOf(
                        "record ${here}/job.bbsh",
                        "load ${here}/orbit.json ${here}/depot.json",
                        "merge orbit depot --moving ORBIT --as merged",
                        "record --stop",
                        "put $.mine 1 --in orbit --json",
                        "put $.mine 1 --in depot --json",
                        "run ${here}/job.bbsh",
                        "log",
                        "query $.mine --in merged-2 --count");
        assertThat(screen).contains("merge orbit-2 depot-2 --moving ORBIT --as merged-2");
        assertThat(after(screen, "query")).startsWith("> query $.mine --in merged-2 --count\n0\n");
    }

    @Test
    void aDocumentThatIsCalledLikeItsProjectIsNotTakenForIt() {
        String screen =
                screenOf(
                        "record ${here}/job.bbsh",
                        "load ${here}/merged.json --as SAM2",
                        "mapping load ${here}/sam2-ids.csv --as ids",
                        "prepare SAM2 --mapping ids --moving SAM2 --as output",
                        "record --stop",
                        "run ${here}/job.bbsh");
        assertThat(after(screen, "run"))
                .contains("output-2   synced issue data with the new IDs of SAM2");
    }

    @Test
    void aScriptInANewSessionIsNotAffected() {
        String screen =
                screenOf(
                        "! write job.bbsh load ${here}/orbit.json",
                        "run ${here}/job.bbsh",
                        "documents");
        assertThat(screen).doesNotContain("in this script").contains(">  orbit  synced issue");
    }

    @Test
    void whatAScriptHasNotOpenedIsTheSessions() {
        String screen =
                screenOf(
                        "load ${here}/orbit.json",
                        "! write job.bbsh put $.mine 2 --in orbit --json",
                        "run ${here}/job.bbsh",
                        "query $.mine --in orbit");
        assertThat(screen).endsWith("> query $.mine --in orbit\n2\n");
    }

    @Test
    void aScriptsDocumentThatIsClosedIsNotTheSessions() {
        String screen =
                screenOf(
                        "record ${here}/job.bbsh",
                        "load ${here}/orbit.json",
                        "close orbit",
                        "record --stop",
                        "load ${here}/orbit.json",
                        "run ${here}/job.bbsh",
                        "documents");
        assertThat(after(screen, "run")).contains("closed orbit-2 ");
        assertThat(after(screen, "documents")).contains(" orbit  synced issue");
    }

    @Test
    void scriptsThatRunEachOtherShareTheirNames() {
        String screen =
                screenOf(
                        "load ${here}/orbit.json",
                        "put $.mine 1 --in orbit --json",
                        "! write inner.bbsh load ${here}/orbit.json",
                        "! write outer.bbsh run ${here}/inner.bbsh",
                        "run ${here}/outer.bbsh",
                        "! write use.bbsh query $.mine --in orbit --count",
                        "run ${here}/use.bbsh");
        assertThat(screen).contains("in this script, orbit means orbit-2").endsWith("1\n");
    }

    @Test
    void aCommentIsNoPartOfALine() {
        String screen =
                screenOf(
                        "load ${here}/merged.json",
                        "guide S2   # not S3",
                        "case --moving SAM2   # not --forget",
                        "case --method jcma   # guide S3 --forget",
                        "guide");
        assertThat(after(screen, "guide")).contains("S2: two servers");
    }

    @Test
    void forgettingTheCaseForgetsItsScenarioHoweverItIsTyped() {
        String screen =
                screenOf(
                        "load ${here}/merged.json",
                        "case --moving SAM2",
                        "guide 'S2'",
                        "guide",
                        "'case'   --forget",
                        "guide");
        assertThat(screen.substring(0, screen.lastIndexOf("> 'case'"))).contains("> guide\nS2:");
        assertThat(after(screen, "guide")).startsWith("> guide\nwhich project moves to Cloud?");
    }

    @Test
    void theScenarioBelongsToASync() {
        String screen =
                screenOf(
                        "load ${here}/merged.json",
                        "case --moving SAM2",
                        "guide S2",
                        "load ${here}/orbit.json",
                        "guide",
                        "use merged",
                        "guide");
        assertThat(screen).contains("> guide\nwhich project moves to Cloud?\n  1  ORBIT");
        assertThat(after(screen, "guide")).startsWith("> guide\nS2: two servers");
    }

    @Test
    void bothSidesArePreparedInOneGoOrOneAfterTheOther() {
        String screen =
                screenOf(
                        "load ${here}/merged.json",
                        "mapping load ${here}/sam2-ids.csv --as sam",
                        "mapping load ${here}/sp2-ids.csv --as sp",
                        "prepare merged --side SAM2 --mapping sam --side SP2 --mapping sp --as one",
                        "prepare merged --side SP2 --mapping sp --as first",
                        "prepare first --side SAM2 --mapping sam --as second",
                        "diff one second",
                        "prepare second --side SP2 --mapping sp",
                        "verify second --against merged --side SP2 --mapping sp --side SAM2"
                                + " --mapping sam",
                        "verify second --against merged --side SP2 --mapping sam --side SAM2"
                                + " --mapping sp");
        assertThat(screen)
                .contains("SAM2 with sam:\nVerified against merged: 6 records, 6 new IDs")
                .contains("SP2 with sp:\nVerified against merged: 6 records, 6 new IDs")
                .contains("format and order don't count\n\nno difference\n")
                .contains("error: 'second' was already prepared for SP2")
                .contains("--side SAM2 --mapping sam\nVerified against merged: 6 records");
        assertThat(after(screen, "verify")).contains("error: ");
    }

    @Test
    void bothKeysMayChangeWhenBothSidesArePrepared() {
        String screen =
                screenOf(
                        "load ${here}/merged.json",
                        "mapping load ${here}/sam2-ids.csv --as sam",
                        "mapping load ${here}/sp2-ids.csv --as sp",
                        "case --key SAM2=CSAM",
                        "case --key SP2=CSP",
                        "prepare merged --side SAM2 --mapping sam --as first",
                        "prepare first --side SP2 --mapping sp --as second",
                        "prepare second --side CSAM --mapping sam",
                        "prepare second --side SAM2 --mapping sam",
                        "query $..localIssueKey --in second --limit 1",
                        "query $..remoteIssueKey --in second --limit 1",
                        "case");
        assertThat(screen)
                .contains("--in second --limit 1\nCSP-1\n")
                .contains("--in second --limit 1\nCSAM-1\n")
                .contains("error: 'second' was already prepared for CSAM")
                .contains("error: 'second' was already prepared for SAM2")
                .contains("moving         both");
    }

    @Test
    void prepareTakesTheOnlyMapping() {
        String screen =
                screenOf(
                        "load ${here}/merged.json",
                        "mapping load ${here}/sam2-ids.csv --as sam",
                        "prepare merged --moving SAM2",
                        "log");
        assertThat(screen)
                .contains("mapping: sam (the only one loaded)")
                .contains("prepare merged --mapping sam --moving SAM2 --as output");
    }

    @Test
    void aRenamedKeyIsAnErrorThatSaysJustThat() {
        String said = "3 SP2 records have an unknown field 'issueKey' (localIssueKey is missing)";
        String screen =
                screenOf(
                        "load ${here}/sam2.json ${here}/sp2-renamed.json",
                        "check sam2 --with sp2-renamed",
                        "merge sam2 sp2-renamed --moving SAM2");
        assertThat(screen)
                .contains("sp2-renamed: " + said)
                .contains("  error    " + said)
                .contains("     unknown-key:SP2.issueKey")
                .contains("error: 'sp2-renamed': " + said)
                .doesNotContain("sync by email")
                .doesNotContain("not-the-same-sync");
    }
}
