package dev.bbsh.shell.command.check;

import dev.bbsh.check.config.scan.References;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answer to {@code check --inventory}: all references of a config, and all values that only
 * look like IDs.
 */
final class Inventory {

    private static final long SHOWN = 50;

    private final OpenDocument open;
    private final References references;
    private final long limit;
    private final long shown;

    private Inventory(OpenDocument open, Invocation in) {
        this.open = open;
        this.references =
                References.of(
                        open.content().root(), in.workspace().jira().references(), in.progress());
        this.limit = in.number("limit").orElse(Long.MAX_VALUE);
        this.shown = in.number("limit").orElse(SHOWN);
    }

    static Answer answer(Invocation in) {
        OpenDocument open =
                in.document("document").orElseGet(() -> in.workspace().currentDocument());
        if (References.isData(open.content().root())) {
            throw new BbshException(
                    "'" + open.name() + "' is synced issue data: only a config has an inventory",
                    "check " + open.name());
        }
        in.progress().begin("looking for ids in " + open.name(), -1);
        Inventory inventory = new Inventory(open, in);
        return Outcome.data(new View.Either(inventory.text(), inventory.data()));
    }

    private View text() {
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
                            InventoryTable.of(references.found().stream().limit(shown))));
        }
        if (Math.max(references.found().size(), references.unexplained().size()) > shown) {
            sections.add(View.Section.of("", View.message(more())));
        }
        return new View.Sections(sections);
    }

    private View data() {
        return InventoryTable.data(references, limit);
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
            case 0 -> "; nothing else looks like an id";
            case 1 -> "; 1 more value looks like an id";
            default -> "; " + Plurals.of(count) + " more values look like ids";
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
        return TextLine.of(Style.MUTED, "say what they are: ")
                .and("reference add PATH KIND")
                .and(Style.MUTED, "     (KIND none for what is no id of Jira's)");
    }

    private TextLine more() {
        return TextLine.of(Style.MUTED, "only the first " + shown)
                .and(Style.MUTED, "     (--limit N, --to FILE)");
    }
}
