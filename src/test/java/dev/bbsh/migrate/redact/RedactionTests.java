package dev.bbsh.migrate.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.migrate.redact.content.ContentKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Locale;

class RedactionTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static Redaction redaction() {
        return new Redaction(new Redaction.Terms("seed", 0));
    }

    private static String copy(Redaction redaction, ContentKind kind, String text) {
        StringWriter out = new StringWriter();
        Redaction.Written written =
                redaction.write(kind, new StringReader(text), out, Progress.NONE);
        redaction.prove(written, "file", new StringReader(out.toString()), Progress.NONE);
        return out.toString();
    }

    private static String copy(ContentKind kind, String text) {
        return copy(redaction(), kind, text);
    }

    /** A word is the same however it is written, and is left in no spelling. */
    @Test
    void everySpellingOfAWordIsReplacedByTheSame() {
        String expected = copy(ContentKind.TEXT, "Müllerhof");
        for (String spelling :
                new String[] {
                    "M\\u00fcllerhof",
                    "M\\u00FCllerhof",
                    "M&#252;llerhof",
                    "M&#xFC;llerhof",
                    "M&uuml;llerhof",
                    "M%C3%BCllerhof",
                    "\\u004d\\u00fcllerhof",
                    "&#77;&#252;&#x6c;lerhof",
                    "%4d%c3%bcllerhof"
                }) {
            assertThat(copy(ContentKind.TEXT, spelling)).isEqualTo(expected);
            assertThat(copy(ContentKind.JSON, "{\"text\": \"" + spelling + "\"}"))
                    .isEqualTo("{\"text\": \"" + expected + "\"}");
            assertThat(copy(ContentKind.XML, "<a text='" + spelling + "'/>"))
                    .isEqualTo("<a text='" + expected + "'/>");
            assertThat(copy(ContentKind.TABLE, "text\n\"" + spelling + "\"\"\"\n"))
                    .isEqualTo("text\n\"" + expected + "\"\"\"\n");
        }
    }

    @Test
    void equalityStaysAlsoByCaseAndBlanks() {
        String copy =
                copy(
                        ContentKind.TEXT,
                        "Cost Center|cost center|Cost  Center|Cost Center (migrated 2)|Cost"
                                + " Centre");
        String[] names = copy.split("\\|", -1);
        assertThat(names[1]).isEqualTo(names[0].toLowerCase(Locale.ROOT));
        assertThat(names[2].replace("  ", " ")).isEqualTo(names[0]);
        assertThat(names[3]).isEqualTo(names[0] + " (migrated 2)");
        assertThat(names[4]).isNotEqualTo(names[0]);
    }

    @Test
    void idsAndKeysInTextsAreThoseOfTheMembers() throws IOException {
        JsonNode copy =
                JSON.readTree(
                        copy(
                                ContentKind.JSON,
                                """
                                {"key": "NWIND", "field": "customfield_10423", "id": "10423",
                                 "jql": "project = NWIND AND cf[10423] = \\"Grave\\"",
                                 "value": "Grave", "issue": "NWIND-12"}
                                """));
        String key = copy.path("key").asString();
        String id = copy.path("id").asString();
        String value = copy.path("value").asString();
        assertThat(copy.path("field").asString()).isEqualTo("customfield_" + id);
        assertThat(copy.path("issue").asString()).isEqualTo(key + "-12");
        assertThat(copy.path("jql").asString())
                .isEqualTo("project = " + key + " AND cf[" + id + "] = \"" + value + "\"");
        assertThat(key).matches("[A-Z]+").isNotEqualTo("NWIND");
    }

    @Test
    void emailsKeepTheirClass() {
        String copy =
                copy(ContentKind.TEXT, "kim.lund@nwind.io KIM.LUND@nwind.io kim.lund@ @nwind x");
        String[] emails = copy.split(" ", -1);
        assertThat(emails[1]).isEqualToIgnoringCase(emails[0]);
        assertThat(emails[0]).matches("zq\\w+\\.zq\\w+@zq\\w+\\.zq\\w+");
        assertThat(emails[2]).endsWith("@");
        assertThat(emails[3]).startsWith("@");
    }

    @Test
    void whatTheFormatNeedsStays() {
        String text =
                """
                {"direction": "BIDIRECTIONAL", "type": "USER_PASSTHROUGH_BY_EMAIL", "id": 47,
                 "statusColor": "#d04437", "lastChangeSeen": 1604663103895, "size": 123456,
                 "outgoingMessageSequenceId": 123456, "custom": "com.atlassian.jira",
                 "when": "2020-11-06T09:14:56.123456+0000", "name": "In Progress"}
                """;
        assertThat(copy(ContentKind.JSON, text)).isEqualTo(text);
    }

    @Test
    void timesMoveByTheSameAmount() {
        Redaction moved = new Redaction(new Redaction.Terms("seed", -1));
        String text = "{\"at\": 1604663103895, \"day\": \"2020-03-01T09:14:56\"}";
        assertThat(copy(moved, ContentKind.JSON, text))
                .isEqualTo("{\"at\": 1604576703895, \"day\": \"2020-02-29T09:14:56\"}");
    }

    @Test
    void aMemberThatIsAUserIsReplaced() {
        Redaction redaction = redaction();
        String text = "{\"username\": \"jsmith\", \"map\": {\"jsmith\": \"x\", \"template\": 1}}";
        copy(redaction, ContentKind.JSON, text);
        assertThat(redaction.mustRepeat()).isTrue();
        String copy = copy(redaction, ContentKind.JSON, text);
        assertThat(redaction.mustRepeat()).isFalse();
        assertThat(copy).doesNotContain("jsmith").contains("\"map\"", "\"template\"");
    }

    @Test
    void anotherMarkIsTakenWhenAWordHasIt() {
        Redaction redaction = redaction();
        copy(redaction, ContentKind.TEXT, "zqueen nwind");
        assertThat(redaction.mustRepeat()).isTrue();
        assertThat(copy(redaction, ContentKind.TEXT, "zqueen nwind")).matches("xq\\w+ xq\\w+");
        assertThat(redaction.mustRepeat()).isFalse();
    }

    @Test
    void aFileWithAWordOrNumberLeftIsNotProven() {
        String text = "{\"name\": \"Nwind\", \"id\": \"10423\", \"token\": \"a1b2c3d4e5f6\"}";
        Redaction redaction = redaction();
        StringWriter out = new StringWriter();
        Redaction.Written written =
                redaction.write(ContentKind.JSON, new StringReader(text), out, Progress.NONE);
        String copy = out.toString();
        String[] copied = copy.split("\"", -1);
        String[] original = text.split("\"", -1);
        for (int i : new int[] {3, 7, 11}) {
            String broken = copy.replace(copied[i], original[i]);
            assertThat(broken).isNotEqualTo(copy);
            assertThatThrownBy(
                            () ->
                                    redaction.prove(
                                            written,
                                            "file",
                                            new StringReader(broken),
                                            Progress.NONE))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("not replaced");
        }
        String escaped = copy.replace(copied[3], "\\u004ewind");
        assertThatThrownBy(
                        () ->
                                redaction.prove(
                                        written, "file", new StringReader(escaped), Progress.NONE))
                .isInstanceOf(BbshException.class);
    }

    @Test
    @NeedsSharedData("naughty-strings")
    void hostileStringsStayJsonAndAreProven() throws IOException {
        String text = Files.readString(SharedData.path("naughty-strings/blns.json"));
        Redaction redaction = redaction();
        String copy = copy(redaction, ContentKind.JSON, text);
        while (redaction.mustRepeat()) {
            copy = copy(redaction, ContentKind.JSON, text);
        }
        assertThat(JSON.readTree(copy).size()).isEqualTo(JSON.readTree(text).size());
        copy(redaction, ContentKind.TEXT, text);
        copy(redaction, ContentKind.XML, text);
        copy(redaction, ContentKind.TABLE, text);
        copy(redaction, ContentKind.SCRIPT, text);
    }
}
