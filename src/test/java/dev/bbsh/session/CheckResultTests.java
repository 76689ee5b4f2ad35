package dev.bbsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.SmallSync;
import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.Document;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.HandEdit;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.session.jira.OpenMapping;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The findings of a check: until when they hold, their numbers, and the walk through them. */
class CheckResultTests {

    private static final Document DATA = Document.parse(SmallSync.ORBIT);

    private static final Document OTHER = Document.parse("{}");

    private static final DocumentOrigin.Made MERGED =
            new DocumentOrigin.Merged(
                    List.of("a", "b"),
                    "STAYS",
                    "MOVES",
                    new DocumentOrigin.Target("merged", Set.of()));

    private final Workspace open =
            Workspace.empty(Settings.DEFAULT)
                    .made("orbit", DATA, MERGED)
                    .made("other", OTHER, MERGED);

    private final OpenDocument orbit = open.documents().find("orbit");

    @Test
    void findingsHoldUntilADocumentChangesThatWasLookedAt() {
        CheckResult checked = checked(orbit);
        assertThat(checked.holdsIn(open)).isTrue();
        assertThat(
                        checked.holdsIn(
                                open.changed(open.documents().find("other"), DATA, HandEdit.ANY)))
                .isTrue();
        assertThat(checked.holdsIn(open.changed(orbit, OTHER, HandEdit.ANY))).isFalse();
        assertThat(checked.holdsIn(open.closed(orbit))).isFalse();
        Document edited = Document.parse(SmallSync.ORBIT.replace("10001", "10009"));
        assertThat(checked.holdsIn(open.changed(orbit, edited, HandEdit.ANY))).isFalse();
        assertThat(checked(orbit.loaded()).holdsIn(open.changed(orbit, edited, HandEdit.ANY)))
                .as("a document as loaded never changes")
                .isTrue();
        Workspace renamed = open.closed(orbit).made("orbit", DATA, MERGED);
        assertThat(checked.holdsIn(renamed)).as("another one of its name").isFalse();
    }

    @Test
    void findingsHoldUntilFactsOrMappingsChange() {
        Workspace known = open.with(open.facts(orbit).withMoving("ORBIT"));
        assertThat(checked(orbit).holdsIn(known)).isFalse();
        OpenMapping ids = mapping("ids");
        Workspace mapped = open.with(ids);
        CheckResult against =
                checked(
                        new CheckResult.Basis(
                                List.of(orbit),
                                open.facts(orbit),
                                new JiraData(List.of(), List.of(ids), List.of())));
        assertThat(against.holdsIn(mapped)).isTrue();
        assertThat(against.holdsIn(open)).isFalse();
        assertThat(checked(orbit).holdsIn(mapped)).isTrue();
    }

    @Test
    void theDocumentThatIsClosedIsNamed() {
        CheckResult checked = checked(orbit, open.documents().find("other"));
        assertThat(checked.names()).containsExactly("orbit", "other");
        assertThat(checked.missingIn(open)).isEmpty();
        assertThat(checked.missingIn(open.closed(open.documents().find("other"))))
                .contains("other");
        OpenDocument result =
                new OpenDocument(0, "last", MERGED, DocumentAnalysis.of(OTHER), List.of());
        assertThat(checked(result).missingIn(Workspace.empty(Settings.DEFAULT))).isEmpty();
    }

    @Test
    void theLatestCheckKnowsAllDataThatIsOpen() {
        Workspace more = open.made("orbit-2", DATA, MERGED);
        OpenDocument later = more.currentDocument();
        assertThat(checked(orbit).isLatest(orbit, open)).isTrue();
        assertThat(checked(orbit).isLatest(later, more)).isFalse();
        assertThat(checked(later).isLatest(orbit, more)).isTrue();
        assertThat(checked(orbit).isLatest(orbit, open.closed(orbit))).isFalse();
        assertThat(checked(open.documents().find("other")).isLatest(orbit, open))
                .as("not of data")
                .isFalse();
    }

