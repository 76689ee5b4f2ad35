package dev.bbsh.shell.command.media;

import dev.bbsh.backup.media.MediaLimits;
import dev.bbsh.backup.media.split.FinishedPart;
import dev.bbsh.backup.media.split.PlannedPart;
import dev.bbsh.backup.media.split.SplitPlan;
import dev.bbsh.backup.media.split.SplitResult;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/**
 * The report on a split of media.
 *
 * @param name of the archive
 */
record MediaSplitView(String name, SplitPlan plan) {

    private static final int NAMED = 3;

    /** The plan. */
    View planned() {
        List<List<Cell>> rows =
                plan.parts().stream()
                        .map(
                                (part) ->
                                        List.of(
                                                Cell.of(part.number()),
                                                size(part.bytes()),
                                                Cell.of(part.files()),
                                                content(part)))
                        .toList();
        View table =
                new View.Table(
                        List.of(
                                Column.count("part"),
                                Column.count("size at most").named("bytes"),
                                Column.count("files"),
                                Column.of("content")),
                        rows);
        String title =
                "plan for "
                        + name
                        + ": "
                        + Plurals.of(plan.files(), "file")
                        + " in "
                        + Plurals.of(plan.parts().size(), "part")
                        + ", nothing was written";
        return sections(title, table, List.of());
    }

    /** The parts. */
    View written(SplitResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < result.parts().size(); i++) {
            FinishedPart part = result.parts().get(i);
            rows.add(
                    List.of(
                            Cell.of(Style.NAME, part.name()),
                            size(part.bytes()),
                            Cell.of(part.entries()),
                            content(plan.parts().get(i)),
                            Cell.of(part.sha256())));
        }
        View table =
                new View.Table(
                        List.of(
                                Column.of("part"),
                                Column.count("size").named("bytes"),
                                Column.count("files"),
                                Column.of("content"),
                                Column.of("SHA-256").named("sha256")),
                        rows);
        String title =
                "split "
                        + name
                        + " into "
                        + Plurals.of(result.parts().size(), "part")
                        + (result.kept() == 0
                                ? ""
                                : ", " + Plurals.of(result.kept()) + " of them already finished");
        return sections(title, table, proof(result));
    }

    private List<TextLine> proof(SplitResult result) {
        return List.of(
                TextLine.of(
                        "verified: "
                                + Plurals.of(plan.files(), "file")
                                + ", each in exactly one part, with the size and CRC of "
                                + name),
                TextLine.of("list of the parts: " + result.list()));
    }

    private View sections(String title, View table, List<TextLine> proof) {
        List<TextLine> last = new ArrayList<>(proof);
        last.addAll(notes());
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", View.message(title)));
        sections.add(View.Section.of("", table));
        if (!last.isEmpty()) {
            sections.add(View.Section.of("", new View.Message(last)));
        }
        return new View.Either(new View.Sections(sections), table);
    }

    private List<TextLine> notes() {
        List<TextLine> notes = new ArrayList<>();
        if (!plan.root().isRight()) {
            notes.add(TextLine.of("in the parts, the media is at the top: " + moved()));
        }
        if (plan.leftOutCount() > 0) {
            List<String> first = plan.leftOut().stream().limit(NAMED).toList();
            notes.add(
                    TextLine.of(
                            "left out, not media: "
                                    + new FirstFew(first, plan.leftOutCount()).words()));
        }
        for (PlannedPart part : plan.parts()) {
            if (part.over()) {
                notes.add(
                        TextLine.of(Style.WARNING, "warning: ")
                                .and(
                                        part.content().getLast()
                                                + " alone is larger than a part: part "
                                                + part.number()
                                                + " has "
                                                + MediaLimits.words(part.bytes())));
            }
        }
        return notes;
    }

    private String moved() {
        return plan.root().extra().isEmpty()
                ? plan.root().missing() + " was added"
                : plan.root().extra()
                        + " was removed"
                        + (plan.root().missing().isEmpty()
                                ? ""
                                : ", " + plan.root().missing() + " was added");
    }

    private static Cell size(long bytes) {
        return Cell.of(MediaLimits.words(bytes));
    }

    private static Cell content(PlannedPart part) {
        return Cell.of(FirstFew.of(part.content(), NAMED).words());
    }
}
