package dev.bbsh.jira.table;

import de.siegmar.fastcsv.reader.CsvParseException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out what separates the values of a table. */
final class Separator {

    /** In the order in which they are preferred. */
    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    private static final int ROWS = 200;

    private Separator() {}

    /** The separator that the first line says, as Excel understands it: {@code sep=;}. */
    static Optional<Character> said(String start) {
        String line = start.lines().findFirst().orElse("").strip();
        String bare = line.replace("\"", "");
        boolean says = bare.toLowerCase(Locale.ROOT).startsWith("sep=");
        if (!says) {
            return Optional.empty();
        }
        return Optional.of(bare.length() == 4 ? '\t' : bare.charAt(4));
    }

    /** The one with which the first rows make the most sense. */
    static char of(String start, CsvTable.Sense sense) {
        char best = KNOWN.getFirst();
        long most = 0;
        for (char each : KNOWN) {
            long score = score(rows(start, each), sense);
            if (score > most) {
                best = each;
                most = score;
            }
        }
        return best;
    }

    /** What the rows mean goes before how alike they are. */
    private static long score(List<List<String>> rows, CsvTable.Sense sense) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        long alike = width < 2 ? 0 : rows.stream().filter((row) -> row.size() == width).count();
        return sense.of(rows) * 1_000L * ROWS + alike;
    }

    private static List<List<String>> rows(String start, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try {
            CsvTable.parser(separator)
                    .allowUnclosedQuote(true)
                    .build(new RowHandler(0), start)
                    .stream()
                    .limit(ROWS)
                    .forEach((row) -> rows.add(row.cells()));
        } catch (CsvParseException broken) {
            // The rows before it tell enough; the table itself says what is wrong.
        }
        return rows;
    }
}
