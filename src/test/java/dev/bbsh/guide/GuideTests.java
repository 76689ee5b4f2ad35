package dev.bbsh.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.BackupRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

class GuideTests {

    private static final Optional<SiteBackup> SITE =
            Optional.of(
                    new SiteBackup(
                            "site",
                            "site.zip",
                            missingEmail(),
                            Map.of("site-size", "2,000 users")));

    private static final Case FACTS =
            Case.of(new ProjectPair("ORBIT", "DEPOT")).withMoving("ORBIT");

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyStepSaysHowSureItIsAndWhereItIsDone(Scenario scenario) {
        assertThat(steps(scenario, situation(Set.of())))
                .isNotEmpty()
                .allSatisfy(
                        (step) -> {
                            assertThat(step.certainty())
                                    .isIn("documented", "inferred", "contradiction");
                            assertThat(step.where() == Guide.Step.Where.NOWHERE)
                                    .isEqualTo(step.certainty().equals("contradiction"));
                            assertThat(step.where() == Guide.Step.Where.JIRA)
                                    .isNotEqualTo(
                                            step.command().isPresent()
                                                    || step.where() == Guide.Step.Where.BACKUP
                                                    || step.where() == Guide.Step.Where.APP
                                                    || step.where() == Guide.Step.Where.NOWHERE);
                        });
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void nothingIsLeftOpenWhenAllIsKnown(Scenario scenario) {
        assertThat(steps(scenario, situation(Set.of())))
                .noneMatch((step) -> Situation.isOpen(step.text()))
                .noneMatch((step) -> step.command().filter(Situation::isOpen).isPresent());
    }

    @Test
    void eachGuideKeepsItsOwnOrder() {
        List<Guide.Step> two = steps(Scenario.S2, situation(Set.of()));
        List<Guide.Step> six = steps(Scenario.S6, situation(Set.of()));
        assertThat(at(two, "yellow")).isGreaterThan(at(two, "Pair existing"));
        assertThat(at(six, "yellow")).isLessThan(at(six, "Pair existing"));
    }

    @Test
    void whatWasDoneIsMarkedAndNothingElse() {
        Set<DoneStep> done =
                Set.of(
                        new DoneStep.MovementRecorded(new Movement.One("ORBIT")),
                        new DoneStep.Checked(List.of("orbit", "depot")),
                        new DoneStep.Merged());
        assertThat(steps(Scenario.S5, situation(done)))
                .filteredOn(Guide.Step::done)
                .extracting((step) -> step.command().orElseThrow())
                .containsExactly(
                        "case --moving ORBIT",
                        "check orbit --with depot",
                        "merge orbit depot --moving ORBIT --as upload");
    }

    @Test
    void aCheckOfTheDataAloneDoesForTheCheckWithTheConfigButNotTheOtherWayRound() {
        assertThat(done(Scenario.S2, new DoneStep.Checked(List.of("both"))))
                .containsExactly("check both", "check both --with config");
        assertThat(done(Scenario.S2, new DoneStep.Checked(List.of("both", "config"))))
                .containsExactly("check both --with config");
    }

    @Test
    void aSwapASaveAndAFactAreThoseOfTheSameDocumentOrProject() {
        assertThat(done(Scenario.S1, new DoneStep.Swapped("config")))
                .containsExactly("swap config --as swapped-config");
        assertThat(done(Scenario.S1, new DoneStep.Saved("swapped-data")))
                .containsExactly("save swapped-data swapped-data.json");
        assertThat(done(Scenario.S1, new DoneStep.Saved("other"))).isEmpty();
        DoneStep method = new DoneStep.MethodRecorded(MigrationMethod.SITE_IMPORT);
        assertThat(done(Scenario.SITE_IMPORT, method)).containsExactly("case --method site-import");
        DoneStep both = new DoneStep.MovementRecorded(new Movement.Both());
        assertThat(done(Scenario.BOTH_SIDES_MOVE, both)).containsExactly("case --moving both");
        assertThat(done(Scenario.S5, both)).isEmpty();
    }

    private static List<String> done(Scenario scenario, DoneStep step) {
        return steps(scenario, situation(Set.of(step))).stream()
                .filter(Guide.Step::done)
                .flatMap((each) -> each.command().stream())
                .toList();
    }

    @Test
    void onlyDataSaysWhatWasSynced() {
        Situation silent =
                new Situation(
                        FACTS,
                        files(),
                        Set.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        AppMigration.NONE,
                        Situation.Catalogs.NONE,
                        () -> Situation.Resync.NONE);
        assertThat(at(steps(Scenario.S5, situation(Set.of())), "ORBIT -> DEPOT 4 comments"))
                .isPositive();
        assertThat(at(steps(Scenario.S5, silent), "according to the data")).isNegative();
    }

    @Test
    void keysAreAskedForInBatches() {
        LinkedHashSet<String> keys = new LinkedHashSet<>(List.of("A-1", "A-2", "A b-3"));
        assertThat(IssueQueries.issues(keys, 2))
                .containsExactly("key in (A-1, A-2)", "key in (\"A b-3\")");
    }

    @Test
    void aBackupSaysWhatItNeedsAndWhatIsFine() {
        List<Guide.Step> said =
                steps(Scenario.SITE_IMPORT, situation(Set.of())).stream()
                        .filter((each) -> each.where() == Guide.Step.Where.BACKUP)
                        .toList();
        assertThat(said)
                .filteredOn((each) -> !each.done())
                .extracting(Guide.Step::text)
                .containsExactly(
                        "2,000 users", "error: 1 user has no e-mail address (email-missing:site)");
        assertThat(said)
                .filteredOn(Guide.Step::done)
                .extracting(Guide.Step::text)
                .contains("its version can be imported", "no user name begins with addon_")
                .doesNotContain("all e-mail addresses can be imported");
        assertThat(steps(Scenario.SITE_IMPORT, Situation.NOTHING))
                .noneMatch((each) -> each.where() == Guide.Step.Where.BACKUP);
    }

    /** Each rule about backups has its place in the checklist, and nothing else is named there. */
    @Test
    void theChecklistOfASiteImportNamesEveryRule() {
        Set<String> named = new TreeSet<>();
        ManualPages.text("guides/site-import.md")
                .lines()
                .filter((line) -> line.startsWith("* backup"))
                .forEach((line) -> named.addAll(List.of(line.split(": ", 2)[1].split(" "))));
        Set<String> wanted = new TreeSet<>();
        BackupRules.all().forEach((rule) -> wanted.add(rule.id()));
        wanted.addAll(List.of("backup-date", "site-size", "storage", "base-url", "invalid-xml"));
        assertThat(named).isEqualTo(wanted);
    }

    @Test
    void theStepsFromAConfigToWhatToChooseNameTheOpenCatalogs() {
        Situation open =
                new Situation(
                        FACTS,
                        files(),
                        Set.of(
                                new DoneStep.ConfigLoaded(),
                                new DoneStep.CatalogRequested(),
                                new DoneStep.CatalogLoaded("cloud")),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        AppMigration.NONE,
                        new Situation.Catalogs(Optional.of("cloud"), Optional.empty()),
                        () -> Situation.Resync.NONE);
        assertThat(Guide.yellowWarnings(open))
                .extracting((each) -> (each.done() ? "[x] " : "") + each.command().orElseThrow())
                .containsExactly(
                        "[x] load config.json",
                        "[x] catalog request ask",
                        "[x] catalog load jira-new.zip --as cloud",
                        "catalog load jira-old.zip --as old",
                        "check config --target cloud",
                        "findings --by tab",
                        "fix");
        for (Scenario scenario :
                List.of(
                        Scenario.S1,
                        Scenario.S1B,
                        Scenario.S2,
                        Scenario.S3,
                        Scenario.S4,
                        Scenario.S6)) {
            assertThat(steps(scenario, open)).containsAll(Guide.yellowWarnings(open));
        }
    }

    private static Findings missingEmail() {
        Rule rule = BackupRules.all().stream().filter(GuideTests::isMissing).findFirst().get();
        FindingCollector findings = new FindingCollector(List.of(rule));
        findings.add(Finding.of(rule, "site", "1 user has no e-mail address"));
        return findings.findings();
    }

    private static boolean isMissing(Rule rule) {
        return rule.id().equals("email-missing");
    }

    private static Situation situation(Set<DoneStep> done) {
        return new Situation(
                FACTS,
                files(),
                done,
                Optional.empty(),
                List.of("ORBIT -> DEPOT 4 comments"),
                SITE,
                AppMigration.NONE,
                Situation.Catalogs.NONE,
                () -> Situation.Resync.NONE);
    }

    private static List<Situation.File> files() {
        return List.of(
                new Situation.File("orbit", FileKind.ONE_SIDED),
                new Situation.File("depot", FileKind.ONE_SIDED),
                new Situation.File("both", FileKind.TWO_SIDED),
                new Situation.File("config", FileKind.CONFIG));
    }

    private static List<Guide.Step> steps(Scenario scenario, Situation situation) {
        return Guide.of(scenario, situation).stages().stream()
                .flatMap((stage) -> stage.steps().stream())
                .toList();
    }

    private static int at(List<Guide.Step> steps, String text) {
        return IntStream.range(0, steps.size())
                .filter((i) -> steps.get(i).text().contains(text))
                .findFirst()
                .orElse(-1);
    }
}
