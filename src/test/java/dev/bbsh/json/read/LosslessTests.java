package dev.bbsh.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Load and save is byte-identical whatever the white space, line ends, marks, escapes, number text
 * and repeated names, in one segment or many; and an edit changes the bytes of its value only.
 */
class LosslessTests {

    /** White space between tokens. */
    private static final String[] BLANKS = {"", " ", "\n", "\r\n", "\r", "\t", " \t\r\n\n  "};

    /** Text before the document. */
    private static final String[] HEADS = {"", "\uFEFF", "\n", "\uFEFF \r\n"};

    private static final String[] SCALARS = {
        "1.0",
        "-0",
        "0",
        "1E400",
        "1e-400",
        "-0.0e+00",
        "1".repeat(40),
        "0.1" + "0".repeat(40),
        "true",
        "false",
        "null",
        "\"\"",
        "\"\\u00e9\"",
        "\"é\"",
        "\"\\/\"",
        "\"/\"",
        "\"\\uD83D\"",
        "\"\\uDE00x\"",
        "\"\\uDE00\\uD83D\"",
        "\"😀\"",
        "\"\\ud83d\\ude00\"",
        "\"\\b\\f\\n\\r\\t\\\"\\\\\"",
        "\"\\u0000\"",
        "\"\u007f\u0085\u2028\u2029\uFEFF\uFFFF\"",
        "\" blank \""
    };

    @TempDir Path folder;

    @Test
    void whatIsLoadedIsSavedByteForByte() throws IOException {
        for (String head : HEADS) {
            for (String blank : BLANKS) {
                String text = head + everything(blank) + blank;
                assertThat(saved(load(text, Segment.LIMIT))).isEqualTo(text);
            }
        }
    }

    @Test
    void soIsWhatIsCutIntoSegments() throws IOException {
        for (String blank : BLANKS) {
            String text = everything(blank);
            for (int limit = 400; limit < 1_600; limit += 211) {
                assertThat(saved(load(text, limit))).as("limit %d", limit).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Segment.LIMIT, 500})
    void anEditChangesTheBytesOfItsValueOnly(int limit) throws IOException {
        for (String blank : BLANKS) {
            Document document = load(everything(blank), limit);
            for (Place place : places(document.root(), Place.root(), new ArrayList<>())) {
                assertOnlyTheValueChanges(document, place);
            }
        }
    }

    private static void assertOnlyTheValueChanges(Document document, Place place) {
        String before = Written.text(document);
        Edit put = Edit.put(place, Span.of("\"NEW\""));
        String after = Written.text(Change.of("put", put).applyTo(document, Progress.NONE));
        String value = place.in(document.root()).orElseThrow().text();
        int begin = after.indexOf("\"NEW\"");
        assertThat(
                        before.substring(0, begin)
                                + "\"NEW\""
                                + before.substring(begin + value.length()))
                .as("%s", place)
                .isEqualTo(after);
        assertThat(before).startsWith(after.substring(0, begin) + value);
    }

    private static List<Place> places(JsonValue value, Place here, List<Place> found) {
        found.add(here);
        if (value.kind() == JsonKind.ARRAY) {
            long index = 0;
            for (JsonValue element : value.elements()) {
                places(element, here.child(index++), found);
            }
        }
        List<String> seen = new ArrayList<>();
        for (Member member : value.members()) {
            int occurrence = (int) seen.stream().filter(member.name()::equals).count();
            seen.add(member.name());
            places(member.value(), here.child(member.name(), occurrence), found);
        }
        return found;
    }

    /** Every scalar as an element and as a member; names that repeat, and such that look alike. */
    private static String everything(String blank) {
        List<String> members = new ArrayList<>();
        for (String scalar : SCALARS) {
            members.add("\"same\"" + blank + ":" + blank + scalar);
            members.add("\"s\\u0061me\"" + blank + ":" + blank + "[" + blank + scalar + "]");
        }
        members.add("\"\"" + blank + ":" + blank + "{" + blank + "}" + blank);
        members.add("\"\\uD83D\"" + blank + ":" + blank + "[" + blank + "]" + blank);
        String comma = blank + "," + blank;
        return "["
                + blank
                + String.join(comma, SCALARS)
                + comma
                + "{"
                + blank
                + String.join(comma, members)
                + blank
                + "}"
                + blank
                + "]";
    }

    private Document load(String text, int limit) throws IOException {
        return SmallSegments.read(limit, text, folder.resolve("loaded.json"));
    }

    private String saved(Document document) throws IOException {
        Path file = folder.resolve("saved.json");
        AtomicFile.write(
                Location.of(file.toString()),
                AtomicFile.Permission.BOTH,
                (out) -> document.writeTo((t) -> out.write(t.bytes(), t.from(), t.length())));
        return Files.readString(file);
    }
}
