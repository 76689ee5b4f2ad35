package dev.bbsh.json.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Thousands of edits, one after the other, against a plain list. */
class ManyEditsTests {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void aThousandChangesOfOneArrayKeepEveryOtherElement() {
        List<String> model =
                new ArrayList<>(IntStream.range(0, 300).mapToObj(Integer::toString).toList());
        Document document = Document.parse("[ " + String.join(" ,\n ", model) + "]");
        List<Document> history = new ArrayList<>();
        List<List<String>> states = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            history.add(document);
            states.add(List.copyOf(model));
            document = Change.of("Step", edits(model)).applyTo(document, Progress.NONE);
            assertThat(document.root().size()).isEqualTo(model.size());
        }
        history.add(document);
        states.add(model);
        for (int i = 0; i < history.size(); i += 50) {
            assertThat(texts(history.get(i).root())).isEqualTo(states.get(i));
            assertThat(texts(Document.parse(text(history.get(i))).root())).isEqualTo(states.get(i));
        }
    }

    @Test
    void aChangeOfEveryRecordStreamsItsEdits() {
        int records = 40_000;
        StringBuilder text = new StringBuilder("{\"list\" : [");
        for (int i = 0; i < records; i++) {
            text.append(i == 0 ? "\n  " : ",\n  ")
                    .append("{\"id\": ")
                    .append(i)
                    .append(", \"x\": [1.0]}");
        }
        text.append("\n]}");
        Place list = Place.root().child("list");
        Change change =
                Change.streaming(
                        "Each",
                        () ->
                                IntStream.range(0, records)
                                        .filter((i) -> i < 20_000 || i > 30_000)
                                        .mapToObj(
                                                (i) ->
                                                        Edit.put(
                                                                list.child(i).child("id"),
                                                                Span.of(
                                                                        Integer.toString(
                                                                                -i - 1)))));
        Document before = Document.parse(text.toString());
        String expected =
                text.toString()
                        .lines()
                        .map((line) -> line.startsWith("  {") ? changed(line) : line)
                        .collect(Collectors.joining("\n"));
        assertThat(text(change.applyTo(before, Progress.NONE))).isEqualTo(expected);
        assertThat(text(before)).isEqualTo(text.toString());
    }

    private static String changed(String line) {
        int id = Integer.parseInt(line.substring(9, line.indexOf(",")));
        return id < 20_000 || id > 30_000
                ? line.replace(" " + id + ",", " " + (-id - 1) + ",")
                : line;
    }

    /** A few edits at different places of the list before; the list is changed alike. */
    private List<Edit> edits(List<String> model) {
        TreeSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            places.add(random.nextInt(model.size() + 1));
        }
        List<Edit> edits = new ArrayList<>();
        for (int at : places.descendingSet()) {
            Place place = Place.root().child(at);
            String value = "\"" + random.nextInt() + "\"";
            switch (at == model.size() ? 0 : random.nextInt(3)) {
                case 0 -> {
                    edits.add(Edit.insert(place, Span.of(value)));
                    model.add(at, value);
                }
                case 1 -> {
                    edits.add(Edit.remove(place));
                    model.remove(at);
                }
                default -> {
                    edits.add(Edit.put(place, Span.of(value)));
                    model.set(at, value);
                }
            }
        }
        return edits;
    }

    private static List<String> texts(JsonValue array) {
        List<String> texts = new ArrayList<>();
        array.elements().forEach((each) -> texts.add(each.text()));
        return texts;
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.writeTo(text::append);
        return text.toString();
    }
}
