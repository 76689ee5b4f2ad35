package dev.bbsh.check.config.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.config.TinyJira;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.lookup.Migration.ReplacedId;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules for moved IDs, one each, with a Jira of a few invented items. */
class IdAssessorTests {

    @TempDir private Path folder;

    private final TinyJira old = new TinyJira().project("500", "ORBIT");

    private final TinyJira cloud = new TinyJira().project("900", "ORBIT");

    private final IdMapping.Builder report = new IdMapping.Builder();

    private final Map<ReplacedId, String> chosen = new HashMap<>();

    private boolean reported;

    private boolean withSource = true;

    private String after = "ORBIT";

    @Test
    void r1TheReportSaysWhatAnIdBecame() {
        old.issueType("1", "Bug");
        cloud.issueType("70", "Defect").issueType("71", "Bug");
        said(Namespace.ISSUE_TYPE, "1", "70");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "1"))
                .isEqualTo(
                        "missing sure: 70 id-mapping report high, 71 same-name name+subtask low");
    }

    @Test
    void r1TheReportOutweighsAnEqualIdAndName() {
        old.field("customfield_1", "Size", "float");
        cloud.field("customfield_1", "Size", "float").field("customfield_9", "Width", "float");
        said(Namespace.FIELD, "1", "9");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1"))
                .isEqualTo(
                        "changed-meaning sure: customfield_9 id-mapping report high,"
                                + " customfield_1 same-name name+type low");
    }

    @Test
    void r1TheReportMakesARenamedOneOk() {
        old.status("7", "Review", "new");
        cloud.status("7", "Code Review", "new");
        said(Namespace.STATUS, "7", "7");
        assertThat(judged(ReferenceKind.STATUS, "7")).isEqualTo("ok:");
    }

    @Test
    void aStaleRowGivesNoCandidateAndNothingSure() {
        old.field("customfield_1", "Size", "float");
        cloud.field("customfield_9", "Size", "float");
        said(Namespace.FIELD, "1", "8");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1"))
                .isEqualTo("missing: customfield_9 same-name name+type medium");
        assertThat(judge(ReferenceKind.FIELD, "customfield_1").stale())
                .containsExactly("customfield_8");
    }

    @Test
    void r2TheRenamedTwinIsAsLikelyAsThePlainOne() {
        old.issueType("1", "Bug");
        cloud.issueType("70", "Bug").issueType("71", "Bug (migrated)");
        cloud.issueType("72", "Bug (migrated 3)");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "1"))
                .isEqualTo(
                        "ambiguous: 70 same-name name+subtask medium, 72 migrated-suffix"
                            + " migrated-suffix medium, 71 migrated-suffix migrated-suffix medium");
        said(Namespace.PRIORITY, "1", "1");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "1"))
                .startsWith("ambiguous: 72 migrated-suffix");
    }

    @Test
    void r2ATwinContestsTheSameIdAndName() {
        old.field("customfield_1", "Size", "float");
        cloud.field("customfield_1", "Size", "float");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1")).isEqualTo("ok:");
        cloud.field("customfield_2", "Size (migrated)", "float");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1")).startsWith("ambiguous:");
    }

    @Test
    void r3PrioritiesHaveTheSuffixWithoutBlank() {
        old.priority("1", "High", "#111111");
        cloud.priority("1", "High", "#222222").priority("9", "High(migrated)", "#111111");
        assertThat(judged(ReferenceKind.PRIORITY, "1"))
                .isEqualTo(
                        "changed-meaning: 9 migrated-suffix migrated-suffix medium, 1 name-only"
                                + " name-only low");
    }

    @Test
    void r4ResolutionsKeepTheirNames() {
        old.resolution("1", "Fixed");
        cloud.resolution("7", "Fixed");
        assertThat(judged(ReferenceKind.RESOLUTION, "1"))
                .isEqualTo("missing sure: 7 same-name name high");
        cloud.resolution("8", "fixed (Migrated on 3 May)");
        assertThat(judged(ReferenceKind.RESOLUTION, "1"))
                .isEqualTo(
                        "ambiguous: 7 same-name name medium, 8 migrated-suffix migrated-suffix"
                                + " medium");
    }

    @Test
    void r5PrioritiesAreTheSameWithTheSameColour() {
        old.priority("1", "High", "#111111");
        cloud.priority("1", "Low", "#333333").priority("9", "High", "#111111");
        assertThat(judged(ReferenceKind.PRIORITY, "1"))
                .isEqualTo("changed-meaning sure: 9 same-name name+colour high");
    }

    @Test
    void r6AndR7NothingIsGuessedForATypeThatWasRenamedByHand() {
        old.issueType("1", "Epic");
        cloud.issueType("70", "Initiative");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "1")).isEqualTo("missing:");
    }

    @Test
    void r8TwoFieldsOfOneNameAndTypeAreATie() {
        old.field("customfield_1", "Size", "float");
        cloud.field("customfield_8", "Size", "float").field("customfield_9", "Size", "float");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1"))
                .isEqualTo(
                        "ambiguous: customfield_8 same-name name+type medium,"
                                + " customfield_9 same-name name+type medium");
    }

    @Test
    void r8AnotherTypeIsAHintOnly() {
        old.field("customfield_1", "Size", "float");
        cloud.field("customfield_1", "Other", "float").field("customfield_9", "Size", "textfield");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1"))
                .isEqualTo("changed-meaning: customfield_9 name-only name-only low");
    }

    @Test
    void r9CaseAndBlanksMakeANearMatch() {
        old.field("customfield_1", "Release  Notes", "textarea");
        cloud.field("customfield_9", " release notes", "textarea");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1"))
                .isEqualTo("near-match: customfield_9 near-name normalised-name low");
    }

    @Test
    void r10OptionsAreFoundInTheirFieldBelowTheirParent() {
        old.field("customfield_1", "Place", "cascadingselect");
        old.option("customfield_1", "1", "{'id':'11','value':'North'}");
        old.option("customfield_1", "1", "{'id':'12','value':'One','optionId':'11'}");
        old.option("customfield_1", "1", "{'id':'13','value':'South'}");
        old.option("customfield_1", "1", "{'id':'14','value':'Two','optionId':'13'}");
        cloud.field("customfield_9", "Place", "cascadingselect").context("customfield_9", "5");
        cloud.option("customfield_9", "5", "{'id':'91','value':'North'}");
        cloud.option("customfield_9", "5", "{'id':'92','value':'One','optionId':'91'}");
        cloud.option("customfield_9", "5", "{'id':'93','value':'Two','optionId':'91'}");
        assertThat(judged(ReferenceKind.OPTION, "12"))
                .isEqualTo("missing sure: 92 same-option field+context+parent+value high");
        assertThat(judged(ReferenceKind.OPTION, "14")).isEqualTo("missing:");
        assertThat(judge(ReferenceKind.OPTION, "14").sourceName()).contains("South > Two");
    }

    @Test
    void r10AnOptionIsNoSurerThanItsField() {
        tiedOption();
        assertThat(judged(ReferenceKind.OPTION, "11"))
                .isEqualTo(
                        "ambiguous: 81 same-option field+context+parent+value medium,"
                                + " 91 same-option field+context+parent+value medium");
    }

    @Test
    void anOptionOfAFieldThatSomebodyChoseIsSure() {
        tiedOption();
        chosen.put(new ReplacedId("field", "customfield_1"), "customfield_9");
        assertThat(judged(ReferenceKind.OPTION, "11"))
                .isEqualTo("missing sure: 91 same-option field+context+parent+value high");
    }

    private void tiedOption() {
        old.field("customfield_1", "Size", "select");
        old.option("customfield_1", "1", "{'id':'11','value':'Big'}");
        for (String id : List.of("8", "9")) {
            cloud.field("customfield_" + id, "Size", "select").context("customfield_" + id, id);
            cloud.option("customfield_" + id, id, "{'id':'" + id + "1','value':'Big'}");
        }
    }

    @Test
    void r10ADisabledOptionIsNotSure() {
        old.field("customfield_1", "Size", "select");
        old.option("customfield_1", "1", "{'id':'11','value':'Big'}");
        cloud.field("customfield_9", "Size", "select").context("customfield_9", "5");
        cloud.option("customfield_9", "5", "{'id':'91','value':'Big','disabled':true}");
        assertThat(judged(ReferenceKind.OPTION, "11"))
                .isEqualTo("missing: 91 same-option field+context+parent+value medium");
    }

    @Test
    void optionsOfAFieldWhoseOptionsNobodySavedAreUnverifiable() {
        old.field("customfield_1", "Size", "select");
        old.option("customfield_1", "1", "{'id':'11','value':'Big'}");
        cloud.field("customfield_9", "Size", "select").field("customfield_8", "Else", "select");
        cloud.option("customfield_8", "5", "{'id':'81','value':'Big'}");
        assertThat(judged(ReferenceKind.OPTION, "11")).isEqualTo("unverifiable:");
    }

    @Test
    void r11LockedFieldsAreFoundByTheirType() {
        old.field("customfield_1", "Sprint", "com.pyxis.greenhopper.jira:gh-sprint");
        cloud.field("customfield_1", "Other", "float");
        cloud.field("customfield_9", "gh.sprint.name", "com.pyxis.greenhopper.jira:gh-sprint");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1"))
                .isEqualTo("changed-meaning sure: customfield_9 field-type type-key high");
    }

    @Test
    void r12AFieldOfAnAppThatIsNotThereCanNotMove() {
        old.field("customfield_1", "Clock", "io.example:clock");
        cloud.field("customfield_9", "Clock", "textfield");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1")).isEqualTo("not-migratable:");
    }

    @Test
    void r13UsersAreFoundByTheirEmailInAnyCase() {
        old.user("kim", "kim", "Kim@example.org").user("JIRAUSER7", "kim2", "kim@example.org");
        cloud.account("70:1", "Kim", "kim@EXAMPLE.org");
        assertThat(judged(ReferenceKind.USER, "kim"))
                .isEqualTo("by-username-mapping sure: 70:1 same-email e-mail high");
        assertThat(judged(ReferenceKind.USER, "KIM2"))
                .isEqualTo("by-username-mapping sure: 70:1 same-email e-mail high");
    }

    @Test
    void r13AnEqualNameIsAHintAndTwoAccountsAreATie() {
        old.user("kim", "kim", "kim@example.org").user("lea", "lea", "lea@example.org");
        cloud.account("70:1", "kim", "").account("70:2", "L", "lea@example.org");
        cloud.account("70:3", "L", "lea@example.org");
        assertThat(judged(ReferenceKind.USER, "kim"))
                .isEqualTo("by-username-mapping: 70:1 display-name display-name low");
        assertThat(judged(ReferenceKind.USER, "lea"))
                .isEqualTo(
                        "ambiguous: 70:2 same-email e-mail medium, 70:3 same-email e-mail medium");
    }

    @Test
    void r13TheReportAndJiraItselfMayNameTheAccount() {
        old.user("kim", "kim", "").user("lea", "lea", "");
        cloud.account("70:1", "K", "");
        cloud.has("users", "{'username':'lea','key':'lea','accountId':'70:2'}");
        said(Namespace.USER, "jira.username/kim", "70:1");
        assertThat(judged(ReferenceKind.USER, "kim"))
                .isEqualTo("by-username-mapping sure: 70:1 id-mapping report high");
        assertThat(judged(ReferenceKind.USER, "lea"))
                .isEqualTo("by-username-mapping sure: 70:2 user-migration user-migration high");
    }

    @Test
    void r13AHiddenEmailProvesNothing() {
        old.user("kim", "kim", "kim@example.org");
        cloud.account("70:1", "Lea", "lea@example.org");
        assertThat(judged(ReferenceKind.USER_EMAIL, "kim@example.org")).isEqualTo("missing:");
        assertThat(judged(ReferenceKind.USER_EMAIL, "Lea@example.org")).isEqualTo("ok:");
        cloud.account("70:2", "Max", "");
        assertThat(judged(ReferenceKind.USER_EMAIL, "kim@example.org")).isEqualTo("unverifiable:");
    }

    @Test
    void r13UsersAreMappedByEmailInWhateverSpelling() {
        assertThat(judged(ReferenceKind.USER_MAPPING_TYPE, "PASSTHROUGH_BY_USERNAME"))
                .isEqualTo(
                        "by-username-mapping: PASSTHROUGH_BY_EMAIL mapping-by-email guide0 medium");
        assertThat(judged(ReferenceKind.USER_MAPPING_TYPE, "byUserName"))
                .isEqualTo("by-username-mapping: byEmail mapping-by-email guide0 medium");
        assertThat(judged(ReferenceKind.USER_MAPPING_TYPE, "BY_EMAIL")).isEqualTo("ok:");
    }

    @Test
    void r14SystemFieldsKeepTheirIdsAndNumbersMeanNothing() {
        String own =
                "{'id':'components','name':'%s','custom':false,'schema':{'type':'array',"
                        + "'system':'components'}}";
        old.has("field", own.formatted("Component/s")).priority("1", "High", "#111111");
        cloud.has("field", own.formatted("Components")).priority("1", "Tiny", "#222222");
        assertThat(judged(ReferenceKind.FIELD, "components")).isEqualTo("ok:");
        assertThat(judged(ReferenceKind.PRIORITY, "1")).isEqualTo("changed-meaning:");
    }

    @Test
    void r15TwoNewIdsForOneAreAConflict() {
        old.field("customfield_1", "Size", "float");
        cloud.field("customfield_8", "Size", "float").field("customfield_9", "Width", "float");
        said(Namespace.FIELD, "1", "9");
        said(Namespace.FIELD, "1", "8");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1"))
                .isEqualTo(
                        "ambiguous: customfield_9 mapping-conflict report medium,"
                                + " customfield_8 mapping-conflict report medium");
    }

    @Test
    void r16ProjectsAreFoundByTheirKeyAlsoByAChangedOne() {
        assertThat(judged(ReferenceKind.PROJECT, "500"))
                .isEqualTo("missing sure: 900 same-key key high");
        assertThat(judged(ReferenceKind.PROJECT_KEY, "ORBIT")).isEqualTo("ok:");
        after = "MOON";
        cloud.project("901", "MOON");
        assertThat(judged(ReferenceKind.PROJECT, "500"))
                .isEqualTo("missing sure: 901 same-key key high");
        assertThat(judged(ReferenceKind.PROJECT_KEY, "ORBIT"))
                .isEqualTo("changed-meaning sure: MOON same-key key high");
    }

    @Test
    void aKeyThatIsAnothersTodayIsOnlyLikely() {
        cloud.has(
                "project", "{'id':'901','key':'MOON','name':'Orbit','projectTypeKey':'software'}");
        old.has("project", "{'id':'501','key':'MARS','name':'Mars','projectTypeKey':'software'}");
        cloud.has("project", "{'id':'902','key':'MARS','name':'Mail','projectTypeKey':'software'}");
        assertThat(judged(ReferenceKind.PROJECT_KEY, "MARS"))
                .isEqualTo("changed-meaning: MARS same-key key medium");
        said(Namespace.PROJECT, "500", "901");
        assertThat(judged(ReferenceKind.PROJECT_KEY, "ORBIT"))
                .isEqualTo("changed-meaning sure: MOON id-mapping report high");
        after = "ORBIT2";
        assertThat(judged(ReferenceKind.PROJECT, "500"))
                .startsWith("missing: 901 id-mapping report medium");
    }

    @Test
    void componentsAreThoseOfTheProjectWhereItIsNow() {
        old.has("component", "{'id':'1','name':'Seals','projectId':500}");
        cloud.has("component", "{'id':'70','name':'Seals','projectId':901}");
        assertThat(judged(ReferenceKind.COMPONENT, "1")).isEqualTo("unverifiable:");
        cloud.has("component", "{'id':'71','name':'Rings','projectId':900}");
        assertThat(judged(ReferenceKind.COMPONENT, "1")).isEqualTo("missing:");
        cloud.has("component", "{'id':'1','name':'Seals','projectId':902}");
        cloud.has("component", "{'id':'72','name':'Seals','projectId':900}");
        assertThat(judged(ReferenceKind.COMPONENT, "1"))
                .isEqualTo("changed-meaning sure: 72 same-name name high");
        cloud.has("component", "{'id':'73','name':'seals(migrated)','projectId':900}");
        assertThat(judged(ReferenceKind.COMPONENT, "1"))
                .isEqualTo(
                        "ambiguous: 72 same-name name medium, 73 migrated-suffix migrated-suffix"
                                + " medium");
    }

    @Test
    void r17StatusesNeedTheSameCategoryAndToBeUsedInTheProject() {
        old.status("1", "Open", "new").status("2", "Shut", "done");
        cloud.status("71", "Open", "new").status("72", "Shut", "new");
        cloud.has(
                "project/ORBIT/statuses",
                "{'id':'1','name':'Bug','subtask':false,'statuses':[{'id':'72','name':'Shut'}]}");
        assertThat(judged(ReferenceKind.STATUS, "1"))
                .isEqualTo("missing: 71 same-name name+category medium");
        assertThat(judged(ReferenceKind.STATUS, "2"))
                .isEqualTo("missing: 72 name-only name-only low");
    }

    @Test
    void whatBelongsToAnotherProjectIsNoCandidate() {
        old.field("customfield_1", "Size", "float");
        cloud.scopedField("customfield_8", "Size", "float", "33");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1")).isEqualTo("missing:");
        cloud.scopedField("customfield_9", "Size", "float", "900");
        assertThat(judged(ReferenceKind.FIELD, "customfield_1"))
                .isEqualTo("missing sure: customfield_9 same-name name+type high");
    }

    @Test
    void namesInQueriesAreFoundLikeIds() {
        old.status("1", "Waiting", "new");
        cloud.status("71", "waiting", "new");
        assertThat(judged(ReferenceKind.STATUS_NAME, "Waiting"))
                .isEqualTo("near-match: 71 near-name normalised-name low");
        cloud.status("72", "Waiting", "new");
        assertThat(judged(ReferenceKind.STATUS_NAME, "Waiting")).isEqualTo("ok:");
    }

    @Test
    void aSimilarNameIsAHintWhenThereIsNothingElse() {
        old.status("1", "Waiting for customer", "new");
        cloud.status("71", "Waiting on customer", "new").status("72", "Elsewhere", "new");
        assertThat(judged(ReferenceKind.STATUS, "1"))
                .isEqualTo("missing: 71 similar-name similar-name low");
    }

    @Test
    void withoutAnswersNothingIsVerified() {
        old.issueType("1", "Bug");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "1")).isEqualTo("unverifiable:");
        assertThat(judged(ReferenceKind.TEAM, "a-team")).isEqualTo("unverifiable:");
        assertThat(judged(ReferenceKind.USER, "kim")).isEqualTo("by-username-mapping:");
    }

    @Test
    void anIdThatTheOldJiraDoesNotHaveIsUnknown() {
        old.issueType("1", "Bug");
        cloud.issueType("70", "Bug");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "5")).isEqualTo("unknown-in-source:");
    }

    @Test
    void withoutTheOldCatalogAnEqualIdProvesNothing() {
        withSource = false;
        cloud.issueType("1", "Bug");
        said(Namespace.ISSUE_TYPE, "3", "1");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "1")).isEqualTo("unverifiable:");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "2")).isEqualTo("missing:");
        assertThat(judged(ReferenceKind.ISSUE_TYPE, "3"))
                .isEqualTo("missing sure: 1 id-mapping report high");
    }

    private void said(Namespace namespace, String server, String cloudId) {
        report.put(namespace, server, cloudId);
        reported = true;
    }

    /**
     * The verdict on an ID and the suggestion for it, such as {@code missing sure: 70 id-mapping
     * report high}.
     */
    private String judged(ReferenceKind kind, String id) {
        IdAssessment is = judge(kind, id);
        String suggestions =
                is.suggestions().stream()
                        .map(IdAssessorTests::line)
                        .collect(Collectors.joining(","));
        return is.verdict().word() + (is.sure() ? " sure" : "") + ":" + suggestions;
    }

    private static String line(IdSuggestion each) {
        return " "
                + String.join(
                        " ",
                        each.id(),
                        each.rule().word(),
                        each.evidence(),
                        each.confidence().word());
    }

    private IdAssessment judge(ReferenceKind kind, String id) {
        Optional<Catalog> source =
                withSource ? Optional.of(old.in(folder.resolve("old"))) : Optional.empty();
        return new IdAssessor(
                        new Migration(
                                source,
                                cloud.in(folder.resolve("cloud")),
                                reported ? Optional.of(report.build()) : Optional.empty(),
                                new MovedProject("ORBIT", after, false),
                                chosen))
                .of(kind, id);
    }
}
