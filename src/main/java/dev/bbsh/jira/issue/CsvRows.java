package dev.bbsh.jira.issue;

import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows of a table (RFC 4180); values in quotes may hold line breaks, as descriptions of
 * issues do. Commas or semicolons separate, whichever the first line has first.
 */
final class CsvRows {

    private static final int TICK = 1_024;

    private final Reader in;
    private final Progress progress;
    private int separator;
    private int next = -2;
    private int seen;

    CsvRows(Reader in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    /** The next row that is not empty, without blanks around its values; none at the end. */
    List<String> next() throws IOException {
        while (peek() == '\r' || peek() == '\n') {
            take();
        }
        List<String> row = new ArrayList<>();
        if (peek() < 0) {
            return row;
        }
        if (++seen % TICK == 0) {
            progress.advance(0);
        }
        row.add(value());
        while (isSeparator(peek())) {
            separator = take();
            row.add(value());
        }
        return row;
    }

    private boolean isSeparator(int each) {
        return separator == 0 ? each == ',' || each == ';' || each == '\t' : each == separator;
    }

    private String value() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int each = peek(); each >= 0; each = peek()) {
            if (each == '"') {
                take();
                boolean doubled = quoted && peek() == '"';
                if (doubled) {
                    text.append((char) take());
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (isSeparator(each) || each == '\r' || each == '\n')) {
                break;
            } else {
                text.append((char) take());
            }
        }
        String value = text.toString().strip();
        return value.startsWith("\uFEFF") ? value.substring(1) : value;
    }

    private int peek() throws IOException {
        if (next == -2) {
            next = in.read();
        }
        return next;
    }

    private int take() throws IOException {
        int each = peek();
        next = -2;
        return each;
    }
}
