package dev.bbsh.jira.issue;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the keys of exported issues: CSV with a column of keys, or answers of a search. */
final class ExportedIssues {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern KEY = Pattern.compile("\\p{Lu}[\\p{Lu}\\d_]*-\\d+");

    /** What Jira calls the column: older and newer words. */
    private static final Set<String> COLUMNS = Set.of("issue key", "work item key", "key");

    private static final int BLOCK = 1 << 16;

    private final Set<String> keys;
    private final Progress progress;
    private long total;

    ExportedIssues(Set<String> keys, Progress progress) {
        this.keys = keys;
        this.progress = progress;
    }

    /** How many issues the search found, if an answer said so. */
    long total() {
        return total;
    }

    void read(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BLOCK);
        if (isJson(bytes)) {
            answer(json(bytes));
        } else {
            table(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), BLOCK));
        }
    }

    private static boolean isJson(BufferedInputStream in) throws IOException {
        in.mark(BLOCK);
        int first = in.read();
        while (first == ' ' || first == '\n' || first == '\r' || first == '\t' || first > 0x7F) {
            first = in.read();
        }
        in.reset();
        return first == '{' || first == '[';
    }

    private static JsonNode json(InputStream in) {
        try {
            return JSON.readTree(in);
        } catch (JacksonException broken) {
            throw new BbshException(
                    "the saved search is no JSON: " + broken.getOriginalMessage(),
                    "save the answer again",
                    broken);
        }
    }

    /** A page with issues, several pages, or the issues alone. */
    private void answer(JsonNode node) {
        for (JsonNode each : node) {
            if (each.path("key").isString()) {
                add(each.path("key").asString());
            } else if (each.path("issues").isArray()) {
                answer(each.path("issues"));
                total = Math.max(total, each.path("total").asLong(0));
            }
        }
        if (node.path("issues").isArray()) {
            answer(node.path("issues"));
            total = Math.max(total, node.path("total").asLong(0));
        }
    }

    private void table(BufferedReader text) throws IOException {
        CsvRows rows = new CsvRows(text, progress);
        List<String> header = rows.next();
        int column = column(header);
        if (column < 0) {
            column = 0;
            addIfKey(header, column);
        }
        for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            addIfKey(row, column);
        }
    }

    private static int column(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (COLUMNS.contains(header.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private void addIfKey(List<String> row, int column) {
        if (column < row.size()) {
            add(row.get(column));
        }
    }

    private void add(String key) {
        if (KEY.matcher(key).matches()) {
            keys.add(key);
        }
    }
}
