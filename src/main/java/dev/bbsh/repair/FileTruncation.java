package dev.bbsh.repair;

import dev.bbsh.json.Document;
import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The end of a truncated file: where it is cut, and which records before it are complete.
 *
 * @param line line of the cut, from 1
 * @param offset offset of the cut in bytes, the size of the file
 * @param arrays the arrays of records, in their order; the cut is in the last one or behind it
 * @param inRecord true when the cut is inside a record of the last array
 * @param inArray true when the cut is inside the last array
 * @param end the offset behind the last complete record
 * @param closing the brackets that close the open containers there
 */
public record FileTruncation(
        long line,
        long offset,
        List<RecordArray> arrays,
        boolean inRecord,
        boolean inArray,
        int end,
        String closing) {

    /** The name of the repair that keeps the complete records. */
    public static final String COMPLETE_RECORDS = "complete-records";

    private static final int STEP = 1 << 16;

    public FileTruncation {
        arrays = List.copyOf(arrays);
    }

    /**
     * Looks for the cut of a text; empty for a text that does not stop inside an array of records,
     * or behind one.
     *
     * @param text UTF-8 that is JSON up to its end
     * @param progress asked for cancellation
     */
    public static Optional<FileTruncation> of(byte[] text, Progress progress) {
        TruncationScanner end = new TruncationScanner(text);
        while (!end.isAtEnd()) {
            progress.advance(0);
            end.readOn(STEP);
        }
        return end.cutOff(line(text, progress));
    }

    private static long line(byte[] text, Progress progress) {
        int to = text.length;
        while (to > 0 && text[to - 1] <= ' ' && text[to - 1] >= 0) {
            to--;
        }
        LineColumn place = LineColumn.START;
        for (int at = 0; at < to; at += STEP) {
            progress.advance(0);
            place = place.behind(text, at, Math.min(to, at + STEP));
        }
        return place.line();
    }

    /** The number of complete records. */
    public long complete() {
        return arrays.stream().mapToLong(RecordArray::complete).sum();
    }

    /**
     * The document up to the last complete record, with its brackets closed.
     *
     * @param text the same that was looked through
     * @throws dev.bbsh.json.syntax.JsonSyntaxException when there is other damage before the cut
     */
    public Document salvaged(byte[] text, Progress progress) {
        byte[] brackets = closing.getBytes(StandardCharsets.UTF_8);
        int to = end + brackets.length;
        byte[] kept = new byte[to + Segment.PADDING];
        System.arraycopy(text, 0, kept, 0, end);
        System.arraycopy(brackets, 0, kept, end, brackets.length);
        return Document.of(Segment.parse(kept, 0, to, progress));
    }

    /** The cut and the complete records in words, for a file that is refused. */
    public String inWords() {
        return "the file is cut off " + where() + ". " + kept();
    }

    /** The same for a document that contains only the complete records. */
    public String mark() {
        String records = arrays.size() == 1 ? records(complete()) + " kept" : each();
        return "cut off " + where() + "; " + records;
    }

    private String where() {
        RecordArray last = arrays.getLast();
        String of = arrays.size() == 1 || last.name().isEmpty() ? "" : " of " + last.name();
        String place = " (line " + number(line) + ")";
        if (inRecord) {
            return "inside record " + number(last.complete() + 1) + of + place;
        }
        return (inArray ? "after record " : "after the last record, ")
                + number(last.complete())
                + of
                + place;
    }

    private String kept() {
        RecordArray last = arrays.getLast();
        long count = last.complete();
        String first =
                switch ((int) Math.min(count, 2)) {
                    case 0 -> "No record" + of(last) + " is complete";
                    case 1 -> "Record 1" + of(last) + " is complete";
                    default -> "Records 1-" + number(count) + of(last) + " are complete";
                };
        StringBuilder kept = new StringBuilder(first).append('.');
        for (RecordArray each : arrays.subList(0, arrays.size() - 1)) {
            kept.append(' ').append(each.name()).append(" is complete (");
            kept.append(records(each.complete())).append(").");
        }
        return kept.toString();
    }

    private String of(RecordArray last) {
        return arrays.size() == 1 ? "" : " of " + last.name();
    }

    private String each() {
        List<String> all = new ArrayList<>();
        arrays.forEach((each) -> all.add(records(each.complete()) + " of " + each.name()));
        return String.join(" and ", all) + " kept";
    }

    private static String records(long count) {
        return number(count) + (count == 1 ? " record" : " records");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * An array of records in a file, or the beginning of one.
     *
     * @param name name of the member that has it; empty for an array that is not a member
     * @param complete the number of its complete records
     */
    public record RecordArray(String name, long complete) {}
}
