package dev.bbsh.shell.command.prepare;

import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.migrate.prepare.TranslationCoverage;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines about what to do with IDs that were not translated.
 *
 * @param input the document that was prepared
 * @param output the prepared document
 * @param moving the project that moves
 */
record UntranslatedIdLines(String input, String output, String mapping, String moving) {

    /** A warning for each reason to doubt a mapping. */
    static List<TextLine> doubts(OpenMapping open) {
        return Stream.concat(
                        unknownKinds(open.name(), open.content().mapping()),
                        gaps(open.name(), open.content().mapping()))
                .toList();
    }

    /** Warnings about kinds of IDs that the migration does not have. */
    private static Stream<TextLine> unknownKinds(String mapping, IdMapping ids) {
        return ids.unknownKinds().stream()
                .map((kind) -> kind.unknown(ids.table(kind).map(IdTable::size).orElse(0L)))
                .map((unknown) -> warning("the mapping " + mapping + " has " + unknown));
    }

    /**
     * Warnings that IDs without a new value may have one: a line for each gap of the mapping in
     * comments and attachments.
     */
    private static Stream<TextLine> gaps(String mapping, IdMapping ids) {
        return Stream.of(Namespace.COMMENT, Namespace.ATTACHMENT)
                .flatMap((namespace) -> ids.gap(namespace).stream())
                .distinct()
                .map(
                        (gap) ->
                                warning(
                                        "can't tell whether the IDs below have a new value: the"
                                                + " mapping "
                                                + mapping
                                                + " is incomplete ("
                                                + gap
                                                + ")"));
    }

    /**
     * The lines below the list of such IDs.
     *
     * @param shown the maximum number of IDs in the list
     */
    List<TextLine> of(TranslationCoverage survey, int shown) {
        List<TextLine> lines = new ArrayList<>();
        int more = survey.unresolved().size() - shown;
        if (more > 0) {
            lines.add(TextLine.of("... " + FirstFew.more(more)));
        }
        fewKnown(survey).ifPresent(lines::add);
        lines.add(
                way(
                        "if a newer report contains them",
                        "mapping load FILE --as newer",
                        "prepare " + input + " --mapping newer --as " + output + "-2"));
        lines.add(way("find them by content", "match OLD NEW --as matched"));
        lines.add(
                way(
                        "accept the old IDs",
                        "check " + output + " --mapping " + mapping,
                        "fix untranslated-ids:" + moving + ".undecided --keep"));
        return lines;
    }

    /** A warning that the mapping may belong to another migration. */
    private Optional<TextLine> fewKnown(TranslationCoverage survey) {
        long ids = survey.known() + survey.stillOld().count();
        return 2 * survey.known() >= ids
                ? Optional.empty()
                : Optional.of(
                        warning(
                                "the mapping "
                                        + mapping
                                        + " contains only "
                                        + Plurals.of(survey.known())
                                        + " of "
                                        + moving
                                        + "'s "
                                        + Plurals.of(ids, "comment and attachment ID")
                                        + ": is it the report of this project, and is it"
                                        + " complete?"));
    }

    private static TextLine way(String what, String... commands) {
        TextLine line = TextLine.of(Style.MUTED, "  " + what + ":   ");
        for (int i = 0; i < commands.length; i++) {
            line = (i == 0 ? line : line.and("   then   ")).and(Style.COMMAND, commands[i]);
        }
        return line;
    }

    private static TextLine warning(String text) {
        return TextLine.of(Style.WARNING, "warning: ").and(text);
    }
}
