package dev.bbsh.check.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.rule.RuleFile;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;

/** The side that a reference belongs to, and the places where that is uncertain. */
class SideTests {

    private static final String ID = "'customfield_10100'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'fieldMappings': [{'field': ID}]",
                "'Field-Mapping_rows': [{'Jira-Field-Id': ID, 'type': 'CORRELATION'}]",
                "'advanced': {'sync.correlationFieldId': ID}",
                "'fields': {ID: {'direction': 'OUT'}}",
                "'comments': {'template': 'see ${customfield_10100}.'}",
                "'incomingJql': 'cf[10100] is not EMPTY'",
                "'fieldIds': [ID, ID]",
                "'priorities': {'1': true, '1002': false, '3': 0}"
            })
    void namesThatSayNoSideLeaveThatOfTheConnector(String config) {
        assertThat(doubts(config, "")).containsOnly("first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "'fields': {ID: {'target': ID}}; first, first UNKNOWN_NAME",
                "'fields': {ID: {'field': ID}}; first, first SAME_KIND",
                "'fields': {ID: ID}; first PAIR, second PAIR",
                "'priorities': {'1': 1, '1002': 2}; first PAIR, first PAIR",
                "'fields': [{'field': ID, 'jiraField': ID}]; first SAME_KIND, first SAME_KIND",
                "'fields': [{'field': ID, 'field': ID}]; first SAME_KIND, first SAME_KIND",
                "'fields': [[ID, ID]]; first PAIR, second PAIR",
                "'fields': [[ID, ID, true]]; first PAIR, first PAIR",
                "'rows': [{'fields': [ID, ID]}]; first PAIR, first PAIR",
                "'field': [ID, ID]; first PAIR, first PAIR",
                "'fieldMap': [ID, ID]; first PAIR, first PAIR",
                "'fields': [{'remoteField': ID}]; second COMMON_WORD",
                "'fields': {'a': [ID], 'b': [ID]}; first UNKNOWN_NAME, first UNKNOWN_NAME",
                "'fields': {'key': {'field': ID}, 'value': {'field': ID}}; first SAME_KIND,"
                        + " first SAME_KIND",
                "'theirs': {'fields': [{'field': ID}]}; first UNKNOWN_NAME",
                "'theirTemplate': 'x ${customfield_10100}'; first UNKNOWN_NAME",
                "'field1': ID, 'field2': ID; first UNKNOWN_NAME, first UNKNOWN_NAME"
            })
    void anythingElseLeavesItOpen(String config, String expected) {
        assertThat(String.join(", ", doubts(config, ""))).isEqualTo(expected);
    }

    @Test
    void whatIsOutsideOfTheConnectorsIsNobodys() {
        assertThat(all("{'fields': [{'source': ID, 'first': ID}]}", ""))
                .containsExactly("- OUTSIDE", "first COMMON_WORD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "side $.firstConnector.fields[*].into second; first, second",
                "side $.firstConnector.fields[*].into first; first SAME_KIND, first",
                "side into other; first, second",
                "side into none; first SAME_KIND, first SAME_KIND",
                "side $.firstConnector.fields second; second SAME_KIND, second UNKNOWN_NAME"
            })
    void theUserSaysIt(String rule, String expected) {
        assertThat(String.join(", ", doubts("'fields': [{'field': ID, 'into': ID}]", rule)))
                .isEqualTo(expected);
    }

    @Test
    void aPairIsSaidElementByElementAndAMapByItsNamesAndValues() {
        assertThat(doubts("'fields': [[ID, ID]]", "side $.firstConnector.fields[*][0] second"))
                .containsExactly("second", "second PAIR");
        assertThat(doubts("'fields': {ID: ID}", "side $.firstConnector.fields[*] second"))
                .containsExactly("first", "second");
        assertThat(doubts("'fields': {ID: ID}", "side $.firstConnector.fields first"))
                .containsExactly("first", "second PAIR");
    }

    @Test
    void theSideOfAMapIsThatOfItsNamesAndNotOfItsValues() {
        String rules = "side $.pairs first\nat $.pairs[*] status";
        assertThat(all("{'pairs': {ID: '10000'}}", rules)).containsExactly("first", "first PAIR");
        assertThat(all("{'pairs': {ID: '10000'}}", rules + "\nside $.pairs[*] second"))
                .containsExactly("first", "second");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'ends': [{'fields': [ID]}, {'fields': [ID]}]}; first PART, second PART",
                "{'ends': [{'fields': [ID]}, {'rows': [ID]}]}; - OUTSIDE, - OUTSIDE",
                "{'ends': [{'fields': [ID]}, {'fields': [ID]}, {'fields': [ID]}]}; - OUTSIDE,"
                        + " - OUTSIDE, - OUTSIDE",
                "{'fields': [{'side': 'first', 'id': ID}, {'side': 'second', 'id': ID}]};"
                        + " first ROW_WORD, second ROW_WORD",
                "{'fields': [{'localField': ID, 'remoteField': ID}]}; first COMMON_WORD,"
                        + " second COMMON_WORD",
                "{'secondConnector': {'fields': [{'side': 'first', 'id': ID}]}}; first ROW_WORD"
            })
    void aSideThatOnlyPositionOrAWordSaysIsNeverCertain(String config, String expected) {
        assertThat(String.join(", ", all(config, ""))).isEqualTo(expected);
    }

    private static List<String> doubts(String config, String rule) {
        return all("{'firstConnector': {" + config + "}}", rule);
    }

    private static List<String> all(String config, String rule) {
        String json = config.replace("ID", ID).replace('\'', '"');
        return References.of(
                        Document.parse(json).root(),
                        ReferenceRules.standard().and(RuleFile.read(rule, "session")),
                        Progress.NONE)
                .found()
                .stream()
                .map(SideTests::line)
                .collect(Collectors.toList());
    }

    private static String line(Reference each) {
        String side =
                each.side()
                        .map((name) -> name.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse("-");
        return side + each.doubt().map((why) -> " " + why.cause()).orElse("");
    }
}
