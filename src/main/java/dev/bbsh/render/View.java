package dev.bbsh.render;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a command answers, before it is known in which format and how wide it will be shown. */
public sealed interface View {

    /** Lines that say what was done. */
    record Message(List<TextLine> lines) implements View {

        public Message {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Rows of cells; in JSON an array of objects.
     *
     * @param columns at least one
     * @param rows as many cells each as there are columns; pulled while they are shown
     * @param whenEmpty what is shown as text instead of a table without rows; may be empty
     */
    record Table(List<Column> columns, Iterable<List<Cell>> rows, String whenEmpty)
            implements View {

        public Table {
            columns = List.copyOf(columns);
        }

        public Table(List<Column> columns, Iterable<List<Cell>> rows) {
            this(columns, rows, "");
        }
    }

    /** Named cells of one thing; in JSON an object. */
    record Facts(List<Fact> facts) implements View {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A named cell. */
    record Fact(Column name, Cell cell) {

        public static Fact of(String title, Cell cell) {
            return new Fact(Column.of(title), cell);
        }
    }

    /** Values of documents, pulled while they are shown. */
    record Values(Iterable<? extends JsonValue> values, Shape shape) implements View {}

    /** How a sequence of values is put into JSON. */
    enum Shape {
        /** One array of all values. */
        ARRAY,
        /** One value a line, each on one line. */
        LINES,
        /** The value itself: there is exactly one. */
        SINGLE
    }

    /**
     * Places in a document, pulled while they are shown; in JSON an array of paths.
     *
     * @param ambiguous the names on the way to a place that stand more than once in their object
     */
    record Places(Iterable<Place> places, Function<Place, List<Place.Step.Name>> ambiguous)
            implements View {

        /** Which of several members of the same name a place leads to. */
        public List<Place.Step.Name> ambiguous(Place place) {
            return ambiguous.apply(place);
        }
    }

    /**
     * A view, and what has to be said beside it.
     *
     * @param notes asked for once, behind the last value that was pulled
     */
    record Noted(View view, Supplier<List<String>> notes) implements View {}

    /** Text to read, such as help; in JSON an array of its lines. */
    record Page(List<Block> blocks) implements View {

        public Page {
            blocks = List.copyOf(blocks);
        }
    }

    /** A part of a page. */
    sealed interface Block {

        /** Begins a part of the page. */
        record Heading(String text) implements Block {}

        /** Running text, wrapped to the screen. */
        record Paragraph(TextLine text) implements Block {}

        /** Lines to type or to look at, as they are. */
        record Listing(List<String> lines) implements Block {

            public Listing {
                lines = List.copyOf(lines);
            }
        }

        /** Points of a list, wrapped to the screen. */
        record Points(List<TextLine> points) implements Block {

            public Points {
                points = List.copyOf(points);
            }
        }
    }

    /** Several views below each other; in JSON an object with one member a section. */
    record Sections(List<Section> sections) implements View {

        public Sections {
            sections = List.copyOf(sections);
        }
    }

    /**
     * Two views of the same: one to read, and one for other programs.
     *
     * @param text as text and in Markdown
     * @param data in JSON and CSV
     */
    record Either(View text, View data) implements View {}

    /** A view with a name, which may be empty as text. */
    record Section(Column name, View view) {

        public static Section of(String title, View view) {
            return new Section(Column.of(title), view);
        }
    }

    /** Lines in plain style. */
    static Message message(String... lines) {
        return new Message(Stream.of(lines).map(TextLine::of).toList());
    }

    /** Lines in their own styles. */
    static Message message(TextLine... lines) {
        return new Message(List.of(lines));
    }

    /** The values, in an array when they become JSON. */
    static Values values(Iterable<? extends JsonValue> values) {
        return new Values(values, Shape.ARRAY);
    }

    /** One value. */
    static Values value(JsonValue value) {
        return new Values(List.of(value), Shape.SINGLE);
    }
}
