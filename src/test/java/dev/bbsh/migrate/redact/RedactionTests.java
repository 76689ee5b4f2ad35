package dev.bbsh.migrate.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.migrate.redact.content.ContentKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

class RedactionTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static Redaction redaction() {
        return new Redaction(new Redaction.Terms("seed", 0));
    }

    private static String copy(Redaction redaction, ContentKind kind, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Redaction.Written written = write(redaction, kind, text, out);
        prove(redaction, written, kind, out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void prove(
            Redaction redaction, Redaction.Written written, ContentKind kind, String copy) {
        Redaction.Scanned scanned =
                kind == ContentKind.JSON
                        ? redaction.scanJson(bytes(copy), Progress.NONE)
                        : redaction.scan(kind, new StringReader(copy), Progress.NONE);
        redaction.prove(written, "file", scanned);
    }

    private static Redaction.Written write(
            Redaction redaction, ContentKind kind, String text, OutputStream out) {
        return kind == ContentKind.JSON
                ? redaction.writeJson(bytes(text), out, Progress.NONE)
                : redaction.write(kind, new StringReader(text), out, Progress.NONE);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
                    "%4d%c3%bcllerhof",
                    "%254d%25c3%25bcllerhof",
                    "M\\\\u00fcllerhof",
                    "M&amp;uuml;llerhof"
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

    /** A letter behind a form makes it another token, in its copy as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {"3f2504e0-4f89-11d3-9a0c-0305e82c3301", "10.1.2.3", "+49 (89) 123-45 67"})
    void aFormWithAnEscapedLetterBehindItIsRedacted(String form) {
        for (String behind : new String[] {"A", "\\u0041", "&#65;", "%41", "\\u00e4"}) {
            String text = "Orbit " + form + behind + " Depot";
            assertThat(copy(ContentKind.TEXT, text)).as(text).doesNotContain("Orbit", "Depot");
            assertThat(copy(ContentKind.JSON, "{\"body\":\"" + text + "\"}"))
                    .as(text)
                    .doesNotContain("Orbit", "Depot");
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

    /** What stands behind a backslash or a percent sign never becomes an escape. */
    @Test
    void replacedTokensAreNoEscapes() {
        for (int i = 0; i < 300; i++) {
            copy(ContentKind.TEXT, "x:\\x" + i + "Aexpression1 %25g7h8i9j0k" + i + " &#xZ");
        }
    }

    /** A number of 13 digits never becomes one that is taken for a time. */
    @Test
    void numbersAsLongAsTimesAreNoTimes() {
        for (long number = 9_876_543_210_000L; number < 9_876_543_210_100L; number++) {
            String text = "{\"at\": \"0." + number + "\", \"id\": \"" + number + "\"}";
            assertThat(copy(ContentKind.JSON, text)).doesNotContain("" + number);
        }
        assertThat(copy(ContentKind.TEXT, "+1 604 6631 03895 x +49 30 1234567 89"))
                .matches("\\+\\d \\d{3} \\d{4} \\d{5} x \\+\\d\\d \\d\\d \\d{7} \\d\\d")
                .doesNotContain("604", "1234567");
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Redaction.Written written = write(redaction, ContentKind.JSON, text, out);
        String copy = out.toString(StandardCharsets.UTF_8);
        String[] copied = copy.split("\"", -1);
        String[] original = text.split("\"", -1);
        for (int i : new int[] {3, 7, 11}) {
            String broken = copy.replace(copied[i], original[i]);
            assertThat(broken).isNotEqualTo(copy);
            assertThatThrownBy(() -> prove(redaction, written, ContentKind.JSON, broken))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("not replaced");
        }
        String escaped = copy.replace(copied[3], "\\u004ewind");
        assertThatThrownBy(() -> prove(redaction, written, ContentKind.JSON, escaped))
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

    /** A copy in which one value was planted again, in some spelling, is found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "JSON | \\u004e\\u006f\\u0072\\u0064wind",
                "JSON | \\u004Eordwind",
                "JSON | {\\\"name\\\":"
                    + " \\\"\\\\u004e\\\\u006f\\\\u0072\\\\u0064\\\\u0077\\\\u0069\\\\u006e\\\\u0064\\\"}",
                "JSON | https://x.test/%4E%6F%72%64%77%69%6E%64",
                "JSON | https://x.test/%254E%256F%2572%2564%2577%2569%256E%2564",
                "JSON | &#78;&#111;&#114;&#100;&#119;&#105;&#110;&#100;",
                "XML | Nordwind",
                "XML | N&#111;rdwind",
                "XML | &#x4e;&#x6F;&#114;&#0000100;&#x0000077;&#105;&#110;&#100;",
                "XML |"
                    + " &amp;#78;&amp;#111;&amp;#114;&amp;#100;&amp;#119;&amp;#105;&amp;#110;&amp;#100;",
                "XML | \\u004eordwind",
                "HTML | Nordwind",
                "HTML | &#78&#111&#114&#100&#119&#105&#110&#100",
                "HTML | &#x4E;ordwind",
                "HTML | ?q=%4eordwind",
                "TABLE | nordwind;NORDWIND",
                "TEXT | Nordwind",
                "TEXT | NORDWIND",
                "SCRIPT | load nordwind.json"
            })
    void aPlantedValueIsFoundInEverySpelling(ContentKind kind, String planted) {
        Redaction redaction = redaction();
        String original = wrapped(kind, "Nordwind");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Redaction.Written written = write(redaction, kind, original, out);
        String copy = out.toString(StandardCharsets.UTF_8);
        prove(redaction, written, kind, copy);
        String replaced = copy(redaction(), ContentKind.TEXT, "Nordwind");
        assertThat(copy).contains(replaced);
        String broken = copy.replace(replaced, planted.strip());
        assertThatThrownBy(() -> prove(redaction, written, kind, broken))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("was not replaced");
    }

    /** A number that was planted again is found, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10423",
                "&#49;&#48;&#52;&#50;&#51;",
                "\\u0031\\u0030423",
                "%31%30423",
                "1&#x30;423"
            })
    void aPlantedNumberIsFoundInEverySpelling(String planted) {
        for (ContentKind kind : ContentKind.values()) {
            Redaction redaction = redaction();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Redaction.Written written = write(redaction, kind, wrapped(kind, "10423"), out);
            String copy = out.toString(StandardCharsets.UTF_8);
            String replaced = copy(redaction(), ContentKind.TEXT, "10423");
            String broken = copy.replace(replaced, planted);
            assertThat(broken).isNotEqualTo(copy);
            assertThatThrownBy(() -> prove(redaction, written, kind, broken))
                    .as(kind.toString())
                    .isInstanceOf(BbshException.class);
        }
    }

    private static String wrapped(ContentKind kind, String value) {
        return switch (kind) {
            case JSON -> "{\"name\": \"" + value + "\"}";
            case XML -> "<?xml version=\"1.0\"?><entity name='" + value + "'/>";
            case HTML ->
                    "<!DOCTYPE html><html><body title=" + value + ">" + value + "</body></html>";
            case TABLE -> "name\n" + value + "\n";
            case SCRIPT -> "load " + value + "\n";
            case TEXT -> value + "\n";
        };
    }

    @Test
    void referencesOfHtmlAreLettersOfTheWord() {
        String expected = copy(ContentKind.TEXT, "Łódźαж");
        assertThat(copy(ContentKind.HTML, "<p>&Lstrok;&oacute;d&zacute;&alpha;&zhcy;</p>"))
                .isEqualTo("<p>" + expected + "</p>");
        String text = "<p>10 &times; 20 &mdash; 30&hellip; &rarr; &copy &laquo;5&raquo;</p>";
        assertThat(copy(ContentKind.HTML, text)).isEqualTo(text);
    }

    @Test
    void whatOnlyLooksLikeATagIsText() {
        for (String text :
                new String[] {
                    "<kim@nordwind.example> wrote",
                    "5 < 6 Nordwind Kim",
                    "<?nordwind kim?>",
                    "<a nordwind@kim='x'>",
                    "<a title=nordwind>"
                }) {
            for (ContentKind kind : new ContentKind[] {ContentKind.XML, ContentKind.HTML}) {
                String copy = copy(kind, "<root>" + text + "</root>");
                assertThat(copy.toLowerCase(Locale.ROOT))
                        .as(kind + " " + text)
                        .doesNotContain(
                                "nordwind@", "kim@", "nordwind kim", "=nordwind", "?nordwind");
            }
        }
    }

    @Test
    void programsAndStylesOfHtmlAreLeftOut() {
        assertThat(copy(ContentKind.HTML, "<html><script>let nordwind = 1 < 2;</script><p>x</p>"))
                .isEqualTo("<html><script></script><p>x</p>");
    }

    @Test
    void theFirstLineOfATableWithoutHeadIsData() {
        assertThat(copy(ContentKind.TABLE, "jsmith,712020:a1b2c3d4\nkim,712020:b1b2c3d4\n"))
                .doesNotContain("jsmith");
        assertThat(copy(ContentKind.TABLE, "nordwind_code,Value\nx,y\n"))
                .startsWith("nordwind_code,Value");
    }

    /** Letters without digits between them have no shape of ASCII letters and digits. */
    @Test
    void tokensOfOtherLettersAreReplacedAsAWhole() {
        assertThat(copy(ContentKind.TEXT, "Иванов1Петр2")).doesNotContain("Иванов", "Петр");
        assertThat(copy(ContentKind.TEXT, "王 伟")).doesNotContain("王", "伟");
    }

    /** Long words cost as much a letter as short ones; long values are read in parts. */
    @Test
    @Timeout(60)
    void hostileLengthsEnd() {
        String letters = "nordwind".repeat(1 << 17) + "x";
        assertThat(copy(ContentKind.TEXT, letters)).hasSize(letters.length() + 2);
        for (ContentKind kind : ContentKind.values()) {
            assertThat(copy(kind, wrapped(kind, "a1".repeat(1 << 12)))).doesNotContain("a1a1a1");
            String texts = "Nordwind/Kim, +49 30 1234567; ".repeat(1 << 16);
            assertThat(copy(kind, wrapped(kind, texts))).doesNotContain("Kim", "1234567");
        }
    }
}
