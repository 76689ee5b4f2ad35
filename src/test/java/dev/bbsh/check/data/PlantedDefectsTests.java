package dev.bbsh.check.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.json.Document;
import dev.bbsh.json.edit.Change;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** In an invented sync every defect is found as often as it was planted, and nothing else. */
class PlantedDefectsTests {

    private static final long NOW = Instant.parse("2026-11-21T09:00:00Z").toEpochMilli();

    private static final long SILENT = Instant.parse("2010-01-01T00:00:00Z").toEpochMilli();

    /** Those about a whole document have tests of their own here. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of(
                    "already-merged",
                    "not-the-same-sync",
                    "reordered-only",
                    "same-side-twice",
                    "wrong-way-round");

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
        PlantedSync sync = damaged(seed);
        assertThat(counts(two(sync))).isEqualTo(sync.planted);
        assertThat(counts(merged(sync))).isEqualTo(sync.planted);
    }

    /** Shared partners are looked for in two ways: with an index when local keys repeat. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void duplicateKeysChangeNoOtherCount(long seed) {
        PlantedSync sync = damaged(seed);
        sync.plant("duplicate-local-key", 3, (one, other) -> repeat(sync, one, other));
        assertThat(counts(two(sync))).isEqualTo(sync.planted);
        assertThat(counts(merged(sync))).isEqualTo(sync.planted);
    }

    /** Both sides are looked at at once, and pairs by several threads. */
    @Test
    void whatIsFoundAndInWhichOrderIsTheSameEveryTime() {
        PlantedSync sync = damaged(1);
        sync.plant("duplicate-local-key", 3, (one, other) -> repeat(sync, one, other));
        String found = RuleStory.text(two(sync));
        for (int i = 0; i < 20; i++) {
            assertThat(RuleStory.text(two(sync))).isEqualTo(found);
        }
    }

