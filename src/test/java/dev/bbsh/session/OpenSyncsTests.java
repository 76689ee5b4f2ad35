package dev.bbsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.SmallSync;
import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.HandEdit;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.Ancestry;
import dev.bbsh.session.history.History;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The syncs that open documents belong to, and the facts and the scenario of each. */
class OpenSyncsTests {

    private static final ProjectPair PAIR = new ProjectPair("ORBIT", "DEPOT");

    private static final DocumentOrigin.Made MERGED =
            new DocumentOrigin.Merged(
                    List.of("a", "b"),
                    "STAYS",
                    "MOVES",
                    new DocumentOrigin.Target("merged", Set.of()));

    private static final Document ORBIT = Document.parse(SmallSync.ORBIT);

    private static final Document SAM =
            Document.parse(SmallSync.ORBIT.replace("ORBIT", "SAM").replace("DEPOT", "SP"));

    private final Workspace empty = Workspace.empty(Settings.DEFAULT);

    private final Workspace one =
            empty.made("orbit", ORBIT, MERGED)
                    .made("depot", Document.parse(SmallSync.DEPOT), MERGED);

    private final Workspace two = one.made("sam", SAM, MERGED);

    private final Workspace plain = one.made("plain", Document.parse("{}"), MERGED);

    @Test
    void bothDownloadsAreOfOneSync() {
        assertThat(one.syncs().all()).containsExactly(PAIR);
        assertThat(one.syncs().current()).contains(PAIR);
        assertThat(two.syncs().all()).containsExactly(PAIR, new ProjectPair("SAM", "SP"));
        assertThat(two.syncs().current()).contains(new ProjectPair("SAM", "SP"));
    }

    @Test
    void aDocumentThatTellsNoProjectsBelongsToTheOnlySync() {
        assertThat(plain.syncs().current()).contains(PAIR);
        Workspace many = two.made("plain", Document.parse("{}"), MERGED);
        assertThat(many.syncs().current()).isEmpty();
        assertThat(empty.syncs().current()).isEmpty();
    }

    @Test
    void aDocumentOfAnotherSyncIsNotTheCurrentOne() {
        assertThat(two.syncs().ofCurrent().test(two.documents().find("sam"))).isTrue();
        assertThat(two.syncs().ofCurrent().test(two.documents().find("orbit"))).isFalse();
        assertThat(one.syncs().ofCurrent().test(one.documents().find("orbit"))).isTrue();
        assertThat(plain.syncs().ofCurrent().test(plain.documents().find("orbit"))).isTrue();
        assertThat(plain.syncs().ofCurrent().test(plain.documents().find("plain"))).isTrue();
    }

    @Test
    void factsApplyToTheirSyncOnly() {
        Workspace known = two.with(Case.of(PAIR).withMoving("ORBIT"));
        assertThat(known.facts().moving()).isEmpty();
        assertThat(known.facts(known.documents().find("orbit")).moving()).contains("ORBIT");
        assertThat(known.facts(known.documents().find("depot")).moving()).contains("ORBIT");
        assertThat(known.facts(known.documents().find("sam")).moving()).isEmpty();
        assertThat(known.using(known.documents().find("depot")).facts().moving()).contains("ORBIT");
        Workspace beside = plain.with(Case.of(PAIR).withMoving("ORBIT"));
        assertThat(beside.facts(beside.documents().find("plain")).moving()).contains("ORBIT");
    }

    @Test
    void aNameAsksForTheFactsOfItsOwnSync() {
        Workspace known = two.with(Case.of(PAIR).withMoving("ORBIT"));
        assertThat(known.syncs().facts("orbit").moving()).contains("ORBIT");
        assertThat(known.syncs().facts("depot@0").moving()).contains("ORBIT");
        assertThat(known.syncs().facts("sam").moving()).isEmpty();
        assertThat(known.syncs().facts("nothing")).isEqualTo(known.facts());
    }

    @Test
    void aLineThatForgetsNamesTheSyncWhenThereAreSeveral() {
        assertThat(new SyncNames(one).forget(Optional.of(PAIR))).isEqualTo("case --forget");
        assertThat(new SyncNames(two).forget(Optional.of(PAIR)))
                .isEqualTo("case --sync ORBIT --forget");
        assertThat(new SyncNames(two).forget(Optional.empty())).isEqualTo("case --forget");
        Case orbit = Case.of(PAIR).withMoving("ORBIT");
        assertThatThrownBy(() -> new SyncNames(two).withMoving(orbit, "DEPOT"))
                .hasMessageContaining("--moving is already recorded as ORBIT, not DEPOT")
                .extracting((failure) -> ((BbshException) failure).advice())
                .isEqualTo("case --sync ORBIT   or   case --sync ORBIT --forget");
        assertThat(new SyncNames(two).withMoving(orbit, "ORBIT")).isEqualTo(orbit);
    }

    @Test
    void factsThatWaitForFilesBelongToTheFirstThatFits() {
        Workspace waiting = empty.with(Case.UNKNOWN.withMoving("ORBIT"));
        assertThat(waiting.facts().moving()).contains("ORBIT");
        Workspace loaded = waiting.made("orbit", ORBIT, MERGED);
        assertThat(loaded.facts().projects()).contains(PAIR);
        assertThat(loaded.facts().moving()).contains("ORBIT");
        Workspace other = waiting.made("sam", SAM, MERGED);
        assertThat(other.facts().moving()).isEmpty();
        assertThat(empty.facts()).isEqualTo(Case.UNKNOWN);
        Workspace closed = loaded.closed(loaded.currentDocument());
        assertThat(closed.facts().moving()).as("the only case, nothing is open").contains("ORBIT");
    }

