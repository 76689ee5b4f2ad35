package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.guide.IssueQueries;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** JQL queries for the issues of rows, by project. */
final class IssueJql {

    private IssueJql() {}

    /** The queries as text, and for other programs. */
    static View view(IssueRows rows, int[] selected) {
        List<TextLine> lines = new ArrayList<>();
        List<List<Cell>> queries = new ArrayList<>();
        byProject(rows, selected)
                .forEach(
                        (project, keys) -> {
                            String about = project + ": " + Plurals.of(keys.size(), "issue");
                            lines.add(TextLine.of(Style.MUTED, about + " in all"));
                            for (String jql : IssueQueries.issues(keys, IssueQueries.BATCH)) {
                                lines.add(TextLine.of(Style.COMMAND, jql));
                                queries.add(List.of(Cell.of(about), Cell.of(jql)));
                            }
                        });
        if (lines.isEmpty()) {
            lines.add(TextLine.of("no matching issues"));
        }
        return new View.Either(
                new View.Message(lines),
                new View.Table(List.of(Column.of("about"), Column.of("jql")), queries));
    }

    private static Map<String, SequencedSet<String>> byProject(IssueRows rows, int[] selected) {
        Map<String, SequencedSet<String>> keys = new LinkedHashMap<>();
        RowRecords.Reader reader = rows.reader();
        for (int row : selected) {
            Stream.of(reader.key(row), reader.partnerKey(row))
                    .flatMap((key) -> key.stream())
                    .forEach(
                            (key) ->
                                    keys.computeIfAbsent(
                                                    ProjectKey.ofIssue(key).orElse("?"),
                                                    (_) -> new LinkedHashSet<>())
                                            .add(key));
        }
        return keys;
    }
}
