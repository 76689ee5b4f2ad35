package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.json.JsonValue;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** Documents in a line each: name, kind and numbers. */
public final class DocumentLines {

    private static final String GAP = "   ";

    private final TimeFormat times;
    private final Progress progress;

    private DocumentLines(TimeFormat times, Progress progress) {
        this.times = times;
        this.progress = progress;
    }

    /**
     * The kind of a document in a few words, without counting: {@code synced issue data, one side,
     * SAM2 -> SP2}.
     */
    public static String kind(DocumentAnalysis document) {
        FileKind kind = document.kind();
        return switch (kind) {
            case ONE_SIDED, TWO_SIDED ->
                    document.issues()
                            .flatMap(SyncedIssueData::projects)
                            .map((pair) -> kind.title() + ", " + pair.one() + " -> " + pair.other())
                            .orElse(kind.title());
            case CONFIG -> kind.title();
            case OTHER -> kind.title() + ", " + shape(document.document().root());
        };
    }

    private static String shape(JsonValue root) {
        return switch (root.kind()) {
            case OBJECT -> "an object with " + Plurals.of(root.size(), "member");
            case ARRAY -> "an array with " + Plurals.of(root.size(), "element");
            case STRING, NUMBER, TRUE, FALSE, NULL -> "a single value";
        };
    }

    /** A line for each document, with numbers, in columns. */
    public static List<TextLine> of(
            List<OpenDocument> documents, TimeFormat times, Progress progress) {
        DocumentLines lines = new DocumentLines(times, progress);
        List<List<String>> rows = documents.stream().map(lines::row).toList();
        return rows.stream().map((row) -> line(row, rows)).toList();
    }

    private List<String> row(OpenDocument open) {
        DocumentSummary summary = open.analysis().summary(progress);
        if (!summary.kind().holdsIssues()) {
            return List.of(open.name(), kind(open.analysis()));
        }
        List<String> row = new ArrayList<>();
        row.add(open.name());
        row.add(summary.kind().title());
        row.add(summary.direction());
        row.add(Plurals.of(summary.issues(), "issue"));
        row.add(Plurals.of(summary.comments(), "comment"));
        row.add(Plurals.of(summary.attachments(), "attachment"));
        row.add(summary.lastSync().stream().mapToObj(this::lastSync).findFirst().orElse(""));
        return row;
    }

    private String lastSync(long time) {
        return "last sync " + times.age(time);
    }

    private static TextLine line(List<String> row, List<List<String>> rows) {
        TextLine line = TextLine.of(Style.NAME, padded(row, 0, rows));
        StringBuilder rest = new StringBuilder();
        for (int i = 1; i < row.size(); i++) {
            rest.append(GAP).append(padded(row, i, rows));
        }
        return line.and(rest.toString().stripTrailing());
    }

    /** The text padded to the width of its column; the last of a row as it is. */
    private static String padded(List<String> row, int column, List<List<String>> rows) {
        int width =
                column == row.size() - 1
                        ? 0
                        : rows.stream()
                                .filter((each) -> each.size() > column + 1)
                                .mapToInt((each) -> each.get(column).length())
                                .max()
                                .orElse(0);
        String text = row.get(column);
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
