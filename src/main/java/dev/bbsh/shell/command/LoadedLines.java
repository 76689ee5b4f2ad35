package dev.bbsh.shell.command;

import dev.bbsh.file.Content;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;

import java.util.ArrayList;
import java.util.List;

/** What has to be said of a file that was loaded, and is not as it will be saved. */
final class LoadedLines {

    private LoadedLines() {}

    static List<TextLine> of(OpenDocument open) {
        List<TextLine> lines = new ArrayList<>();
        if (open.origin() instanceof Origin.Loaded loaded && loaded.content() != Content.TEXT) {
            lines.add(
                    TextLine.of(open.name() + " was " + loaded.content().words())
                            .and(Style.MUTED, "     (it is saved as plain UTF-8)"));
        }
        if (!open.origin().mended().isEmpty()) {
            lines.add(
                    TextLine.of(
                            Style.WARNING,
                            open.name() + ": " + RepairLines.summary(open.origin().mended())));
            lines.addAll(RepairLines.of(open.origin().mended()));
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "  the old sync still exists: better stop both sides and download it"
                                    + " again"));
        }
        return lines;
    }
}
