package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.migrate.prepare.TranslationCoverage;
import dev.bbsh.operation.prepare.SidePreparation;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.SideMapping;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report of a preparation.
 *
 * @param input the document that was prepared
 * @param name the name of the new document
 * @param sides the projects that have moved
 * @param known the facts of the sync, with those that the line names
 */
record PreparedView(String input, String name, List<Side> sides, Case known) {

    private static final int SHOWN = 20;

    /**
     * The result for one project that has moved.
     *
     * @param doubts a line for each reason to doubt its mapping
     * @param keySources the mapping and the catalog that tell keys of issues that moved
     */
    record Side(SidePreparation result, List<TextLine> doubts, List<String> keySources) {

        static Side of(SidePreparation result, Workspace workspace) {
            OpenMapping mapping = workspace.jira().mapping(result.side().mapping());
            List<String> sources = new ArrayList<>();
            mapping.content()
                    .mapping()
                    .table(Namespace.ISSUE_KEY)
                    .ifPresent((_) -> sources.add(mapping.name()));
            NewContents.of(result.side().contents(), workspace)
                    .filter((contents) -> !contents.catalog().movedIssues().isEmpty())
                    .ifPresent((contents) -> sources.add(contents.name()));
            return new Side(result, UntranslatedIdLines.doubts(mapping), sources);
        }

        /** The project and its mapping. */
        SideMapping mapped() {
            return result.side();
        }
    }

    /**
     * The report with notes.
     *
     * @param notes a line each
     */
    View with(List<String> notes) {
        String projects =
                sides.stream()
                        .map((each) -> each.mapped().project())
                        .collect(Collectors.joining(" and "));
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, name)
                        .and("   synced issue data with the new IDs of " + projects));
        sides.forEach((each) -> lines.addAll(proof(each)));
        sides.forEach((each) -> movedKeys(each).ifPresent((said) -> lines.add(TextLine.of(said))));
        notes.forEach((note) -> lines.add(TextLine.of(note)));
        if (known.method().filter(MigrationMethod.SITE_IMPORT::equals).isPresent()) {
            lines.add(
                    warning(
                            "the recorded method is site-import, which probably keeps all IDs"
                                    + " (inferred): check whether prepare is needed"));
        }
        sides.forEach((each) -> lines.addAll(each.doubts()));
        List<Side> open = sides.stream().filter((each) -> !unresolved(each).isEmpty()).toList();
        return open.isEmpty() ? new View.Message(lines) : withUnresolved(lines, open);
    }

    /** The number of issues that moved to another project, and what tells it. */
    private static Optional<String> movedKeys(Side each) {
        long count = each.result().done().survey().movedKeys();
        return Optional.of(count)
                .filter((moved) -> moved > 0)
                .map(
                        (moved) ->
                                Plurals.of(moved, "issue has", "issues have")
                                        + " another key, as "
                                        + String.join(" and ", each.keySources())
                                        + (each.keySources().size() == 1 ? " tells" : " tell"));
    }

    private List<TextLine> proof(Side each) {
        TextLine proof = VerificationView.proof("Prepared", input, each.result().proof());
        return sides.size() == 1
                ? List.of(proof)
                : List.of(
                        TextLine.of(
                                each.mapped().project() + " with " + each.mapped().mapping() + ":"),
                        proof);
    }

    private View withUnresolved(List<TextLine> lines, List<Side> open) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", new View.Message(lines)));
        for (Side each : open) {
            String title =
                    sides.size() == 1 ? "unresolved" : "unresolved, " + each.mapped().project();
            UntranslatedIdLines ways =
                    new UntranslatedIdLines(
                            input, name, each.mapped().mapping(), each.mapped().project());
            sections.add(View.Section.of(title, table(unresolved(each))));
            sections.add(
                    View.Section.of(
                            "", new View.Message(ways.of(each.result().done().survey(), SHOWN))));
        }
        return new View.Sections(sections);
    }

    private static List<TranslationCoverage.Unresolved> unresolved(Side side) {
        return side.result().done().survey().unresolved();
    }

    private static TextLine warning(String text) {
        return TextLine.of(Style.WARNING, "warning: ").and(text);
    }

    private static View table(List<TranslationCoverage.Unresolved> unresolved) {
        return new View.Table(
                List.of(
                        Column.of("kind"),
                        Column.of("ID").named("id"),
                        Column.of("first issue"),
                        Column.of("reason").named("why")),
                unresolved.stream()
                        .limit(SHOWN)
                        .map(
                                (each) ->
                                        List.of(
                                                Cell.of(each.kind().word()),
                                                Cell.of(each.id()),
                                                Cell.of(each.issue()),
                                                Cell.of(why(each))))
                        .toList());
    }

    private static String why(TranslationCoverage.Unresolved id) {
        return id.several().isEmpty()
                ? "not in the mapping"
                : "mapped to " + String.join(" and ", id.several());
    }
}
