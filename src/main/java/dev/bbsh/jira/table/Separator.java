package dev.bbsh.jira.table;

import de.siegmar.fastcsv.reader.CsvParseException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Detects the separator of a table's values. */
final class Separator {

    /** The separators, in the order of preference. */
    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    private static final int ROWS = 200;

    private Separator() {}

    /** The separator that the first line declares, as Excel understands it: {@code sep=;}. */
    static Optional<Character> said(String start) {
        String line = start.lines().findFirst().orElse("").strip();
        String bare = line.replace("\"", "");
        boolean says = bare.toLowerCase(Locale.ROOT).startsWith("sep=");
        if (!says) {
            return Optional.empty();
        }
        return Optional.of(bare.length() == 4 ? '\t' : bare.charAt(4));
    }

    /** The separator with which the first rows make the most sense. */
    static char of(String start, CsvTable.RowScore sense) {
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

    /** The score of a separator: the meaning of the rows takes precedence over their similarity. */
    private static long score(List<List<String>> rows, CsvTable.RowScore sense) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        long alike = width < 2 ? 0 : rows.stream().filter((row) -> row.size() == width).count();
        return sense.of(rows) * 1_000L * ROWS + alike;
    }

    private static List<List<String>> rows(String start, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try {
            CsvTable.parser(separator)
                    .allowUnclosedQuote(true)
                    .build(new CsvTable.RowHandler(0), start)
                    .stream()
                    .limit(ROWS)
                    .forEach((row) -> rows.add(row.cells()));
        } catch (CsvParseException broken) {
            // The rows before it are enough; reading the table itself reports the fault.
        }
        return rows;
    }
}
