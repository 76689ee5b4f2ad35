package dev.bbsh.repair.wrapped.notation;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON as a cell of a CSV file (RFC 4180), with two quotes for each one. */
public final class CsvCell implements Recogniser {

    private static final String NAME = "csv-cell";

    /** The beginning of the JSON in a cell, behind the quote. */
    private static final Pattern OPENING = Pattern.compile("\\s*[{\\[][\\s{\\[]*(?:\"\"|[\\]}])");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** The same without the quotes around the cell. */
    private static final Pattern BARE =
            Pattern.compile("[{\\[][\\s{\\[]*\"\"[^\",}\\]:\\s].*", Pattern.DOTALL);

    private static final Pattern SINGLE = Pattern.compile("(?<!\")\"(?:\"\")*(?!\")");

    private static final int MOST = 12;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String text = raw.text();
        if (BARE.matcher(raw.start(200)).matches()) {
            String cell = raw.trimmed();
            boolean all = !SINGLE.matcher(cell).find();
            return all ? Optional.of(reading(NAME, cell)) : Optional.empty();
        }
        List<String> cells = cells(text);
        return cells.isEmpty() ? Optional.empty() : Optional.of(wrapping(cells));
    }

    /** The file around one cell with JSON or several. */
    private static Wrapping wrapping(List<String> cells) {
        if (cells.size() > MOST) {
            return Wrapping.Refused.of(
                    NAME,
                    "a CSV file with JSON in many cells",
                    "copy the cell you need to a file of its own, then load that file");
        }
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        for (String cell : cells) {
            String number = cells.size() == 1 ? "" : "-" + (readings.size() + 1);
            readings.add(reading(NAME + number, cell));
        }
        Wrapping.Layer all =
                new Wrapping.Layer(NAME, "a CSV file with JSON in " + cells.size() + " cells", "");
        return readings.size() == 1
                ? readings.getFirst()
                : new Wrapping.Ambiguous(List.of(all), readings);
    }

    /** The cells that begin as JSON does, as they are written. */
    private static List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        int quote = opening(text, 0);
        while (cells.size() <= MOST && quote >= 0) {
            int end = end(text, quote + 1);
            if (end < 0) {
                return cells;
            }
            cells.add(text.substring(quote + 1, end));
            quote = opening(text, end + 1);
        }
        return cells;
    }

    /**
     * The offset of the next quote with which a cell begins that holds JSON; -1 when there is none.
     * Only the quotes are looked at: there are millions of them in a large file that is no CSV.
     */
    private static int opening(String text, int from) {
        Matcher json = OPENING.matcher(text);
        int quote = text.indexOf('"', from);
        while (quote >= 0 && !(beginsCell(text, quote) && isAt(json, quote + 1))) {
            quote = text.indexOf('"', quote + 1);
        }
        return quote;
    }

    private static boolean beginsCell(String text, int quote) {
        return quote == 0
                || ",;\t\r\n".indexOf(text.charAt(quote - 1)) >= 0
                || text.startsWith(BYTE_ORDER_MARK, quote - BYTE_ORDER_MARK.length());
    }

    private static boolean isAt(Matcher json, int at) {
        return json.region(at, json.regionEnd()).lookingAt();
    }

    /** The offset of the quote that ends a cell; -1 when none does. */
    private static int end(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && text.startsWith("\"\"", at)) {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }

    private static Wrapping.Unwrapped reading(String name, String cell) {
        Wrapping.Layer step =
                new Wrapping.Layer(
                        name,
                        "a cell of a CSV file, with doubled quotes",
                        CountedNouns.counted(cell.length(), "character"));
        return Wrapping.Unwrapped.of(step, RawText.bytesOf(cell.replace("\"\"", "\"")));
    }
}
