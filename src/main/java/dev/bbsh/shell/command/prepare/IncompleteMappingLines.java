package dev.bbsh.shell.command.prepare;

import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.OpenMapping;

import java.util.List;
import java.util.stream.Stream;

/** The warning that IDs without a new value may have one: the mapping is incomplete. */
final class IncompleteMappingLines {

    private IncompleteMappingLines() {}

    /** One line for each gap of the mapping in comments and attachments. */
    static List<TextLine> lines(OpenMapping open) {
        return Stream.of(Namespace.COMMENT, Namespace.ATTACHMENT)
                .flatMap((namespace) -> open.content().mapping().gap(namespace).stream())
                .distinct()
                .map((gap) -> line(open.name(), gap))
                .toList();
    }

    private static TextLine line(String mapping, Gap gap) {
        return TextLine.of(Style.WARNING, "warning: ")
                .and(
                        "not decided whether the IDs below have a new value: the mapping "
                                + mapping
                                + " is incomplete ("
                                + gap
                                + ")");
    }
}