    @Test
    void everyRuleIsPlanted() {
        PlantedSync sync = damaged(1);
        sync.plant("duplicate-local-key", 1, (one, other) -> repeat(sync, one, other));
        Set<String> all = DataRules.all().stream().map(Rule::id).collect(Collectors.toSet());
        all.removeAll(sync.planted.keySet());
        all.removeAll(OF_THE_WHOLE);
        assertThat(all).isSubsetOf(NEEDING_MORE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sureFixesLeaveNothingThatIsSure(long seed) {
        PlantedSync sync = damaged(seed);
        sync.plant("duplicate-local-key", 3, (one, other) -> repeat(sync, one, other));
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

    @Test
    void filesThatDoNotBelongTogetherAreFound() {
        PlantedSync sync = new PlantedSync(1, 50);
        PlantedSync others = new PlantedSync(2, 50);
        String renamed = others.depotFile().replace("ORBIT", "TRAIN");
        String turned =
                sync.merged()
                        .replace("secondConnector", "x")
                        .replace("firstConnector", "secondConnector")
                        .replace("\"x\"", "\"firstConnector\"");
        assertThat(rules(sync.orbitFile(), renamed)).containsOnlyOnce("not-the-same-sync");
        assertThat(rules(sync.orbitFile(), sync.orbitFile())).containsOnlyOnce("same-side-twice");
        assertThat(rules(sync.orbitFile(), sync.merged())).containsOnlyOnce("already-merged");
        assertThat(counts(one(turned))).containsEntry("reordered-only", 1L);
    }

    private static final Set<String> NEEDING_MORE = Set.of("untranslated-ids");

    private static PlantedSync damaged(long seed) {
        PlantedSync sync = new PlantedSync(seed, 400);
        sync.once("copies-of-sync-user");
        sync.plant("unpaired-issue", 3, (one, other) -> sync.depot.remove(other));
        sync.plant("unpaired-issue", 2, (one, other) -> orphan(sync, one));
        sync.plant("duplicate-remote-key", 2, (one, other) -> second(sync, one));
        sync.plant(
                "keys-do-not-mirror",
                4,
                (one, other) -> other.put("remoteIssueKey", "ORBIT-9" + one.number("id")));
        sync.plant("foreign-connector-key", 3, PlantedDefectsTests::move);
        sync.once("foreign-connector-key");
        sync.plant("several-connectors", 2, (one, other) -> one.put("connectorKey", "CON-9-ORBIT"));
        sync.once("several-connectors");
        sync.plant("key-not-in-jira", 3, (one, other) -> sync.gone.add(one));
        sync.plant("messages-open", 5, (one, other) -> add(one, 2));
        sync.plant("side-restored", 2, (one, other) -> add(other, -1));
        sync.plant("entry-without-local-id", 2, (one, other) -> one.comments.add("{}"));
        sync.plant("duplicate-entry-id", 3, (one, other) -> twice(sync, one));
        sync.plant(
                "copy-without-origin",
                4,
                (one, other) -> other.comments.add(PlantedRecord.copy(sync.fresh(), sync.fresh())));
        sync.plant("over-cloud-limit", 1, (one, other) -> many(sync, other));
        sync.plant(
                "changes-ignored",
                3,
                (one, other) -> one.members.put("incomingChangesIgnored", "true"));
        sync.plant("duplicate-key", 2, (one, other) -> one.more = "\"id\": 7, ");
        sync.plant("unknown-key", 2, (one, other) -> other.members.put("worklogs", "[]"));
        sync.once("unknown-key");
        sync.plant("wrong-type", 3, (one, other) -> one.put("id", one.text("id")));
        sync.plant(
                "implausible-time",
                4,
                (one, other) -> one.put("firstSyncDate", one.number("firstSyncDate") / 1000));
        sync.plant("silent", 2, PlantedDefectsTests::silence);
        sync.once("silent");
        return sync;
    }

    /** Nobody of the other side knows it, and it knows nobody there. */
    private static void orphan(PlantedSync sync, PlantedRecord one) {
        PlantedRecord orphan = one.copy();
        orphan.comments.clear();
        orphan.attachments.clear();
        orphan.put("localIssueKey", "ORBIT-7" + one.number("id"));
        orphan.put("remoteIssueKey", "DEPOT-7" + one.number("id"));
        sync.orbit.add(orphan);
    }

    private static void second(PlantedSync sync, PlantedRecord one) {
        PlantedRecord more = one.copy();
        more.comments.clear();
        more.attachments.clear();
        more.put("localIssueKey", "ORBIT-8" + one.number("id"));
        sync.orbit.add(more);
    }

    private static void repeat(PlantedSync sync, PlantedRecord one, PlantedRecord other) {
        one.comments.clear();
        one.attachments.clear();
        other.comments.clear();
        sync.orbit.add(one);
    }

    private static void move(PlantedRecord one, PlantedRecord other) {
        one.put("localIssueKey", "LEGACY-" + one.number("id"));
        other.put("remoteIssueKey", "LEGACY-" + one.number("id"));
    }

    private static void add(PlantedRecord record, int messages) {
        record.put(
                "outgoingMessageSequenceId", record.number("outgoingMessageSequenceId") + messages);
    }

    private static void twice(PlantedSync sync, PlantedRecord one) {
        long id = sync.fresh();
        one.comments.add(PlantedRecord.origin(id));
        sync.orbit.getLast().comments.add(PlantedRecord.origin(id));
    }

    private static void many(PlantedSync sync, PlantedRecord record) {
        for (int i = record.comments.size(); i <= 5_000; i++) {
            record.comments.add(PlantedRecord.origin(sync.fresh()));
        }
    }

    private static void silence(PlantedRecord one, PlantedRecord other) {
        one.put("lastOutgoingChange", SILENT - 1);
        one.put("lastIncomingChange", SILENT - 2);
    }

    private static Findings two(PlantedSync sync) {
        return DataCheck.of(
                named(sync.depotFile()),
                new DataCheck.Named("orbit", Document.parse(sync.orbitFile())),
                setting(sync),
                Progress.NONE);
    }

    private static Findings merged(PlantedSync sync) {
        return DataCheck.of(named(sync.merged()), setting(sync), Progress.NONE);
    }

    private static Findings one(String text) {
        return check(Document.parse(text));
    }

    private static Findings check(Document document) {
        return DataCheck.of(new DataCheck.Named("sync", document), setting(), Progress.NONE);
    }

    private static List<String> rules(String one, String other) {
        Findings found =
                DataCheck.of(
                        named(one),
                        new DataCheck.Named("other", Document.parse(other)),
                        setting(),
                        Progress.NONE);
        return found.kept().stream().map((each) -> each.rule().id()).toList();
    }

    private static DataCheck.Named named(String text) {
        return new DataCheck.Named("sync", Document.parse(text));
    }

    private static CheckedData.Setting setting() {
        Case facts = Case.UNKNOWN.withMoving("ORBIT").withMethod(MigrationMethod.SITE_IMPORT);
        return new CheckedData.Setting(facts, NOW, true, Optional.of(SILENT));
    }

    private static CheckedData.Setting setting(PlantedSync sync) {
        Set<String> keys =
                sync.orbit.stream()
                        .filter((each) -> !sync.gone.contains(each))
                        .map((each) -> each.text("localIssueKey"))
                        .collect(Collectors.toSet());
        IssueList issues = new IssueList("jira.csv", keys, 0);
        CheckedData.Setting plain = setting();
        return new CheckedData.Setting(
                plain.facts(),
                NOW,
                true,
                plain.silentSince(),
                new Beside(Optional.empty(), Optional.of(issues), Optional.empty()));
    }

    private static Map<String, Long> counts(Findings findings) {
        Map<String, Long> counts = new TreeMap<>();
        findings.rules().forEach((each) -> counts.merge(each.rule().id(), each.count(), Long::sum));
        return counts;
    }
}
