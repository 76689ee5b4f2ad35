package dev.bbsh.guide;

import java.util.List;

/** A chapter of a report. */
public record Chapter(String title, List<Part> parts) {

    /** A part of a chapter. */
    public sealed interface Part {

        /** Running text. */
        record Text(String text) implements Part {}

        /** The items of a list. */
        record Points(List<String> points) implements Part {

            public Points {
                points = List.copyOf(points);
            }
        }

        /** Command lines, shown literally. */
        record Lines(List<String> lines) implements Part {

            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /** Rows under headings. */
        record Table(List<String> columns, List<List<String>> rows) implements Part {

            public Table {
                columns = List.copyOf(columns);
                rows = List.copyOf(rows);
            }
        }
    }

    public Chapter {
        parts = List.copyOf(parts);
    }
}
