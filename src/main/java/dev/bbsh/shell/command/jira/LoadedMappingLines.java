package dev.bbsh.shell.command.jira;

import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.MappingRemarks;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report on a mapping that was read. */
public final class LoadedMappingLines {

    private LoadedMappingLines() {}

    /** The mapping, its namespaces, and the first remarks. */
    public static List<TextLine> of(OpenMapping open) {
        MappingFiles.LoadedMapping content = open.content();
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(Style.NAME, open.name()).and("   " + JiraLines.summary(open)));
        lines.add(TextLine.of(namespaces(content.mapping().tables())));
        lines.addAll(JiraLines.remarks(remarks(content), "the files"));
        return lines;
    }

    private static String namespaces(Map<Namespace, IdTable> tables) {
        return tables.entrySet().stream()
                .map((each) -> Plurals.of(each.getValue().size()) + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static List<String> remarks(MappingFiles.LoadedMapping content) {
        List<String> remarks = new ArrayList<>(content.remarks().notes());
        content.mapping()
                .tables()
                .forEach((namespace, table) -> remarks.addAll(conflicts(namespace, table)));
        content.remarks().badRows().forEach((row) -> remarks.add(badRow(row)));
        return remarks;
    }

    private static List<String> conflicts(Namespace namespace, IdTable table) {
        return table.conflicts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        (each) ->
                                namespace
                                        + " "
                                        + each.getKey()
                                        + " became "
                                        + String.join(" and ", each.getValue())
                                        + ": can't tell which is right")
                .toList();
    }

    private static String badRow(MappingRemarks.BadRow row) {
        return row.file() + " line " + row.line() + " left out (" + row.why() + "): " + row.text();
    }
}
