package dev.bbsh.check.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bbsh.check.Finding;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.json.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Findings and fixes for a small config that is shaped differently from the shared sample. */
class ConfigCheckTests {

    private static final Path FILES = Path.of("src/test/resources/sessions/files/moved");

    private final Migration migration =
            MovedConfig.migration(FILES, List.of("old", "new", "ids.csv"), "ORBIT");

    private String text = "";

    private MovedConfig config = MovedConfig.of("{}", migration);

    @BeforeEach
    void load() throws IOException {
        text = Files.readString(FILES.resolve("config.json"));
        config = MovedConfig.of(text, migration);
    }

    @Test
    void oneFindingStandsForAllPlacesOfAnId() {
        IdDetail severity = detail("missing:field:customfield_10010:ORBIT");
        assertThat(severity.references())
                .extracting(IdDetail.Mention::where, IdDetail.Mention::token, IdDetail.Mention::tab)
                .containsExactly(
                        tuple("value", "customfield_10010", "Fields"),
                        tuple("text", "${customfield_10010}", "Fields"),
                        tuple("text", "cf[10010]", "Advanced settings"));
        assertThat(severity.tabs()).containsExactly("Fields", "Advanced settings");
        assertThat(severity.sure()).isTrue();
    }

    @Test
    void theOtherSideIsCountedAndNotJudged() {
        assertThat(config.check().otherSide()).isEqualTo(6);
        assertThat(config.findings().kept()).extracting(Finding::side).containsOnly("ORBIT");
    }

    @Test
    void mappingsThatNeedEqualNamesOrBothDirectionsAreFound() {
        assertThat(config.ids())
                .contains("passthrough-differs:issuelinks:ORBIT", "summary-one-way:summary:ORBIT");
        assertThat(find("passthrough-differs:issuelinks:ORBIT").message()).endsWith("'Follows'");
        MovedConfig both =
                MovedConfig.of(
                        text.replace("\"OUTGOING\"", "\"BIDIRECTIONAL\"")
                                .replace("\"issuelinks\"", "\"summary\""),
                        migration);
        assertThat(both.ids())
                .noneMatch((id) -> id.startsWith("passthrough") || id.startsWith("summary"));
    }

    @Test
    void aNumberStaysANumberAndATextKeepsTheRest() {
        config.fix("changed-meaning:project:10000:ORBIT", "10300");
        config.fix("missing:field:customfield_10010:ORBIT", "customfield_10012");
        assertThat(config.text())
                .contains("{\"id\": 10300, \"key\": \"ORBIT\"}")
                .contains("\"Size ${customfield_10011}, \\\"${customfield_10012}\\\", see 10011\"")
                .contains("AND cf[10012] = High AND")
                .contains("\"project\": {\"id\": 10000, \"key\": \"DEPOT\"}");
    }

    @Test
    void aKeyIsRenamedAndKeepsItsPlaceAndValue() {
        config.fix("changed-meaning:status:10001:ORBIT", "10081");
        assertThat(config.text())
                .contains("{\"1\": \"begun\", \"3\": \"at work\", \"10081\": \"over\"}");
    }

    @Test
    void whatWasReplacedIsOfTheNewJiraFromThenOn() {
        config.fix("missing:option:10020:ORBIT", "10021");
        assertThat(config.text()).contains("[\"10021\", \"10021\"]");
        assertThat(detail("near-match:option:10021:ORBIT").references())
                .extracting((each) -> each.place().toString())
                .containsExactly("$['firstConnector']['fieldMappings'][1]['values'][1]");
        config.fix("near-match:option:10021:ORBIT", "10060");
        assertThat(config.text()).contains("[\"10021\", \"10060\"]");
    }

    @Test
    void chainsEndAlikeInEveryOrder() {
        String forth = config.fix("option:10020").fix("option:10021").text();
        assertThat(again().fix("option:10021").fix("option:10020").text()).isEqualTo(forth);
        String statuses = again().fix("status:1").fix("status:3").fix("status:10001").text();
        assertThat(statuses).contains("{\"3\": \"begun\", \"10080\": \"at work\", \"10081\":");
        assertThat(again().fix("status:10001").fix("status:3").fix("status:1").text())
                .isEqualTo(statuses);
        assertThat(again().fix("status:3").fix("status:1").fix("status:10001").text())
                .isEqualTo(statuses);
    }

