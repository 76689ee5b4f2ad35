package dev.bbsh.jira.issue;

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

    @Test
    void aTokenSaysWhatStandsInItsQuotes() {
        assertThat(
                        JqlQuery.of("a = \"b \\\" c\" and 'd e' = x and f = \"open").uses().stream()
                                .map((use) -> use.token().text()))
                .containsExactly("a", "b \" c", "d e", "x", "f", "open");
        assertThat(JqlQuery.of("a = \"").uses().getLast().token().text()).isEmpty();
    }

    private static List<String> uses(String jql) {
        return JqlQuery.of(jql).uses().stream()
                .map((use) -> use.role() + " " + use.token().written())
                .toList();
    }

    @Test
    void whatFollowsATimeOrAListIsStillRead() {
        assertThat(uses("status was Open BEFORE \"2024-01-01\" BY kim AND x = 1"))
                .containsExactly(
                        "FIELD status", "OPERAND Open", "USER kim", "FIELD x", "OPERAND 1");
        assertThat(uses("status was in (Open) BY kim"))
                .containsExactly("FIELD status", "OPERAND Open", "USER kim");
        assertThat(uses("status was Open BEFORE now"))
                .containsExactly("FIELD status", "OPERAND Open");
    }

    @Test
    void theArgumentsOfAFunctionAreNotAsked() {
        assertThat(uses("a in f(b = c, g(d = e), h = i) and j = k"))
                .containsExactly("FIELD a", "FIELD j", "OPERAND k");
    }

    @Test
    void proseAsksNothing() {
        for (String text :
                List.of("just words", "a not", "order", "a is", "a was not", "a =", "a in")) {
            assertThat(JqlQuery.of(text).uses())
                    .as(text)
                    .noneMatch((use) -> use.role() != JqlQuery.Reference.Role.FIELD);
        }
        assertThat(JqlQuery.of("just some words").asks()).isFalse();
    }

    @Test
    void escapedQuotesEndNoString() {
        assertThat(uses("a = \"b \\\" c = d\" and e ~ 'f\\' g'"))
                .containsExactly(
                        "FIELD a", "OPERAND \"b \\\" c = d\"", "FIELD e", "OPERAND 'f\\' g'");
    }
}
