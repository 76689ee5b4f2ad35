package dev.bbsh.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class JqlQueryTests {

    @Test
    void fieldsAndWhatTheyAreAskedToBe() {
        assertThat(
                        uses(
                                "project = SAM2 AND cf[10100] != \"Critical\" AND \"Cost Center\""
                                        + " is not EMPTY AND status not in (Open, 'In Review')"))
                .containsExactly(
                        "FIELD project",
                        "OPERAND SAM2",
                        "FIELD cf[10100]",
                        "OPERAND \"Critical\"",
                        "FIELD \"Cost Center\"",
                        "FIELD status",
                        "OPERAND Open",
                        "OPERAND 'In Review'");
    }

    @Test
    void historyAsksForStatesAndUsersAndPassesOverTimes() {
        assertThat(
                        uses(
                                "status CHANGED FROM \"A b\" TO B BY mroth AFTER -7d DURING"
                                        + " (startOfDay(), now()) or status was not in (1, 2)"))
                .containsExactly(
                        "FIELD status",
                        "OPERAND \"A b\"",
                        "OPERAND B",
                        "USER mroth",
                        "FIELD status",
                        "OPERAND 1",
                        "OPERAND 2");
    }

    @Test
    void functionsNameNothing() {
        assertThat(uses("assignee = currentUser() and (reporter in membersOf(\"qa (all)\"))"))
                .containsExactly("FIELD assignee", "FIELD reporter");
    }

    @Test
    void orderNamesFields() {
        assertThat(uses("ORDER BY cf[10100] DESC, \"Cost Center\""))
                .containsExactly("FIELD cf[10100]", "FIELD \"Cost Center\"");
    }

    @Test
    void anyTextIsTaken() {
        for (String text :
                List.of(
                        "",
                        "(",
                        ")(",
                        "= =",
                        "a = (",
                        "a in (b",
                        "a = f(",
                        "\"",
                        "a = \"x\\",
                        ",,")) {
            assertThat(JqlQuery.of(text).uses().size()).isLessThan(4);
        }
        assertThat(JqlQuery.of("this is prose, not a query at all").asks()).isTrue();
    }

    private static List<String> uses(String jql) {
        return JqlQuery.of(jql).uses().stream()
                .map((use) -> use.role() + " " + use.token().written())
                .toList();
    }
}
