package dev.bbsh.migrate.redact.utf8;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.migrate.redact.content.ContentKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** JSON that is read as bytes gives the same copy as one that is read as characters. */
@Execution(ExecutionMode.CONCURRENT)
class Utf8JsonTests {

    private static final int WINDOW = 1 << 18;
    private static final int LONG = 1 << 20;

    private static final String RECORD =
            """
                {
                  "id": 12311,
                  "connectorKey": "CON-3-ORBIT",
                  "localIssueKey": "ORBIT-208978",
                  "remoteIssueKey": "DEPOT-12",
                  "firstSyncDate": 1577837903996,
                  "outgoingMessageSequenceId": 123456,
                  "comments": [
                    {
                      "localId": "10007",
                      "remoteId": "10000"
                    }
                  ],
                  "note": "kim@nordwind.example, Müller; https://x.example/y?z=%41b",
                  "incomingChangesIgnored": false
                },
            """;

    /** All that has a meaning somewhere, and little else, so that the same comes again often. */
    private static final List<String> PARTS =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    ",",
                    "\"",
                    "\"",
                    "\"",
                    " ",
                    "\n",
                    "\t",
                    "\\",
                    "\"a\":",
                    "\"b\": \"",
                    "\"a\"",
                    "\"b\"",
                    "\"id\": ",
                    "\", \"",
                    "\": \"",
                    "5",
                    "-5",
                    "1.5e3",
                    "1234",
                    "12345",
                    "10000",
                    "123456",
                    "1234567890123456789",
                    "1577837903996",
                    "2577837903996",
                    "true",
                    "false",
                    "null",
                    "nil",
                    "Kim",
                    "NWIND-12",
                    "NWIND-123456",
                    "NWIND12",
                    "NWIND12345",
                    "a1b2",
                    "a1b2c3d4e5f6",
                    "2020-03-01",
                    "09:14:56.123456",
                    "ab:cd:ef.",
                    "10.1.2.3",
                    "+49 30 1234567",
                    "#d04437",
                    "36885b3c-1bf0-4f85-a357-c5b858c31de4",
                    "@",
                    "://",
                    "/",
                    ".",
                    "-",
                    "_",
                    "é",
                    "Müller",
                    "王",
                    "\ud83d\ude00",
                    "\ufeff",
                    "\u0301",
                    "\\u004e",
                    "\\\"",
                    "\\\\",
                    "&#78;",
                    "&amp;",
                    "%41",
                    "%c3%bc",
                    "zqueen",
                    "customfield_10423",
                    "\u0000");

    private static final List<String> NAMES =
            List.of("size", "statusColor", "key", "user", "NWIND-1", "displayName", "x y", "ü");

    /** A copy, with a character for each byte. */
    private record Copy(String text, Redaction redaction, Redaction.Written written) {}

    private static Reader reader(byte[] text) {
        return new InputStreamReader(
                new ByteArrayInputStream(text), StandardCharsets.UTF_8.newDecoder());
    }

    private static Copy copy(byte[] text, long days, boolean utf8) {
        Redaction redaction = new Redaction(new Redaction.Terms("seed", days));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Redaction.Written written =
                utf8
                        ? redaction.writeJson(new ByteArrayInputStream(text), out, Progress.NONE)
                        : redaction.write(ContentKind.JSON, reader(text), out, Progress.NONE);
        return new Copy(out.toString(StandardCharsets.ISO_8859_1), redaction, written);
    }

    private static void requireSame(byte[] text, long days) {
        Copy one = copy(text, days, true);
        Copy other = copy(text, days, false);
        String shown = text.length < 2000 ? new String(text, StandardCharsets.UTF_8) : "long";
        assertThat(one.text).as(shown).isEqualTo(other.text);
        assertThat(one.redaction.counts()).as(shown).isEqualTo(other.redaction.counts());
        assertThat(one.redaction.names()).as(shown).isEqualTo(other.redaction.names());
        if (days == 0) {
            Redaction.Scanned bytes = scanned(one, true);
            Redaction.Scanned characters = scanned(other, false);
            String proven = proven(other, other, characters);
            assertThat(proven(one, one, bytes)).as(shown).isEqualTo(proven);
            assertThat(proven(one, other, characters)).as(shown).isEqualTo(proven);
            assertThat(proven(other, one, bytes)).as(shown).isEqualTo(proven);
        }
        assertThat(one.redaction.mustRepeat()).isEqualTo(other.redaction.mustRepeat());
    }

    private static Redaction.Scanned scanned(Copy copy, boolean utf8) {
        byte[] text = copy.text.getBytes(StandardCharsets.ISO_8859_1);
        return utf8
                ? copy.redaction.scanJson(new ByteArrayInputStream(text), Progress.NONE)
                : copy.redaction.scan(ContentKind.JSON, reader(text), Progress.NONE);
    }

    /** The message of the failed proof; empty when it holds. */
    private static String proven(Copy written, Copy scanned, Redaction.Scanned scan) {
        try {
            scanned.redaction.prove(written.written, "file", scan);
            return "";
        } catch (BbshException unproven) {
            return unproven.message();
        }
    }

    private static void requireSame(String text) {
        requireSame(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "[1,2,3,12345,12345,\"a\",\"b\",\"a\",\"b\"",
                "{\"a\":\"x\",\"a\":\"y\",\"a\":\"a\":\"z\",\"a\":\"w\"}",
                "[\"a\" 5, \"a\" 5, \"a\" : 5, \"a\" 5, \"a\": 5]",
                "5\"x\",5\"x\",\"x\"5,\"x\":5\"x\":5\"x\",\"Kim\"",
                "{\"a\":\"b\"}{\"a\":\"b\"}\n{\"a\":\"b\"}{\"a\":\"b\":\"Kim\"}",
                "[\"NWIND-10000\",\"NWIND-12\",\"NWIND1234-5\",\"NWIND12345-6\",\"NWIND-\"]",
                "[\"NWIND1577837903996-5\",\"1577837903996\",\"x.12345\",\"09:14:56.12345\"]",
                "{\"a\": \"x\", \"NWIND-1\": \"y\", \"a\": \"x\", \"NWIND-1\": \"y\", \"b\": 1}",
                "[\"ab:cd:ef.12345\", \"ab:cd:ef.x12345\", \"ab.12345\", \"ab:cd:ef.1234\"]",
                "[\"abcdefab-1bf0-4f85-a357-c5b858c31de4\", \"abcdefab-1bf0-4f85\"]",
                "[\"abcd1234-1bf0-4f85-a357-c5b858c31de4\", \"abcd1234-1bf0-4f85\"]",
                "{\"size\": \"NWIND-123456\", \"size\": 123456, \"color\": \"#d04437 Kim\"}",
                "{\"a\": \"123456789012345678\", \"b\": 1234567890123456789, \"c\": -12345}",
                "\ufeff{\"key\": \"Kim\", \"Kim\": 1}"
            })
    void traps(String text) {
        requireSame(text);
        requireSame(text.repeat(5));
    }

    @Test
    void whateverIsPutTogether() {
        Random random = new Random(21);
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder();
            int most = 1 + random.nextInt(80);
            for (int part = 0; part < most; part++) {
                text.append(
                        random.nextInt(8) == 0
                                ? "\"" + NAMES.get(random.nextInt(NAMES.size())) + "\": "
                                : PARTS.get(random.nextInt(PARTS.size())));
            }
            requireSame(text.toString());
        }
    }

    @Test
    void recordsInWhichSomethingIsOtherwise() {
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            StringBuilder text = new StringBuilder("[\n" + RECORD.repeat(6));
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(text.length());
                int end = at + random.nextInt(3);
                text.replace(
                        at, Math.min(text.length(), end), PARTS.get(random.nextInt(PARTS.size())));
            }
            requireSame(text.toString());
        }
    }

    @Test
    void timesThatMove() {
        String text = "[" + RECORD.repeat(3) + "{\"at\": \"NWIND1577837903996, 2020-03-01\"}]";
        requireSame(text.getBytes(StandardCharsets.UTF_8), -3);
    }

    /** A value, a gap, an escape and a character are cut at every byte by the end of a window. */
    @Test
    void placesAtTheEndOfAWindow() {
        String records = RECORD.repeat(3);
        byte[] end =
                (RECORD + "\"a\\\"b\", \"Müller \ud83d\ude00\"]").getBytes(StandardCharsets.UTF_8);
        byte[] begin = ("[" + records).getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= end.length; cut += 1 + cut % 3) {
            byte[] text = new byte[WINDOW - cut + end.length];
            Arrays.fill(text, (byte) ' ');
            System.arraycopy(begin, 0, text, 0, begin.length);
            System.arraycopy(end, 0, text, WINDOW - cut, end.length);
            requireSame(text, 0);
        }
    }

    @Test
    void longValues() {
        for (int length : new int[] {WINDOW - 3, WINDOW + 1, LONG - 1, LONG, LONG + 9, 3 * LONG}) {
            for (String part : new String[] {"Kim, 12345; ", "ü/", "9", "\\\\"}) {
                String value = part.repeat(length / part.length() + 1).substring(0, length & ~1);
                requireSame("[" + RECORD + "\"" + value + "\", " + RECORD.repeat(3) + "]");
                requireSame("[" + RECORD + value.replace(" ", ""));
            }
        }
    }

    @Test
    void invalidBytesAreAnErrorWhereverTheyAre() {
        byte[] valid = ("[" + RECORD.repeat(3) + "]").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            byte[] text = valid.clone();
            text[random.nextInt(text.length)] = (byte) (0x80 + random.nextInt(0x80));
            assertThat(isText(text, true))
                    .as(new String(text, StandardCharsets.ISO_8859_1))
                    .isEqualTo(isText(text, false));
        }
        assertThat(isText(valid, true)).isTrue();
        for (String bytes :
                new String[] {"\u00c3", "\u00ed\u00a0\u0080", "\u00c0\u0080", "\u00ff"}) {
            for (String text : new String[] {"[\"%\"]", "{\"%\":1}", "[%]", "[\"%"}) {
                byte[] all = text.replace("%", bytes).getBytes(StandardCharsets.ISO_8859_1);
                assertThat(isText(all, true)).as(text).isFalse();
            }
        }
    }

    private static boolean isText(byte[] text, boolean utf8) {
        try {
            copy(text, 0, utf8);
            return true;
        } catch (UncheckedIOException broken) {
            assertThat(broken).hasCauseInstanceOf(CharacterCodingException.class);
            return false;
        }
    }

    /** A stream may hand over as little as it wants. */
    @Test
    void singleBytes() {
        byte[] text = ("[" + RECORD.repeat(40) + "]").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream slow =
                new ByteArrayInputStream(text) {
                    @Override
                    public synchronized int read(byte[] into, int offset, int length) {
                        return super.read(into, offset, Math.min(1, length));
                    }

                    @Override
                    public byte[] readNBytes(int length) throws IOException {
                        throw new IOException("not one by one");
                    }
                };
        new Redaction(new Redaction.Terms("seed", 0)).writeJson(slow, out, Progress.NONE);
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo(copy(text, 0, false).text);
    }
}
