package dev.bbsh.shell.command.file;

import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.document.OpenDocument;

import java.util.List;

/** The warnings about a document that is known to be incomplete. */
final class IncompleteDocumentLines {

    private IncompleteDocumentLines() {}

    static List<TextLine> of(OpenDocument open) {
        return open.incomplete().stream()
                .map(
                        (missing) ->
                                TextLine.of(
                                        Style.WARNING, open.name() + " is incomplete: " + missing))
                .toList();
    }
}
