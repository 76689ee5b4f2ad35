package dev.bbsh.shell.command.check;

import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;
import dev.bbsh.operation.mention.ReferenceNames;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All references of a config, and all values that only look like IDs. */
record Inventory(OpenDocument open, References references, ReferenceNames names) {

    private static final long SHOWN = 50;

    /**
     * The inventory of a config.
     *
     * @throws BbshException when the document is synced issue data
     */
    static Inventory of(OpenDocument open, Workspace workspace, Progress progress) {
        JsonValue root = open.content().root();
        if (References.isData(root)) {
            throw new BbshException(
                    "'"
                            + open.name()
                            + "' is synced issue data; only a sync config has an inventory",
                    "check " + open.name());
        }
        progress.begin("looking for IDs in " + open.name(), -1);
        return new Inventory(
                open,
                open.references(workspace.jira().references(), progress),
                new ReferenceNames(workspace));
    }

    Outcome answer(OptionalLong limit) {
        return Outcome.data(
                new View.Either(
                        text(limit.orElse(SHOWN)),
                        InventoryTable.data(references, names, limit.orElse(Long.MAX_VALUE))));
    }

    private View text(long shown) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", new View.Message(title())));
        if (!references.unexplained().isEmpty()) {
            sections.add(
                    View.Section.of(
                            "unexplained",
                            InventoryTable.ofIds(references.unexplained().stream().limit(shown))));
            sections.add(View.Section.of("", View.message(advice())));
        }
        if (!references.found().isEmpty()) {
            sections.add(
                    View.Section.of(
                            "references",
                            InventoryTable.of(references.found().stream().limit(shown), names)));
        }
        if (Math.max(references.found().size(), references.unexplained().size()) > shown) {
            sections.add(View.Section.of("", View.message(more(shown))));
        }
        return new View.Sections(sections);
    }

    private List<TextLine> title() {
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Plurals.of(references.found().size(), "reference") + " in ")
                        .and(Style.NAME, open.name())
                        .and(unexplainedCount()));
        if (!references.found().isEmpty()) {
            lines.add(TextLine.of(Style.MUTED, kinds()));
        }
        return lines;
    }

    private String unexplainedCount() {
        long count = references.unexplained().size();
        return switch ((int) Math.min(count, 2)) {
            case 0 -> "; nothing else looks like an ID";
            case 1 -> "; 1 more value looks like an ID";
            default -> "; " + Plurals.of(count) + " more values look like IDs";
        };
    }

    private String kinds() {
        Map<String, Long> counts =
                references.found().stream()
                        .collect(
                                Collectors.groupingBy(
                                        (each) -> each.kind().word(),
                                        TreeMap::new,
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map((each) -> Plurals.of(each.getValue()) + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static TextLine advice() {
        return TextLine.of(Style.MUTED, "Tell bbsh what they are: ")
                .and("reference add PATH KIND")
                .and(Style.MUTED, "     (KIND none: not a Jira ID)");
    }

    private static TextLine more(long shown) {
        return TextLine.of(Style.MUTED, "first " + shown + " shown")
                .and(Style.MUTED, "     (--limit N, --to FILE)");
    }
}
