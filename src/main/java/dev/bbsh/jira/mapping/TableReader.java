package dev.bbsh.jira.mapping;

import dev.bbsh.jira.Namespace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads tables as text: the migration assistant's report, whose header is {@code
 * entityType,serverId,cloudId}, and tables of two columns with or without a header. Commas,
 * semicolons or tabs separate; whichever the first line has.
 */
final class TableReader {

    private static final List<String> REPORT = List.of("entitytype", "serverid", "cloudid");

    /** Headers of two columns, in small letters. */
    private static final Set<List<String>> TWO =
            Set.of(
                    List.of("serverid", "cloudid"),
                    List.of("server", "cloud"),
                    List.of("old", "new"),
                    List.of("oldid", "newid"),
                    List.of("from", "to"),
                    List.of("source", "target"),
                    List.of("key", "value"));

    private final PairSink sink;
    private char separator;
    private int columns;
    private long line;

    TableReader(PairSink sink) {
        this.sink = sink;
    }

    void read(InputStream in) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (!text.isBlank()) {
                accept(line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
        }
        if (columns == 0) {
            sink.note("is empty");
        }
    }

    private void accept(String text) {
        if (columns > 0) {
            row(text);
            return;
        }
        separator = separatorOf(text);
        List<String> header = cells(text);
        columns = header.size();
        if (!isHeader(header)) {
            first(header, text);
        }
    }

    private boolean isHeader(List<String> cells) {
        List<String> names = cells.stream().map((name) -> name.toLowerCase(Locale.ROOT)).toList();
        return names.equals(REPORT) || TWO.contains(names);
    }

    /** A first line that is no header is a row if it can be one. */
    private void first(List<String> cells, String text) {
        if (columns != 2 || !cells.stream().allMatch(sink::isId)) {
            throw sink.refused("its first line is '" + text.strip() + "'");
        }
        row(text);
    }

    private void row(String text) {
        List<String> cells = cells(text);
        String why = fault(cells, text);
        if (!why.isEmpty()) {
            sink.badRow(line, text, why);
        } else if (columns == 2) {
            sink.pair(cells.getFirst(), cells.getLast());
        } else {
            sink.pair(new Namespace(cells.getFirst()), cells.get(1), cells.getLast());
        }
    }

    /** What is wrong with a row; empty when nothing is. */
    private String fault(List<String> cells, String text) {
        if (text.indexOf('"') >= 0 && !QuotedCells.wellFormed(text, separator)) {
            return "quotes in the middle of a value";
        }
        if (cells.size() != columns) {
            return cells.size() + " values instead of " + columns;
        }
        if (cells.stream().anyMatch(String::isEmpty)) {
            return "a value is missing";
        }
        if (cells.getLast().equals("0")) {
            return "it became nothing";
        }
        boolean numeric = columns == 3 && new Namespace(cells.getFirst()).isNumeric();
        boolean numbers = cells.stream().skip(1).allMatch((id) -> IdTable.number(id) >= 0);
        return numeric && !numbers ? "an id that is no number" : "";
    }

    private List<String> cells(String text) {
        return QuotedCells.split(text, separator);
    }

    private static char separatorOf(String text) {
        if (text.indexOf(',') >= 0) {
            return ',';
        }
        return text.indexOf(';') >= 0 ? ';' : '\t';
    }
}
