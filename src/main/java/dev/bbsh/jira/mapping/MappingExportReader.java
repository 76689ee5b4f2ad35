package dev.bbsh.jira.mapping;

import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads mapping files of the simplified app migration: JSON Lines, of which the first names the
 * columns, the entity type and the number of rows
 * (developer.atlassian.com/platform/app-migration/simplified-app-migration/reference).
 */
final class MappingExportReader {

    private static final Pattern HEADER = Pattern.compile("^\\s*\\{[^\\n]*\"columns\"\\s*:\\s*\\[");

    private static final Pattern LISTING =
            Pattern.compile("\"fileId\"\\s*:\\s*\"[^\"]*\"[^}]*\"fullName\"\\s*:");

    private static final int LONGEST = 1 << 20;

    private static final int QUOTED = 200;

    private static final List<String> TRUE = List.of("true", "1", "y", "yes");

    private static final List<String> FALSE = List.of("", "false", "0", "n", "no");

    private static final String BROKEN = "not a valid JSON line";

    private final PairSink sink;
    private final MappingUpdates updates;
    private final Progress progress;
    private Header header = Header.NONE;
    private long line;
    private long rows;
    private boolean ended;

    MappingExportReader(PairSink sink, MappingUpdates updates, Progress progress) {
        this.sink = sink;
        this.updates = updates;
        this.progress = progress;
    }

    /** The first line of an export. */
    private record Header(
            List<String> names, Optional<MappingColumns> columns, String table, long rowCount) {

        static final Header NONE = new Header(List.of(), Optional.empty(), "", -1);

        static Header of(JsonNode meta) {
            List<String> names =
                    meta.path("columns")
                            .valueStream()
                            .map((each) -> each.isObject() ? each.path("name") : each)
                            .map((each) -> each.asString(""))
                            .toList();
            return new Header(
                    names,
                    MappingColumns.of(names),
                    meta.path("table").asString(""),
                    meta.path("rowCount").asLong(-1));
        }

        /** The value of a column, empty when the row has none. */
        String value(String name, List<String> cells) {
            int at = names.indexOf(name);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }
    }

    /** True when a file with this beginning is a mapping export. */
    static boolean isExport(byte[] start) {
        return HEADER.matcher(text(start)).find();
    }

    /** True when a file with this beginning lists the files of an export, and has no mappings. */
    static boolean isListing(byte[] start) {
        return LISTING.matcher(text(start)).find();
    }

    private static String text(byte[] start) {
        return new String(start, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    }

    void read(InputStream in) throws IOException {
        try {
            Reader text = new BufferedReader(new Utf8Reader(in));
            while (!ended) {
                accept(next(text));
            }
        } catch (Utf8Reader.ForeignEncodingException foreign) {
            throw sink.foreign(foreign);
        }
        finish();
    }

    /** The next line; when it is longer than any row can be, only its beginning. */
    private String next(Reader in) throws IOException {
        StringBuilder text = new StringBuilder();
        line++;
        int each = in.read();
        while (each >= 0 && each != '\n') {
            if (text.length() < LONGEST) {
                text.append((char) each);
            }
            each = in.read();
        }
        ended = each < 0;
        progress.advance(0);
        return text.toString().strip();
    }

    private void accept(String text) {
        if (text.isEmpty()) {
            return;
        }
        Optional<JsonNode> json = parsed(text);
        if (json.isEmpty()) {
            rows++;
            bad(text, BROKEN);
            if (ended) {
                sink.gap(new Gap.Cut(sink.path(), line));
            }
        } else if (json.get().path("columns").isArray()) {
            finish();
            begin(Header.of(json.get()));
        } else {
            rows++;
            row(text, json.get());
        }
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(JsonTree.of(text)).filter(JsonNode::isContainer);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private void begin(Header next) {
        header = next;
        rows = 0;
        if (header.columns().isEmpty()) {
            throw sink.refused(
                    "its first line doesn't name the columns sourceId and targetId",
                    "use the file as the platform wrote it");
        }
    }

    private void finish() {
        if (header.rowCount() > rows) {
            sink.gap(new Gap.Partial(rows, header.rowCount()));
        } else if (header.rowCount() >= 0 && header.rowCount() < rows) {
            sink.note(
                    String.format(
                            Locale.ROOT,
                            "has %,d rows, but its first line says %,d",
                            rows,
                            header.rowCount()));
        }
    }

    private void row(String text, JsonNode json) {
        List<String> cells =
                json.isArray()
                        ? json.valueStream().map(MappingExportReader::cell).toList()
                        : header.names().stream().map((name) -> cell(json.path(name))).toList();
        MappingColumns columns = header.columns().orElseThrow();
        Optional<Boolean> deleted = flag(header.value("DELETED", cells));
        Optional<Long> sequence = sequence(cells);
        if (deleted.isEmpty()) {
            bad(text, "DELETED is neither true nor false");
        } else if (sequence.isEmpty()) {
            bad(text, "TXN_SEQUENCE isn't a number");
        } else {
            List<String> checked = deleted.get() ? withCloud(columns, cells) : cells;
            String why = new RowFault(columns).of(checked);
            String type = columns.type() < 0 ? header.table() : "";
            if (!why.isEmpty()) {
                bad(text, why);
            } else {
                updates.add(
                        new MappingUpdates.Update(
                                new Namespace(columns.type(cells).orElse(type)),
                                header.value("migrationScopeId", cells),
                                columns.server(cells),
                                sequence.get(),
                                Optional.of(columns.cloud(cells)).filter((_) -> !deleted.get())));
            }
        }
    }

    /** The cells of a deletion, which may lack the Cloud ID, as of a row that has one. */
    private static List<String> withCloud(MappingColumns columns, List<String> cells) {
        if (cells.size() < columns.needed()) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        filled.set(columns.cloud(), columns.server(cells));
        return filled;
    }

    private static String cell(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString("").strip();
    }

    private static Optional<Boolean> flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return Optional.of(true);
        }
        return FALSE.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** The sequence, or the time of creation where a file has no sequences. */
    private Optional<Long> sequence(List<String> cells) {
        boolean numbered = header.names().contains("TXN_SEQUENCE");
        String text = header.value(numbered ? "TXN_SEQUENCE" : "createdAtTimestamp", cells);
        try {
            return Optional.of(
                    text.matches("-?\\d+") || numbered
                            ? Long.parseLong(text)
                            : Instant.parse(text).toEpochMilli());
        } catch (NumberFormatException | DateTimeParseException other) {
            return numbered ? Optional.empty() : Optional.of(0L);
        }
    }

    private void bad(String text, String why) {
        sink.badRow(line, text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text, why);
    }
}
