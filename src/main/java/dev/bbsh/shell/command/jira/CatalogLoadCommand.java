package dev.bbsh.shell.command.jira;

import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenCatalog;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** The answer to {@code catalog load}: reads a catalog, and warns about what is suspicious. */
final class CatalogLoadCommand {

    private CatalogLoadCommand() {}

    static Outcome answer(Invocation in) {
        NamedFiles named = NamedFiles.of(in);
        in.workspace().requireFree(named.name());
        in.progress().begin("reading " + named.files().getFirst(), -1);
        CatalogFiles.LoadedCatalog loaded = CatalogFiles.read(named.locations(), in.progress());
        OpenCatalog open = new OpenCatalog(named.name(), loaded, named.from(), named.date());
        return Outcome.report(new View.Message(said(open)))
                .with(in.history().then("catalog load " + named.name(), in.workspace().with(open)));
    }

    private static List<TextLine> said(OpenCatalog open) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(Style.NAME, open.name()).and("   " + JiraLines.summary(open)));
        lines.add(TextLine.of(JiraLines.kinds(open.content().catalog())));
        lines.addAll(
                JiraLines.remarks(
                        open.content().remarks().stream().map(JiraLines::remark).toList(),
                        Plurals.of(open.content().files(), "file")));
        return lines;
    }
}