    @Test
    void aScenarioIsChosenForASync() {
        Workspace chosen = two.withScenario(two.facts(), "S2");
        assertThat(chosen.scenario()).contains("S2");
        Workspace orbit = chosen.using(chosen.documents().find("depot"));
        assertThat(orbit.scenario()).isEmpty();
        Workspace both = orbit.withScenario(orbit.facts(), "S1");
        assertThat(both.scenario()).contains("S1");
        assertThat(both.using(both.documents().find("sam")).scenario()).contains("S2");
        assertThat(both.withScenario(both.facts(), "S3").scenario()).contains("S3");
        assertThat(both.withoutScenario(both.facts()).scenario()).isEmpty();
        assertThat(
                        both.withoutScenario(both.facts())
                                .using(both.documents().find("sam"))
                                .scenario())
                .contains("S2");
    }

    @Test
    void aScenarioThatWasChosenBeforeAnyFileIsThatOfTheFirst() {
        Workspace waiting = empty.withScenario(empty.facts(), "S2");
        assertThat(waiting.scenario()).contains("S2");
        Workspace loaded = waiting.made("orbit", ORBIT, MERGED);
        assertThat(loaded.scenario()).contains("S2");
        assertThat(loaded.made("sam", SAM, MERGED).scenario()).isEmpty();
        assertThat(loaded.made("depot", Document.parse(SmallSync.DEPOT), MERGED).scenario())
                .contains("S2");
    }

    @Test
    void keysAreSpelledAsWhatIsOpenSpellsThem() {
        ProjectKeys keys = ProjectKeys.of(two);
        assertThat(keys.keys()).containsExactlyInAnyOrder("ORBIT", "DEPOT", "SAM", "SP");
        assertThat(keys.spelled("orbit")).contains("ORBIT");
        assertThat(keys.spelled("SAM")).contains("SAM");
        assertThat(keys.spelled("other")).isEmpty();
        assertThat(new ProjectKeys(java.util.Set.of("Ab", "aB")).spelled("ab")).isEmpty();
        assertThat(new ProjectKeys(java.util.Set.of("Ab", "aB")).spelled("aB")).contains("aB");
        assertThat(ProjectKeys.of(empty).keys()).isEmpty();
        assertThat(ProjectKeys.of(empty.with(Case.of(PAIR).withMoving("ORBIT"))).keys())
                .containsExactlyInAnyOrder("ORBIT", "DEPOT");
        assertThat(ProjectKeys.local(two.documents().find("depot"))).contains("DEPOT");
        assertThat(ProjectKeys.local(plain.documents().find("plain"))).isEmpty();
        assertThat(ProjectKeys.inUpperCase("orbit_2")).isEqualTo("ORBIT_2");
        assertThat(ProjectKeys.inUpperCase("\u00fcber")).isEqualTo("\u00fcber");
        assertThat(ProjectKeys.inUpperCase("a b")).isEqualTo("a b");
    }

    @Test
    void aMergeHasTheProjectsOfBothSides() {
        Document merged = Document.parse(SmallSync.MERGED);
        Workspace open = one.made("merged", merged, MERGED);
        OpenDocument document = open.currentDocument();
        assertThat(SyncProjects.of(document)).contains(new ProjectPair("DEPOT", "ORBIT"));
        assertThat(SyncProjects.of(document.with(Document.parse("[1]")))).isEmpty();
        assertThat(open.syncs().current())
                .as("in the order in which they were told first")
                .contains(PAIR);
        assertThat(ProjectKeys.local(open.currentDocument())).isEmpty();
    }

    @Test
    void ancestorsShareText() {
        History history =
                History.of(empty)
                        .then("load", empty.made("orbit", ORBIT, MERGED))
                        .then("load", two);
        Document other = Document.parse("{}");
        Workspace swapped = two.changed(two.documents().find("orbit"), other, HandEdit.ANY);
        History changed = history.then("put", swapped);
        assertThat(Ancestry.of(swapped.documents().find("orbit"), changed)).contains(ORBIT, other);
        assertThat(Ancestry.of(two.documents().find("sam"), changed))
                .contains(SAM)
                .doesNotContain(ORBIT);
        OpenDocument result =
                new OpenDocument(
                        0, "last", MERGED, DocumentAnalysis.of(Document.parse("[]")), List.of());
        assertThat(Ancestry.of(result, changed)).contains(ORBIT, SAM);
    }

    @Test
    void whatIsPreparedIsKnownFromItsMaking() {
        DocumentOrigin.Target target = new DocumentOrigin.Target("b", Set.of());
        List<String> orbit = List.of("ORBIT");
        assertThat(new DocumentOrigin.Prepared("a", List.of(), false, orbit, target).prepared())
                .containsExactly("ORBIT");
        assertThat(new DocumentOrigin.Swapped("a", true, orbit, target).prepared())
                .containsExactly("ORBIT");
        assertThat(MERGED.repairs()).isEmpty();
        assertThat(MERGED.prepared()).isEmpty();
    }
}
