package dev.bbsh.check.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckInputs;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.json.Document;
import dev.bbsh.json.edit.Change;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In an invented sync every defect is found as often as it was planted, and nothing else. */
class PlantedDefectsTests {

    private static final long NOW = Instant.parse("2026-11-21T09:00:00Z").toEpochMilli();

    private static final Case MOVING = Case.UNKNOWN.withMoving("ORBIT");

    /** The rules about a whole document, which have tests of their own here. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of(
                    "already-merged",
                    "not-the-same-sync",
                    "reordered-only",
                    "same-side-twice",
                    "wrong-way-round");

    /**
     * The rules that change the findings of other rules; they have files of their own in
     * src/test/resources/rules.
     */
    private static final Set<String> WITH_STORIES =
            Set.of(
                    "downloads-differ-in-time",
                    "empty-side",
                    "malformed-id",
                    "malformed-key",
                    "mapping-does-not-fit");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingNormalIsReported(long seed) {
        PlantedSync sync = new PlantedSync(seed, 400);
        assertThat(counts(two(sync))).isEqualTo(Map.of("copies-of-sync-user", 1L));
        assertThat(counts(merged(sync))).isEqualTo(Map.of("copies-of-sync-user", 1L));
        assertThat(counts(one(sync.orbitFile()))).isEqualTo(Map.of("copies-of-sync-user", 1L));
        assertThat(counts(one(sync.depotFile()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyDefectIsFoundAsOftenAsItWasPlanted(long seed) {
        PlantedSync sync = PlantedDefects.in(seed);
        assertThat(counts(two(sync))).isEqualTo(sync.planted);
        assertThat(counts(merged(sync))).isEqualTo(sync.planted);
    }

    /** Shared partners are looked for in two ways: with an index when local keys repeat. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void duplicateKeysChangeNoOtherCount(long seed) {
        PlantedSync sync = PlantedDefects.in(seed);
        PlantedDefects.addDuplicateKeys(sync);
        assertThat(counts(two(sync))).isEqualTo(sync.planted);
        assertThat(counts(merged(sync))).isEqualTo(sync.planted);
    }

    /** Both sides are looked at at once, and pairs by several threads. */
    @Test
    void whatIsFoundAndInWhichOrderIsTheSameEveryTime() {
        PlantedSync sync = PlantedDefects.in(1);
        PlantedDefects.addDuplicateKeys(sync);
        String found = RuleStory.text(two(sync));
        for (int i = 0; i < 20; i++) {
            assertThat(RuleStory.text(two(sync))).isEqualTo(found);
        }
    }

    @Test
    void everyRuleIsPlanted() {
        PlantedSync sync = PlantedDefects.in(1);
        PlantedDefects.addDuplicateKeys(sync);
        Set<String> all = DataRules.all().stream().map(Rule::id).collect(Collectors.toSet());
        all.removeAll(sync.planted.keySet());
        all.removeAll(OF_THE_WHOLE);
        assertThat(all).isEqualTo(WITH_STORIES);
        WITH_STORIES.forEach(
                (rule) -> assertThat(Path.of("src/test/resources/rules", rule + ".txt")).exists());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sureFixesLeaveNothingThatIsSure(long seed) {
        PlantedSync sync = PlantedDefects.in(seed);
        PlantedDefects.addDuplicateKeys(sync);
        Document document = Document.parse(sync.merged());
        Findings before = check(document);
        Findings after = before;
        while (after.kept().stream().anyMatch((each) -> each.sureFix().isPresent())) {
            FixBatch batch = new FixBatch();
            for (Finding finding : after.kept()) {
                finding.sureFix().ifPresent((fix) -> batch.add(finding, fix));
            }
            Change change = Change.of("fix", batch.edits().getOrDefault("sync", List.of()));
            document = change.applyTo(document, Progress.NONE);
            after = check(document);
        }
        assertThat(after.count("implausible-time")).isZero();
        assertThat(after.count("duplicate-local-key")).isZero();
        assertThat(after.count("wrong-type")).isZero();
        assertThat(after.count(Severity.ERROR)).isLessThan(before.count(Severity.ERROR));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sidesTheWrongWayRoundAreOneFindingMore(long seed) {
        PlantedSync sync = PlantedDefects.in(seed);
        sync.once("wrong-way-round");
        assertThat(counts(checked(sync.wrongWayRound(), sync))).isEqualTo(sync.planted);
        sync.planted.remove("wrong-way-round");
        sync.once("reordered-only");
        assertThat(counts(checked(sync.reordered(), sync))).isEqualTo(sync.planted);
    }

    @Test
    void idsOfTheOldServerAreCounted() {
        PlantedSync sync = PlantedDefects.in(1);
        List<String> ids =
                sync.left.stream()
                        .flatMap(
                                (each) ->
                                        Stream.concat(
                                                each.localIds(each.comments),
                                                each.localIds(each.attachments)))
                        .toList();
        assertThat(merged(sync).find("untranslated-ids:ORBIT").orElseThrow())
                .satisfies(
                        (each) ->
                                assertThat(each.keys())
                                        .hasSize(PlantedDefects.UNTRANSLATED)
                                        .containsExactlyInAnyOrderElementsOf(
                                                sync.left.stream()
                                                        .map((one) -> one.text("localIssueKey"))
                                                        .toList()))
                .satisfies(
                        (each) ->
                                assertThat(each.evidence())
                                        .contains(
                                                new Finding.Evidence(
                                                        "of the old server",
                                                        Integer.toString(ids.size()))));
    }

    /** The best way out of each finding removes it, and makes nothing worse. */
    @Test
    void theFirstFixOfEachRemovesItAndAddsNoError() {
        PlantedSync sync = PlantedDefects.in(1);
        PlantedDefects.addDuplicateKeys(sync);
        Document document = Document.parse(sync.merged());
        Findings before = checked(document, sync);
        for (Finding finding : before.kept()) {
            if (!finding.fixes().isEmpty()) {
                Change first = Change.of("fix", finding.fixes().getFirst().edits());
                Findings after = checked(first.applyTo(document, Progress.NONE), sync);
                assertThat(after.find(finding.id())).describedAs(finding.id()).isEmpty();
                assertThat(after.count(Severity.ERROR))
                        .describedAs(finding.id())
                        .isLessThanOrEqualTo(before.count(Severity.ERROR));
            }
        }
    }

    @Test
    void filesThatDoNotBelongTogetherAreFound() {
        PlantedSync sync = new PlantedSync(1, 50);
        PlantedSync others = new PlantedSync(2, 50);
        String renamed = others.depotFile().replace("ORBIT", "TRAIN");
        assertThat(rules(sync.orbitFile(), renamed)).containsOnlyOnce("not-the-same-sync");
        assertThat(rules(sync.orbitFile(), sync.orbitFile())).containsOnlyOnce("same-side-twice");
        assertThat(rules(sync.orbitFile(), sync.merged())).containsOnlyOnce("already-merged");
    }

    private static Findings two(PlantedSync sync) {
        return DataCheck.of(
                named(sync.depotFile()),
                new NamedDocument("orbit", Document.parse(sync.orbitFile())),
                setting(sync),
                Progress.NONE);
    }

    private static Findings merged(PlantedSync sync) {
        return checked(sync.merged(), sync);
    }

    private static Findings checked(String text, PlantedSync sync) {
        return checked(Document.parse(text), sync);
    }

    private static Findings checked(Document document, PlantedSync sync) {
        return DataCheck.of(new NamedDocument("sync", document), setting(sync), Progress.NONE);
    }

    private static Findings one(String text) {
        return check(Document.parse(text));
    }

    private static Findings check(Document document) {
        return DataCheck.of(new NamedDocument("sync", document), setting(), Progress.NONE);
    }

    private static List<String> rules(String one, String other) {
        Findings found =
                DataCheck.of(
                        named(one),
                        new NamedDocument("other", Document.parse(other)),
                        setting(),
                        Progress.NONE);
        return found.kept().stream().map((each) -> each.rule().id()).toList();
    }

    private static NamedDocument named(String text) {
        return new NamedDocument("sync", Document.parse(text));
    }

    private static CheckedData.Context setting() {
        Case facts = MOVING.withMethod(MigrationMethod.SITE_IMPORT);
        return new CheckedData.Context(facts, NOW, true, Optional.of(PlantedDefects.SILENT));
    }

    private static CheckedData.Context setting(PlantedSync sync) {
        Set<String> keys =
                sync.orbit.stream()
                        .filter((each) -> !sync.gone.contains(each))
                        .map((each) -> each.text("localIssueKey"))
                        .collect(Collectors.toSet());
        IssueList issues = new IssueList("jira.csv", keys, List.of());
        return new CheckedData.Context(
                MOVING.withMethod(MigrationMethod.JCMA),
                NOW,
                true,
                Optional.of(PlantedDefects.SILENT),
                new CheckInputs(
                        Optional.of(new CheckInputs.Named<>("ids", sync.mapping())),
                        Optional.of(issues),
                        Optional.empty(),
                        List.of()));
    }

    private static Map<String, Long> counts(Findings findings) {
        Map<String, Long> counts = new TreeMap<>();
        findings.rules().forEach((each) -> counts.merge(each.rule().id(), each.count(), Long::sum));
        return counts;
    }
}
