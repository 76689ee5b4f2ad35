package dev.bbsh.shell.output;

import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.util.function.Function;

/** Takes CSV and passes on all but its header line. */
final class RowsOnly implements Appendable {

    private static final String LINE_END = "\r\n";

    private final Appendable out;

    private final String wanted;

    private final Function<String, BbshException> failure;

    /** The header as far as it was printed. */
    private final StringBuilder header = new StringBuilder();

    private boolean inRows;

    /**
     * Passes on rows that belong to a header line.
     *
     * @param wanted the header line that the rows must have
     * @param failure for rows with another one
     */
    RowsOnly(Appendable out, String wanted, Function<String, BbshException> failure) {
        this.out = out;
        this.wanted = wanted;
        this.failure = failure;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        if (inRows) {
            requireSame(text);
            out.append(text);
            return this;
        }
        header.append(text);
        int end = header.indexOf(LINE_END);
        if (end >= 0) {
            inRows = true;
            String rows = header.substring(end + LINE_END.length());
            header.setLength(end);
            append(rows);
        }
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) throws IOException {
        return append(String.valueOf(c));
    }

    /** Requires the header when there are rows: a search that finds nothing has no columns. */
    private void requireSame(CharSequence rows) {
        if (!rows.isEmpty() && !wanted.contentEquals(header)) {
            throw failure.apply(header.toString());
        }
    }
}