    @Test
    void numbersStayWhileFindingsAreFixed() {
        CheckResult first = checked(List.of(orbit), "A-1", "A-2", "A-3");
        assertThat(numbers(first)).containsExactly("1 A-1", "2 A-2", "3 A-3");
        CheckResult second =
                checked(List.of(orbit), "A-3", "B-1", "B-2")
                        .after(first, Map.of(id("A-1"), "10012"));
        assertThat(numbers(second)).containsExactly("1 A-1", "2 A-2", "3 A-3", "4 B-1", "5 B-2");
        assertThat(second.numbers().open())
                .extracting(FindingNumbers.Numbered::number)
                .containsExactly(3, 4, 5);
        assertThat(second.numbers().fixed())
                .extracting((each) -> each.fixed().orElseThrow().to())
                .containsExactly(Optional.of("10012"), Optional.empty());
        CheckResult third =
                checked(List.of(orbit), "A-2").after(second, Map.of(id("A-1"), "other"));
        assertThat(third.numbers().find(2).orElseThrow().isOpen()).as("found again").isTrue();
        assertThat(third.numbers().find(1).orElseThrow().fixed().orElseThrow().to())
                .as("how it was fixed first")
                .contains("10012");
        assertThat(third.numbers().find(id("B-2")).orElseThrow().number()).isEqualTo(5);
        assertThat(third.numbers().find(0)).isEmpty();
        assertThat(third.numbers().find(5)).isPresent();
        assertThat(third.numbers().find(6)).isEmpty();
        assertThat(third.numbers().find("x")).isEmpty();
    }

    @Test
    void whatWasDecidedIsKeptInTheNextCheck() {
        FixProgress walk = FixProgress.NONE.withKept("A-1");
        CheckResult first = checked(List.of(orbit), "A-1").with(walk);
        assertThat(first.walk()).isEqualTo(walk);
        assertThat(checked(List.of(orbit), "A-1").after(first, Map.of()).walk()).isEqualTo(walk);
    }

    @Test
    void aWalkGoesBackToAllThatOneStepMended() {
        FixProgress walk =
                FixProgress.NONE
                        .withShown(stop("A-1"))
                        .withKept("A-1")
                        .withShown(stop("A-2", "fix all"))
                        .withShown(stop("A-3", "fix all"));
        assertThat(walk.isOpen("A-3")).isFalse();
        assertThat(walk.isOpen("A-4")).isTrue();
        FixProgress back = walk.back();
        assertThat(back.trail()).containsExactly(stop("A-1"));
        assertThat(back.isOpen("A-2")).isTrue();
        assertThat(back.isOpen("A-1")).isFalse();
        FixProgress beginning = back.back();
        assertThat(beginning.trail()).isEmpty();
        assertThat(beginning.isOpen("A-1")).as("no longer kept").isTrue();
        assertThat(beginning.back()).isEqualTo(beginning);
        assertThat(walk.restarted().trail()).isEmpty();
        assertThat(walk.restarted().isOpen("A-1")).as("still kept").isFalse();
        assertThat(
                        FixProgress.NONE
                                .withShown(stop("A-1", "x"))
                                .withShown(stop("A-2", "y"))
                                .back()
                                .trail())
                .hasSize(1);
        assertThat(
                        FixProgress.NONE
                                .withShown(stop("A-1", "x"))
                                .withShown(stop("A-2", "x"))
                                .back()
                                .trail())
                .isEmpty();
        assertThat(FixProgress.NONE.withShown(stop("A-1")).withShown(stop("A-2")).back().trail())
                .hasSize(1);
    }

    private static FixProgress.ShownFinding stop(String finding) {
        return new FixProgress.ShownFinding(finding, Optional.empty());
    }

    private static FixProgress.ShownFinding stop(String finding, String step) {
        return new FixProgress.ShownFinding(finding, Optional.of(step));
    }

    private static List<String> numbers(CheckResult checked) {
        return checked.numbers().all().stream()
                .map((each) -> each.number() + " " + each.finding().subject())
                .toList();
    }

    private static String id(String subject) {
        return finding(subject).id();
    }

    private static Finding finding(String subject) {
        return Finding.of(Rule.error("unpaired-issue", "issues"), subject, "none").build();
    }

    private CheckResult checked(OpenDocument... documents) {
        return checked(List.of(documents));
    }

    private CheckResult checked(List<OpenDocument> documents, String... subjects) {
        Case facts = open.facts(documents.getFirst());
        CheckResult none = checked(new CheckResult.Basis(documents, facts));
        List<Finding> kept = Stream.of(subjects).map(CheckResultTests::finding).toList();
        return new CheckResult(
                none.line(), none.basis(), new Findings(List.of(), kept), none.request());
    }

    private static CheckResult checked(CheckResult.Basis basis) {
        return new CheckResult("check", basis, Findings.NONE, new CheckRequest.Connectors("orbit"));
    }

    private static OpenMapping mapping(String name) {
        IdMapping ids = new IdMapping.Builder().put(Namespace.COMMENT, "1", "2").build();
        return new OpenMapping(name, MappingFiles.LoadedMapping.of(ids), "m.csv");
    }
}
