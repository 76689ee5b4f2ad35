package dev.bbsh.json.tape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.Repetitions;
import dev.bbsh.SharedData;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonSyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Jackson, an independent reader, agrees on what is JSON and on what it says. */
@Execution(ExecutionMode.CONCURRENT)
class JacksonDifferentialTests {

    private static final int MUTANTS = Repetitions.of(100_000);

    private static final String[] SEEDS = {
        """
        {"firstConnector": [{"id": 47, "key": "AB-1", "comments": [{"localId": "1"}], "off": false},
          {"id": 48, "key": "AB-2", "none": null, "deep": [[[]], {}, [{}]]}], "x": -0.5e+10}
        """,
        "[\"\\u00e9\\n\\\\\\\"/\\/\", \"é – 漢 😀\", \"\\ud83d\\ude00\", \"\"]",
        " [1, -1, 0, -0, 1.0, 10.25e-7, 1E400, 12345678901234567890, true, false, null] ",
        "{\"a\":{\"a\":{\"a\":[]}},\"b\":[{\"a\":1,\"b\":2},{\"a\":1,\"b\":2},{\"b\":1,\"a\":2}]}",
    };

    /** Bytes that matter to a parser, so that mutants are hard ones. */
    private static final byte[] ALPHABET =
            "{}[]:,\"\\ \n\t\r0123456789-+.eEtrufalsn/'\u0000\u0001\u007fé\u2028"
                    .getBytes(StandardCharsets.UTF_8);

    private final SplittableRandom random = new SplittableRandom(20_261_121);
    private final JsonFactory factory = new JsonFactory();

    @Test
    void agreesOnMutantsOfValidDocuments() {
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutate(SEEDS[i % SEEDS.length].getBytes(StandardCharsets.UTF_8));
            List<String> ours = ours(mutant);
            assertThat(ours)
                    .as(() -> new String(mutant, StandardCharsets.UTF_8))
                    .isEqualTo(jackson(mutant));
            read += ours.isEmpty() ? 0 : 1;
        }
        assertThat(read).as("mutants that are JSON").isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
    }

    /** The manual says why not on one. */
    @Test
    @NeedsSharedData("json-test-suite")
    void agreesOnEveryFileOfThePublicSuite() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        for (Path file : SharedData.files("json-test-suite/test_parsing")) {
            byte[] text = Files.readAllBytes(file);
            List<String> ours = ours(text);
            if (!ours.equals(jackson(text))) {
                differences.put(
                        String.valueOf(file.getFileName()), ours.isEmpty() ? "refused" : "read");
            }
        }
        assertThat(differences).isEqualTo(Map.of("i_object_key_lone_2nd_surrogate.json", "read"));
    }

    private byte[] mutate(byte[] text) {
        byte[] mutant = text;
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = random.nextInt(mutant.length);
            byte other =
                    random.nextInt(8) == 0
                            ? (byte) random.nextInt()
                            : ALPHABET[random.nextInt(ALPHABET.length)];
            mutant =
                    switch (random.nextInt(4)) {
                        case 0 -> spliced(mutant, at, at + 1, new byte[0]);
                        case 1 -> spliced(mutant, at, at, new byte[] {other});
                        case 2 -> spliced(mutant, at, at + 1, new byte[] {other});
                        default -> {
                            int to = Math.min(mutant.length, at + random.nextInt(12));
                            yield spliced(mutant, at, at, Arrays.copyOfRange(mutant, at, to));
                        }
                    };
        }
        return mutant;
    }

    private static byte[] spliced(byte[] text, int from, int to, byte[] insert) {
        byte[] result = new byte[text.length - (to - from) + insert.length];
        System.arraycopy(text, 0, result, 0, from);
        System.arraycopy(insert, 0, result, from, insert.length);
        System.arraycopy(text, to, result, from + insert.length, text.length - to);
        return result;
    }

    private static List<String> ours(byte[] text) {
        List<String> events = new ArrayList<>();
        try {
            describe(Document.parse(text).root(), events);
        } catch (JsonSyntaxException refused) {
            return List.of();
        }
        return events;
    }

    private static void describe(JsonValue value, List<String> events) {
        switch (value.kind()) {
            case OBJECT -> {
                events.add("{");
                for (Member member : value.members()) {
                    events.add(member.name() + ":");
                    describe(member.value(), events);
                }
                events.add("}");
            }
            case ARRAY -> {
                events.add("[");
                value.elements().forEach((each) -> describe(each, events));
                events.add("]");
            }
            case STRING -> events.add("'" + value.string());
            case NUMBER, TRUE, FALSE, NULL -> events.add(value.text());
        }
    }

    /**
     * Jackson lets some byte sequences pass that RFC 3629 does not have; Java's decoder is the
     * judge of those.
     */
    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private List<String> jackson(byte[] text) {
        List<String> events = new ArrayList<>();
        if (!isUtf8(text)) {
            return events;
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (depth == 0 && !events.isEmpty()) {
                    return List.of();
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                events.add(
                        switch (token) {
                            case PROPERTY_NAME -> parser.currentName() + ":";
                            case VALUE_STRING -> "'" + parser.getString();
                            default -> parser.getString();
                        });
            }
            return events;
        } catch (JacksonException refused) {
            return List.of();
        }
    }
}
