package dev.bbsh.render;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The answer of a command, independent of the format and width in which it will be shown. */
public sealed interface View {

    /** Lines that report what was done. */
    record Message(List<TextLine> lines) implements View {

        public Message {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Rows of cells; in JSON an array of objects.
     *
     * @param columns at least one
     * @param rows each with as many cells as there are columns; pulled while they are shown
     * @param whenEmpty the text shown instead of a table without rows; may be empty
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

    /** Named cells that describe one item; in JSON an object. */
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

    /** The way in which a sequence of values is written as JSON. */
    enum Shape {
        /** One array of all values. */
        ARRAY,
        /** One value per line, each on one line. */
        LINES,
        /** The value itself: there is exactly one. */
        SINGLE
    }

    /**
     * Places in a document, pulled while they are shown; in JSON an array of paths.
     *
     * @param ambiguous the names on the way to a place that occur more than once in their object
     */
    record Places(Iterable<Place> places, Function<Place, List<Place.Step.Name>> ambiguous)
            implements View {

        /** The names on the way to a place that occur more than once in their object. */
        public List<Place.Step.Name> ambiguous(Place place) {
            return ambiguous.apply(place);
        }
    }

    /**
     * A view with notes, which are written beside it.
     *
     * @param notes asked for once, after the last value was pulled
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

        /** A heading of a page. */
        record Heading(String text) implements Block {}

        /** Running text, wrapped to the screen. */
        record Paragraph(TextLine text) implements Block {}

        /** Lines to type or to look at, shown unchanged. */
        record Listing(List<String> lines) implements Block {

            public Listing {
                lines = List.copyOf(lines);
            }
        }

        /** The items of a list, wrapped to the screen. */
        record Points(List<TextLine> points) implements Block {

            public Points {
                points = List.copyOf(points);
            }
        }
    }

    /** Several views below each other; in JSON an object with one member per section. */
    record Sections(List<Section> sections) implements View {

        public Sections {
            sections = List.copyOf(sections);
        }
    }

    /**
     * Two views of the same answer: one for people, and one for other programs.
     *
     * @param text shown as text and in Markdown
     * @param data shown in JSON and CSV
     */
    record Either(View text, View data) implements View {}

    /** A view with a name; as text, the name may be empty. */
    record Section(Column name, View view) {

        public static Section of(String title, View view) {
            return new Section(Column.of(title), view);
        }
    }

    /** A message of lines in plain style. */
    static Message message(String... lines) {
        return new Message(Stream.of(lines).map(TextLine::of).toList());
    }

    /** A message of lines in their own styles. */
    static Message message(TextLine... lines) {
        return new Message(List.of(lines));
    }

    /** Several values, in JSON as an array. */
    static Values values(Iterable<? extends JsonValue> values) {
        return new Values(values, Shape.ARRAY);
    }

    /** One value, in JSON as itself. */
    static Values value(JsonValue value) {
        return new Values(List.of(value), Shape.SINGLE);
    }
}
