package dev.bbsh.shell.command.jira;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Catalogs and mappings in a few words. */
public final class JiraLines {

    private static final int SHOWN = 10;

    private JiraLines() {}

    /**
     * A catalog in words, such as {@code catalog of Jira Cloud, https://x.atlassian.net, 312
     * items}.
     */
    public static String summary(OpenCatalog open) {
        Catalog catalog = open.content().catalog();
        Catalog.ServerInfo server = catalog.server();
        StringBuilder what = new StringBuilder(catalog.gaps().isEmpty() ? "" : "incomplete ");
        what.append(open.backup().isPresent() ? "site backup" : "catalog");
        if (server.isKnown()) {
            what.append(" of Jira ");
            what.append(server.isCloud() ? "Cloud" : server.deployment() + " " + server.version());
            what.append(", ").append(server.baseUrl());
        }
        return what.append(", ").append(Plurals.of(catalog.size(), "item")).toString();
    }

    /** A mapping in words, such as {@code mapping of 3,201 IDs, 2 conflicts}. */
    public static String summary(OpenMapping open) {
        IdMapping mapping = open.content().mapping();
        long conflicts =
                mapping.tables().values().stream()
                        .mapToLong((table) -> table.conflicts().size())
                        .sum();
        String what = "mapping of " + Plurals.of(mapping.size(), "ID");
        return (mapping.gaps().isEmpty() ? "" : "incomplete ")
                + what
                + (conflicts == 0 ? "" : ", " + Plurals.of(conflicts, "conflict"));
    }

    /** A catalog that was just opened: what it is, its kinds, and what is suspicious. */
    public static List<TextLine> lines(OpenCatalog open) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(Style.NAME, open.name()).and("   " + summary(open)));
        lines.add(TextLine.of(kinds(open.content().catalog())));
        lines.addAll(
                remarks(
                        open.content().remarks().stream().map(JiraLines::remark).toList(),
                        Plurals.of(open.content().files(), "file")));
        return lines;
    }

    /** The number of items of each kind, such as {@code 12 fields, 4 statuses}. */
    static String kinds(Catalog catalog) {
        return catalog.kinds().stream()
                .map((kind) -> Plurals.of(catalog.all(kind).size(), kind.singular(), kind.plural()))
                .collect(Collectors.joining(", "));
    }

    static String remark(CatalogFiles.Remark remark) {
        return remark.toString();
    }

    /** The first remarks as warnings, and the number of the rest. */
    static List<TextLine> remarks(List<String> remarks, String of) {
        List<TextLine> lines = new ArrayList<>();
        remarks.stream()
                .limit(SHOWN)
                .forEach(
                        (remark) -> lines.add(TextLine.of(Style.WARNING, "warning: ").and(remark)));
        if (remarks.size() > SHOWN) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            FirstFew.more(remarks.size() - SHOWN, "remark") + " on " + of));
        }
        return lines;
    }
}
