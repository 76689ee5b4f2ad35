package dev.bbsh.shell.command.replace;

import dev.bbsh.check.Finding;
import dev.bbsh.json.Document;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.operation.replace.DependentSteps;
import dev.bbsh.operation.replace.FindingsChange;
import dev.bbsh.operation.replace.RepeatableStep;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.difference.ExportDifference;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report on a replaced document: the differences of the new export, the steps that were done
 * again, and what is left to do.
 */
record ReplacementView(
        ExportDifference difference,
        DependentSteps steps,
        List<StepReport> reports,
        CheckedAgain checked,
        Invocation in) {

    /**
     * The report.
     *
     * @param done the workspace after all steps
     * @param remarks the lines about the new file
     */
    View of(Workspace done, List<TextLine> remarks) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(difference.headline());
        lines.addAll(difference.warnings());
        lines.addAll(remarks);
        lines.addAll(new StepLines(steps, reports, checked, ids()).lines());
        lines.addAll(closed(done));
        lines.addAll(saved(done));
        lastQuery().ifPresent(lines::add);
        lines.add(undo());
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", new View.Message(lines)));
        difference
                .table()
                .ifPresent((table) -> sections.add(View.Section.of("Differences", table)));
        return new View.Either(new View.Sections(sections), data(done));
    }

    private NewIds ids() {
        List<OpenDocument> old =
                Stream.concat(
                                Stream.of(steps.root()),
                                steps.steps().stream()
                                        .filter(RepeatableStep.Operation.class::isInstance)
                                        .map(RepeatableStep.Operation.class::cast)
                                        .flatMap((each) -> each.sources().stream()))
                        .distinct()
                        .toList();
        return new NewIds(old, in.progress());
    }

    /** A line for the old documents of steps that were not done again. */
    private List<TextLine> closed(Workspace done) {
        List<String> closed = closedNames(done);
        return closed.isEmpty()
                ? List.of()
                : List.of(
                        TextLine.of(Style.WARNING, "closed: ")
                                .and(String.join(", ", closed))
                                .and(
                                        closed.size() == 1
                                                ? ", which was made from the old file"
                                                : ", which were made from the old file")
                                .and(Style.MUTED, "     (undo opens the old ones again)"));
    }

    private List<String> closedNames(Workspace done) {
        return steps.documents().stream()
                .map(OpenDocument::name)
                .filter((name) -> !done.documents().has(name))
                .toList();
    }

    /** A line for each file that still has an old document. */
    private List<TextLine> saved(Workspace done) {
        List<TextLine> lines = new ArrayList<>();
        for (OpenDocument old : steps.documents()) {
            in.workspace()
                    .saved()
                    .of(old)
                    .ifPresent(
                            (copy) -> {
                                TextLine line =
                                        TextLine.of(Style.WARNING, "still of the old file: ")
                                                .and(copy.file().toString());
                                lines.add(
                                        done.documents().has(old.name())
                                                ? line.and(
                                                        Style.MUTED,
                                                        "     (save " + old.name() + " ...)")
                                                : line);
                            });
        }
        return lines;
    }

    /** A line about the result of the last query, which stays what it was. */
    private Optional<TextLine> lastQuery() {
        List<Long> old =
                Stream.concat(Stream.of(steps.root()), steps.documents().stream())
                        .map(OpenDocument::number)
                        .toList();
        return in.workspace()
                .last()
                .filter((last) -> old.contains(last.document().number()))
                .map(
                        (last) ->
                                TextLine.of("last is still the result of a query of the old ")
                                        .and(Style.NAME, last.document().name()));
    }

    private TextLine undo() {
        String what =
                steps.documents().isEmpty()
                        ? "undo brings back the old " + steps.root().name()
                        : "undo brings back the old "
                                + steps.root().name()
                                + " and what was made from it";
        return TextLine.of(Style.MUTED, what);
    }

    private View data(Workspace done) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("difference", difference.numbers()));
        sections.add(View.Section.of("pairs", difference.data()));
        sections.add(View.Section.of("steps", stepTable()));
        checked.change()
                .ifPresent((change) -> sections.add(View.Section.of("findings", facts(change))));
        sections.add(
                View.Section.of(
                        "closed",
                        new View.Table(
                                List.of(Column.of("document")),
                                closedNames(done).stream()
                                        .map((name) -> List.of(Cell.of(name)))
                                        .toList())));
        return new View.Sections(sections);
    }

    private static View facts(FindingsChange change) {
        return new View.Facts(
                List.of(
                        View.Fact.of("before", Cell.of(change.before())),
                        View.Fact.of("after", Cell.of(change.after())),
                        View.Fact.of("gone", Cell.of(change.gone())),
                        View.Fact.of(
                                "added",
                                Cell.of(change.added().stream().map(Finding::id).toList()))));
    }

    private View stepTable() {
        return new View.Table(
                List.of(
                        Column.of("step"),
                        Column.of("documents"),
                        Column.of("line"),
                        Column.of("done"),
                        Column.of("numbers"),
                        Column.of("misfits"),
                        Column.of("reason")),
                reports.stream().map(ReplacementView::row).toList());
    }

    private static List<Cell> row(StepReport each) {
        return List.of(
                Cell.of(each.command()),
                Cell.of(each.documents()),
                Cell.of(each.line()),
                Cell.of(each.failure().isEmpty()),
                each.failure().isEmpty() ? numbers(each) : Cell.NONE,
                Cell.of(each.misfits()),
                each.failure().map((it) -> Cell.of(it.reason())).orElse(Cell.NONE));
    }

    /** The numbers of a step as a JSON object. */
    private static Cell numbers(StepReport step) {
        Stream<String> members =
                step.proof().isPresent()
                        ? step.proof().get().counts().stream()
                                .map((each) -> member(each.name(), each.count()))
                        : Stream.of(member("again", step.again()), member("of", step.all()));
        String text = members.collect(Collectors.joining(",", "{", "}"));
        return Cell.of(Document.parse(text).root());
    }

    private static String member(String name, long number) {
        return JsonText.quote(name) + ":" + number;
    }
}
