package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.shell.tour.TourStep;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Keys and what they do to the screen. */
class TerminalTests {

    private static final String TAB = "\t";

    private static final String ENTER = "\r";

    private static final String UP = "\u001bOA";

    private static final String RIGHT = "\u001bOC";

    private static final String PASTE = "\u001b[200~";

    private static final String PASTED = "\u001b[201~";

    private static final String CTRL_X_E = "\u0018\u0005";

    private static final String CTRL_C = "\u0003";

    private static final String CTRL_D = "\u0004";

    private static final String CTRL_R = "\u0012";

    private static final String CTRL_U = "\u0015";

    private static final String SAMPLES = "scripts/samples/";

    @TempDir private Path own;

    private TypedSession session;

    @BeforeEach
    void start() throws IOException {
        session = new TypedSession(own).untilLast("bbsh>");
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void tabCompletesACommand() {
        session.type("docu" + TAB)
                .untilLast("bbsh> documents")
                .type(ENTER)
                .until("nothing is open");
    }

    @Test
    void shortFirstWordsAndThoseOfOtherShellsRunAsTheFullLine() {
        session.type("open " + SAMPLES + "orbit.json" + ENTER)
                .until("> load scripts/samples/orbit.json")
                .untilLast("orbit>");
        session.type("doc" + ENTER).until("\n> documents\n").untilLast("orbit>");
        session.type("cat orbit --count" + ENTER).until("bbsh has no command 'cat'");
        session.type("do" + ENTER).until("unknown command 'do'");
        session.type("exp x" + ENTER).until("'exp' can be expect or explain");
        session.type("history" + ENTER)
                .until("load scripts/samples/orbit.json\n")
                .until("documents\n");
        assertThat(session.screen()).doesNotContain("  doc\n");
        session.type("quit" + ENTER);
        assertThat(session.ended()).isTrue();
    }

    @Test
    void aCommandTypedAtAQuestionCanLeaveIt() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("save" + ENTER).until("Save orbit to which file?").untilLast("cancel:");
        session.type("documents" + ENTER)
                .untilLast("Leave this question and run 'documents'? (y/n):");
        session.type("n" + ENTER).until("Answer 1, or press Enter").untilLast("cancel:");
        session.type("documents" + ENTER).untilLast("(y/n):").type("y" + ENTER);
        session.until("as loaded").untilLast("orbit>");
    }

    @Test
    void theTourWaitsForEachStepAndTakesOtherLines() {
        session.type("tour" + ENTER).until("type:  load samples").untilLast("bbsh>");
        session.type("help" + ENTER).until("tour 1/10  waits for:  load samples");
        session.type("load samples" + ENTER).until("tour 2/10  type:  issue ORBIT-12");
        session.type("issue ORBIT-99" + ENTER).until("tour 2/10  waits for:  issue ORBIT-12");
        session.type("tour again" + ENTER).untilLast("orbit>");
        for (TourStep step : TourStep.all().subList(1, 10)) {
            session.until("type:  " + step.line()).type(step.line() + ENTER);
        }
        session.until("That was the tour.").untilLast(">");
        session.type("tour next" + ENTER).until("no tour is under way");
        session.type("tour" + ENTER).until("the tour opens documents named");
    }

    @Test
    void tabCompletesASecondWord() {
        session.type("expect c" + TAB).untilLast("bbsh> expect count");
    }

    @Test
    void tabCompletesAnOption() {
        session.type("save --ov" + TAB).untilLast("bbsh> save --overwrite");
    }

    @Test
    void tabCompletesTheValueOfAnOption() {
        session.type("documents --output mark" + TAB).untilLast("--output markdown");
    }

    @Test
    void tabCompletesFiles() {
        session.type("load scri" + TAB).untilLast("load scripts/");
        session.type("sam" + TAB).untilLast("load scripts/samples/");
        session.type("orb" + TAB).untilLast("load scripts/samples/orbit.json");
    }

    @Test
    void tabCompletesFilesWithBlanks() throws IOException {
        Files.writeString(own.resolve("May export.json"), "[1]");
        session.type("load " + own + "/May" + TAB).untilLast("May\\ export.json");
        session.type(ENTER).untilLast("May-export>");
        session.type("load '" + own + "/May" + TAB).untilLast("/May export.json'");
    }

    @Test
    void tabCompletesDocuments() {
        session.type("load " + SAMPLES + "orbit.json " + SAMPLES + "depot.json" + ENTER);
        session.untilLast("depot>").type("use or" + TAB).untilLast("depot> use orbit");
        session.type(ENTER).untilLast("orbit>");
    }