    @Test
    void fieldsThatFollowEachOtherEndAlikeInEveryOrder() {
        String forth = config.fix("field:customfield_10010").fix("field:customfield_10012").text();
        assertThat(forth).contains("\"sync.correlationFieldId\": \"customfield_10042\"");
        assertThat(again().fix("field:customfield_10012").fix("field:customfield_10010").text())
                .isEqualTo(forth);
    }

    @Test
    void twoKeysOfOneNameAreFoundUntilTheOtherIsMended() {
        config.fix("status:1");
        assertThat(config.ids()).contains("key-twice:status:3:ORBIT");
        config.fix("status:3");
        assertThat(config.ids()).noneMatch((id) -> id.startsWith("key-twice"));
    }

    @Test
    void oneOfTwoKeysOfOneNameCanGoAndTheRestIsOfTheNewJiraStill() {
        config.fix("status:10001").fix("status:1").fix("key-twice:status:3:ORBIT", "first");
        assertThat(config.text()).contains("{\"3\": \"begun\", \"10081\": \"over\"}");
        assertThat(config.ids()).noneMatch((id) -> id.contains(":status:"));
    }

    @Test
    void anyIdOfTheNewJiraCanBeChosenAndNoOther() {
        Finding size = find("ambiguous:field:customfield_10011:ORBIT");
        assertThat(size.anyFix("customfield_77")).isEmpty();
        assertThat(size.anyFix("customfield_10042")).isPresent();
    }

    @Test
    void aWrongIdThatSomebodyTypesByHandIsMissing() {
        Place value =
                Place.root()
                        .child("firstConnector")
                        .child("fieldMappings")
                        .child(1)
                        .child("values")
                        .child(0);
        assertThat(config.put(value, "\"777\"").ids()).contains("missing:option:777:ORBIT");
        assertThat(config.put(value, "\"10060\"").ids())
                .noneMatch((id) -> id.startsWith("missing:option"));
    }

    @Test
    void theNewJiraCanBeSearchedForWhatNoRuleSuggests() {
        IdDetail size = detail("ambiguous:field:customfield_10011:ORBIT");
        assertThat(size.others().search("part"))
                .extracting(IdSuggestion::id, IdSuggestion::name)
                .containsExactly(tuple("customfield_10042", "Partner"));
        assertThat(size.others().search("open")).isEmpty();
    }

    @Test
    void choosingAFieldSettlesItsNameInQueries() {
        MovedConfig named =
                MovedConfig.of(text.replace("\\\"At Work\\\"", "1 AND Size > 3"), migration);
        assertThat(named.ids()).contains("ambiguous:field-name:Size:ORBIT");
        named.fix("ambiguous:field:customfield_10011:ORBIT", "customfield_10041");
        named.fixSafe();
        assertThat(named.ids()).noneMatch((id) -> id.contains("field-name"));
    }

    @Test
    void mendingTwiceChangesNothingTheSecondTime() {
        assertThat(config.fixSafe()).isPositive();
        String once = config.text();
        assertThat(config.fixSafe()).isZero();
        assertThat(config.text()).isEqualTo(once);
    }

    @Test
    void aMendedFileThatIsLoadedAgainIsLeftAlone() {
        config.fix("status:3");
        config.fixSafe();
        String once = config.text();
        MovedConfig later = config.loadedAgain();
        assertThat(later.fixSafe()).isZero();
        assertThat(later.text()).isEqualTo(once);
        assertThat(later.ids()).anyMatch((id) -> id.startsWith("looks-translated"));
        assertThat(later.check(true).findings().kept())
                .extracting(Finding::id)
                .noneMatch((id) -> id.startsWith("looks-translated"));
    }

    @Test
    void aFreshFileIsNeverTakenForATranslatedOne() {
        assertThat(config.ids()).noneMatch((id) -> id.startsWith("looks-translated"));
    }

    private MovedConfig again() {
        return MovedConfig.of(text, migration);
    }

    private Finding find(String id) {
        return config.findings()
                .find(id)
                .orElseThrow(() -> new AssertionError(id + ": " + config.ids()));
    }

    private IdDetail detail(String id) {
        return find(id).detail().orElseThrow();
    }
}
