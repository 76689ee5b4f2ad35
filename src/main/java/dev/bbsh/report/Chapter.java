package dev.bbsh.report;

import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.stream.Stream;

/** A chapter of a report. */
public record Chapter(String title, List<Part> parts) {

    /** A part of a chapter. */
    public sealed interface Part {

        /** Running text. */
        record Text(String text) implements Part {}

        /** A heading below that of the chapter. */
        record Subtitle(String text) implements Part {}

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

        /**
         * Rows under headings.
         *
         * @param title the title of the table; empty when that of the chapter says it
         * @param rows each with as many texts as there are columns
         */
        record Table(String title, List<String> columns, List<List<String>> rows) implements Part {

            public Table {
                columns = List.copyOf(columns);
                rows = List.copyOf(rows);
            }

            /** A table whose title is that of its chapter. */
            public Table(List<String> columns, List<List<String>> rows) {
                this("", columns, rows);
            }
        }

        /**
         * Counts as bars.
         *
         * @param note the source of the counts, and their limits
         * @param of the word for a bar's label, such as {@code month}
         * @param series the names of the counts of each bar
         */
        record Chart(String title, String note, String of, List<String> series, List<Bar> bars)
                implements Part {

            public Chart {
                series = List.copyOf(series);
                bars = List.copyOf(bars);
            }

            /** The titles of the columns of the counts as a table. */
            public List<String> columns() {
                return Stream.concat(Stream.of(of), series.stream()).toList();
            }

            /** The counts as a table: a row for each bar. */
            public List<List<String>> rows() {
                return bars.stream()
                        .map(
                                (bar) ->
                                        Stream.concat(
                                                        Stream.of(bar.label()),
                                                        bar.counts().stream().map(Plurals::of))
                                                .toList())
                        .toList();
            }
        }

        /**
         * The findings of a check.
         *
         * @param summary the numbers by severity, and the check
         */
        record Findings(String summary, List<FindingGroup> groups) implements Part {

            public Findings {
                groups = List.copyOf(groups);
            }
        }
    }

    /**
     * A bar of a chart.
     *
     * @param counts one for each series
     */
    public record Bar(String label, List<Long> counts) {

        public Bar {
            counts = List.copyOf(counts);
        }
    }

    public Chapter {
        parts = List.copyOf(parts);
    }

    /** A chapter of one part. */
    public static Chapter of(String title, Part part) {
        return new Chapter(title, List.of(part));
    }
}