    @Test
    void tabCompletesPathsWithWhatIsInTheDocument() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("query $.f" + TAB).untilLast("query $.firstConnector");
        session.type("[0].loc" + TAB).untilLast("$.firstConnector[0].localIssueKey");
        session.type(ENTER).until("\nORBIT-12");
    }

    @Test
    void tabListsTheMembersOfTheElementThatAFilterLooksAt() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("query $.firstConnector[?@.comments[?@." + TAB).until("localId   20419");
        session.type(CTRL_U + "query $.firstConnector[?@." + TAB)
                .until("incomingChangesIgnored")
                .until("array of 2")
                .until("firstSyncDate");
        session.type("localI" + TAB).until("$.firstConnector[?@.localIssueKey");
    }

    @Test
    void tabListsTheValuesThatOccurAndHowOften() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("query $.firstConnector[?@.incomingChangesIgnored == " + TAB);
        session.until("== false");
        session.type(CTRL_U + "query $.firstConnector[?@.localIssueKey == " + TAB);
        session.until("== 'ORBIT-").until("'ORBIT-12'").until("'ORBIT-40'");
        session.type("4" + TAB).untilLast("== 'ORBIT-40'");
        session.type("].id" + ENTER).until("\n325");
    }

    @Test
    void tabListsIndexesAndFunctionsAndOperators() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("query $.firstConnector[" + TAB)
                .until("all of 8 elements")
                .until("the last of 8 elements");
        session.type("?" + TAB).until("length(").until("search(");
        session.type("@.id " + TAB).until("contains").until("==");
    }

    @Test
    void tabCompletesInsideQuotesAndForAnyDocument() {
        session.type("load " + SAMPLES + "orbit.json " + SAMPLES + "depot.json" + ENTER);
        session.untilLast("depot>");
        session.type("query --in orbit '$.firstConnector[?@.localIssueKey == \"ORBIT-4" + TAB);
        session.until("== \"ORBIT-40\"");
        session.type(CTRL_U + "query $['fir" + TAB).untilLast("query $['firstConnector']");
    }

    @Test
    void tabCompletesIssueAndProjectKeys() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("issue ORBIT-4" + TAB).untilLast("issue ORBIT-40");
        session.type(CTRL_U + "merge --moving " + TAB).untilLast("--moving ORBIT");
    }

    @Test
    void upFindsTheLineBefore() {
        session.type("settings" + ENTER)
                .until("timezone")
                .untilLast("bbsh>")
                .type(UP)
                .untilLast("bbsh> settings");
    }

    @Test
    void ctrlRSearchesTheHistory() {
        session.type("settings" + ENTER).untilLast("bbsh>");
        session.type("documents" + ENTER).untilLast("bbsh>");
        session.type(CTRL_R + "sett").until("settings").type(ENTER).until("timezone");
    }

    @Test
    void likelyTextIsShownAndTakenWithRight() {
        session.type("settings timezone UTC" + ENTER).untilLast("bbsh>");
        session.type("set").untilLast("bbsh> settings timezone UTC").type(ENTER);
        session.untilLast("bbsh>");
        session.type("settings t" + RIGHT + ENTER).until("timezone is UTC");
        session.type("docu").untilLast("bbsh> documents").type(RIGHT + ENTER).until("is open");
    }

    @Test
    void linesOfOtherFoldersComeOnlyWhenTheyAreShared() throws IOException {
        Files.writeString(own.resolve("history"), "1716377627409:issue OTHER-1\n");
        session.type("issue O" + UP + CTRL_U + "settings history shared" + ENTER);
        session.until("history is shared").untilLast("bbsh>");
        session.type("issue O" + UP).untilLast("bbsh> issue OTHER-1");
        session.type(CTRL_U + "settings history folder" + ENTER).until("history is folder");
        session.untilLast("bbsh>").type("issue O" + UP).untilLast("bbsh> issue O");
    }

    @Test
    void theLastLineIsEditedAndComesBack() {
        session.type("load nane.json" + ENTER).until("no file").untilLast("bbsh>");
        session.type("edit" + ENTER).untilLast("bbsh> lood none.json");
        session.type(CTRL_U + "load ab" + CTRL_X_E).untilLast("bbsh> lood ob");
    }

    @Test
    void aPasteRunsLineByLine() {
        session.type(PASTE + "load " + SAMPLES + "orbit.json\rinfo orbit\rnonsense" + PASTED);
        session.until("nonsense");
        assertThat(session.screen()).doesNotContain("orbit>");
        session.type(ENTER).until("unknown command 'nonsense'");
        assertThat(session.screen()).contains("> info orbit\n");
    }

    @Test
    void aPasteEndsWithTheFirstFailure() {
        session.type(PASTE + "settings\rnonsense\rdocuments\rhelp" + PASTED).until("help");
        session.type(ENTER).until("2 pasted lines were not run, the first one: documents");
        assertThat(session.screen()).doesNotContain("nothing is open");
    }

    @Test
    void tabCompletesColumnsAndValuesOfSettings() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("query $.firstConnector[*] --columns id,localI" + TAB);
        session.untilLast("--columns id,localIssueKey");
        session.type(CTRL_U + "settings theme li" + TAB).untilLast("settings theme light");
        session.type(CTRL_U + "settings timezone Europe/Berl" + TAB).untilLast("Europe/Berlin");
    }

    @Test
    void ctrlCClearsTheLine() {
        session.type("documents and more").untilLast("and more").type(CTRL_C).untilLast("bbsh>");
        session.type("documents" + ENTER).until("nothing is open");
    }

    @Test
    void ctrlDLeaves() {
        session.type(CTRL_D);
        assertThat(session.ended()).isTrue();
    }

    @Test
    void ctrlDAsksWhenChangesAreNotSaved() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("put $.firstConnector[0].id 5" + ENTER).untilLast("orbit*>");
        session.type(CTRL_D).until("not saved: orbit").untilLast("Choose 1, Enter = cancel:");
        session.type(ENTER).untilLast("orbit*>");
        session.type("exit" + ENTER).untilLast("Choose 1, Enter = cancel:").type("1" + ENTER);
        assertThat(session.ended()).isTrue();
    }

    @Test
    void anOpenBracketContinuesOnTheNextLine() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("query $.firstConnector[?@.id ==" + ENTER).untilLast("...");
        session.type("311].localIssueKey" + ENTER).until("\nORBIT-12");
    }

    @Test
    void anExclamationMarkIsNoHistoryExpansion() {
        session.type("load " + SAMPLES + "orbit.json" + ENTER).untilLast("orbit>");
        session.type("query $.firstConnector[?!@.none].id --count" + ENTER).until("\n8");
    }

    @Test
    void anErrorKeepsTheSession() {
        session.type("nonsense" + ENTER)
                .until("error: unknown command 'nonsense'")
                .untilLast("bbsh>");
    }

    @Test
    void onlyTheUserCanReadTheHistory() throws IOException {
        session.type("settings" + ENTER).until("timezone").untilLast("bbsh>");
        Path history;
        try (Stream<Path> files = Files.list(own)) {
            history =
                    files.filter((file) -> file.getFileName().toString().startsWith("history-"))
                            .findFirst()
                            .orElseThrow();
        }
        assertThat(Files.readString(history)).contains("settings");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    @Test
    void tabCompletesRulesAndFindings() {
        checkFaulty();
        session.type("findings --rule changes" + TAB).untilLast("--rule changes-ignored");
        session.type(CTRL_U + "findings duplicate-l" + TAB)
                .untilLast("findings duplicate-local-key:ORBIT-17");
        session.type(CTRL_U + "expect no f" + TAB).untilLast("faulty> expect no findings");
    }

    @Test
    void aWalkAsksUntilItIsStopped() {
        checkFaulty();
        session.type("fix" + ENTER)
                .until("1    remove the duplicate record")
                .until("    fix duplicate-local-key:ORBIT-17 --to remove --expect b16abec2")
                .type("1" + ENTER)
                .until("5 to decide")
                .type("99" + ENTER)
                .until("Answer 1-6, or press Enter to cancel this question.")
                .type("back" + ENTER)
                .until("undone: fix duplicate-local-key:ORBIT-17")
                .until("7 to decide")
                .type("?" + ENTER)
                .until("k = keep it as it is, s = skip it for now, q = stop")
                .until("explain confidence")
                .type("s" + ENTER)
                .until("6 to decide")
                .type("b" + ENTER)
                .until("7 to decide")
                .type("q" + ENTER)
                .until("stopped: ")
                .untilLast("faulty>");
        session.type("log" + ENTER).until("1  load faulty").until("faulty>");
    }

    @Test
    void aConfigIsMendedWithAKeyOrAWordAtATime() {
        String moved = "src/test/resources/sessions/files/moved/";
        session.type("load " + moved + "config.json" + ENTER).untilLast("config>");
        session.type("catalog load " + moved + "new --as new" + ENTER).untilLast("config>");
        session.type("catalog load " + moved + "old --as old" + ENTER).untilLast("config>");
        session.type("check --target n" + TAB).untilLast("--target new");
        session.type(ENTER).untilLast("Choose 1-2, Enter = cancel:").type("1" + ENTER);
        session.until("not affected").untilLast("moves>").type("fix --safe" + ENTER);
        session.until("held back").untilLast("moves>").type("fix" + ENTER);
        session.until("issue type 'Task' (3) is 'Bug'")
                .untilLast(
                        "Choose 1-3, or type a text to search the new Jira, ? = help, Enter ="
                                + " cancel:")
                .type("Chore" + ENTER)
                .until("1    10070 'Chore'")
                .untilLast("Enter = cancel:")
                .type("1" + ENTER)
                .until("in all 3")
                .untilLast("Enter = cancel:")
                .type(CTRL_C)
                .untilLast("moves>");
        session.type("log" + ENTER).until("--to 10070 --expect 3").untilLast("moves>");
        session.type("undo" + ENTER).until("undone: fix changed-meaning:issuetype:3:ORBIT");
    }

    private void checkFaulty() {
        session.type("load src/test/resources/sessions/files/faulty.json" + ENTER)
                .untilLast("faulty>")
                .type("check" + ENTER)
                .until("goes through the rest")
                .untilLast("faulty>");
    }
}
