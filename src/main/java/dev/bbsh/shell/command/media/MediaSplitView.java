package dev.bbsh.shell.command.media;

import dev.bbsh.backup.media.FolderMedia;
import dev.bbsh.backup.media.MediaLimits;
import dev.bbsh.backup.media.MediaRoot;
import dev.bbsh.backup.media.ZipMedia;
import dev.bbsh.backup.media.split.FinishedPart;
import dev.bbsh.backup.media.split.PlannedPart;
import dev.bbsh.backup.media.split.SplitPlan;
import dev.bbsh.backup.media.split.SplitResult;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The report on a split of media.
 *
 * @param name of the archive
 */
record MediaSplitView(String name, SplitPlan plan) {

    private static final int NAMED = 3;

    /** The plan. */
    View planned() {
        String title =
                "plan for "
                        + name
                        + ": "
                        + Plurals.of(plan.files(), "file")
                        + " in "
                        + Plurals.of(plan.parts().size(), "part")
                        + ", nothing was written";
        View table =
                new View.Table(
                        List.of(
                                Column.count("part"),
                                Column.count("size at most"),
                                Column.count("files"),
                                Column.of("content")),
                        plan.parts().stream().map(MediaSplitView::planned).toList());
        View data =
                new View.Table(
                        List.of(
                                Column.count("part"),
                                Column.count("most bytes"),
                                Column.count("files"),
                                Column.of("content"),
                                Column.of("over")),
                        plan.parts().stream().map(MediaSplitView::plannedData).toList());
        return view(List.of(View.message(title), table, message(notes())), data);
    }

    private static List<Cell> planned(PlannedPart part) {
        return List.of(
                Cell.of(part.number()),
                Cell.of(ByteSize.words(part.bytes())),
                Cell.of(part.files()),
                Cell.of(FirstFew.of(part.content(), NAMED).words()));
    }

    private static List<Cell> plannedData(PlannedPart part) {
        return List.of(
                Cell.of(part.number()),
                Cell.of(part.bytes()),
                Cell.of(part.files()),
                Cell.of(part.content()),
                Cell.of(part.over()));
    }

    /** The parts. */
    View written(SplitResult result) {
        View table =
                new View.Table(
                        List.of(
                                Column.of("part"),
                                Column.count("size"),
                                Column.count("files"),
                                Column.of("content")),
                        rows(result).mapToObj((i) -> written(result.parts().get(i), i)).toList());
        View data =
                new View.Table(
                        List.of(
                                Column.of("part"),
                                Column.count("bytes"),
                                Column.count("files"),
                                Column.of("content"),
                                Column.of("over"),
                                Column.of("sha256")),
                        rows(result)
                                .mapToObj((i) -> writtenData(result.parts().get(i), i))
                                .toList());
        List<TextLine> last = new ArrayList<>(proof(result));
        last.addAll(notes());
        return view(List.of(View.message(title(result)), table, message(last)), data);
    }

    private String title(SplitResult result) {
        String kept =
                result.kept() == 0
                        ? ""
                        : ", " + Plurals.of(result.kept()) + " of them already finished";
        return "split " + name + " into " + Plurals.of(result.parts().size(), "part") + kept;
    }

    private static IntStream rows(SplitResult result) {
        return IntStream.range(0, result.parts().size());
    }

    private List<Cell> written(FinishedPart part, int index) {
        return List.of(
                Cell.of(Style.NAME, part.name()),
                Cell.of(ByteSize.words(part.bytes())),
                Cell.of(part.entries()),
                Cell.of(FirstFew.of(plan.parts().get(index).content(), NAMED).words()));
    }

    private List<Cell> writtenData(FinishedPart part, int index) {
        PlannedPart planned = plan.parts().get(index);
        return List.of(
                Cell.of(part.name()),
                Cell.of(part.bytes()),
                Cell.of(part.entries()),
                Cell.of(planned.content()),
                Cell.of(planned.over()),
                Cell.of(part.sha256()));
    }

    /** The proof; the CRC of a file in a folder is known only by reading it. */
    private List<TextLine> proof(SplitResult result) {
        String same =
                switch (plan.archive()) {
                    case ZipMedia _ -> "with the size and CRC of ";
                    case FolderMedia _ -> "with its size in ";
                };
        return List.of(
                TextLine.of(
                        "verified: "
                                + Plurals.of(plan.files(), "file")
                                + ", each in exactly one part, "
                                + same
                                + name),
                TextLine.of("list of the parts, with SHA-256: " + result.list()));
    }

    /** The parts for other programs, in JSON with what was left out. */
    private View view(List<View> text, View parts) {
        View facts =
                new View.Facts(
                        List.of(
                                View.Fact.of("name", Cell.of(name)),
                                View.Fact.of("files", Cell.of(plan.files())),
                                View.Fact.of("left out", Cell.of(plan.leftOutCount())),
                                View.Fact.of("first left out", Cell.of(plan.leftOut())),
                                View.Fact.of("removed root", Cell.of(plan.root().extra())),
                                View.Fact.of("added root", Cell.of(plan.root().missing()))));
        List<View.Section> sections =
                text.stream()
                        .filter((each) -> !each.equals(message(List.of())))
                        .map((each) -> View.Section.of("", each))
                        .toList();
        return new View.Either(
                new View.Sections(sections),
                new View.Sections(
                        List.of(View.Section.of("media", facts), View.Section.of("parts", parts))));
    }

    private static View message(List<TextLine> lines) {
        return new View.Message(lines);
    }

    private List<TextLine> notes() {
        List<TextLine> notes = new ArrayList<>();
        if (!plan.root().isRight()) {
            notes.add(TextLine.of("in the parts, the media is at the top: " + moved(plan.root())));
        }
        if (plan.leftOutCount() > 0) {
            List<String> first = plan.leftOut().stream().limit(NAMED).toList();
            notes.add(
                    TextLine.of(
                            "left out, not media: "
                                    + new FirstFew(first, plan.leftOutCount()).words()));
        }
        plan.parts().stream().filter(PlannedPart::over).map(this::warning).forEach(notes::add);
        return notes;
    }

    private TextLine warning(PlannedPart part) {
        String limit = part.bytes() > MediaLimits.IMPORT ? ", over the import's 10 GB" : "";
        return TextLine.of(Style.WARNING, "warning: ")
                .and(
                        part.content().getLast()
                                + " alone is larger than a part: part "
                                + part.number()
                                + " has "
                                + ByteSize.words(part.bytes())
                                + limit);
    }

    private static String moved(MediaRoot root) {
        String removed = root.extra().isEmpty() ? "" : root.extra() + " was removed";
        String added = root.missing().isEmpty() ? "" : root.missing() + " was added";
        return removed.isEmpty() || added.isEmpty() ? removed + added : removed + ", " + added;
    }
}
