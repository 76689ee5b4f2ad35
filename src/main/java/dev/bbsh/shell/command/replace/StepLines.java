package dev.bbsh.shell.command.replace;

import dev.bbsh.check.Finding;
import dev.bbsh.operation.replace.DependentSteps;
import dev.bbsh.operation.replace.FindingsChange;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines about the steps that were done again, one for each, and one for all fixes. */
record StepLines(DependentSteps steps, List<StepReport> reports, CheckedAgain checked, NewIds ids) {

    static final String FIX = "fix";

    static final String EDIT = "edit";

    private static final int WORD = 10;

    private static final int MISFITS = 5;

    private static final int FINDINGS = 3;

    List<TextLine> lines() {
        if (reports.isEmpty() && checked.change().isEmpty()) {
            return List.of(
                    TextLine.of("Nothing was made from the old " + steps.root().name() + "."));
        }
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(title()));
        reports.stream()
                .filter((each) -> each.proof().isPresent() || each.failure().isPresent())
                .forEach((each) -> lines.addAll(operation(each)));
        edits(EDIT).forEach(lines::add);
        List<TextLine> fixes = edits(FIX);
        Optional<String> findings = findings();
        if (fixes.isEmpty()) {
            findings.ifPresent((words) -> lines.add(line("check", words)));
        } else {
            lines.add(
                    findings.map((words) -> fixes.getFirst().and("     " + words))
                            .orElse(fixes.getFirst()));
            lines.addAll(fixes.subList(1, fixes.size()));
        }
        checked.failure()
                .ifPresent(
                        (why) ->
                                lines.add(
                                        line("check", "")
                                                .and(Style.WARNING, "not done again: ")
                                                .and(why)));
        return lines;
    }

    private String title() {
        String old = steps.root().name();
        return steps.documents().isEmpty()
                ? "Done again on the new file:"
                : "Made from the old "
                        + old
                        + ": "
                        + steps.documents().stream()
                                .map(OpenDocument::name)
                                .collect(Collectors.joining(", "))
                        + ". Done again on the new file:";
    }

    private List<TextLine> operation(StepReport each) {
        String name = isRepeated(each) ? String.join(", ", each.documents()) + ": " : "";
        if (each.failure().isPresent()) {
            return failed(each, name);
        }
        String numbers =
                each.proof().orElseThrow().counts().stream()
                        .map((count) -> ", " + count.words() + ids.words(count))
                        .collect(Collectors.joining());
        return List.of(line(each.command(), name + "proven" + numbers));
    }

    /** True when other steps of the same command were done again. */
    private boolean isRepeated(StepReport step) {
        return reports.stream().filter((each) -> each.command().equals(step.command())).count() > 1;
    }

    private static List<TextLine> failed(StepReport each, String name) {
        StepReport.Failure failure = each.failure().orElseThrow();
        List<TextLine> lines = new ArrayList<>();
        String first = failure.reason().lines().findFirst().orElse("");
        lines.add(line(each.command(), name).and(Style.WARNING, "not done again: ").and(first));
        String advice = failure.advice().lines().findFirst().orElse("");
        if (!advice.isEmpty()) {
            lines.add(more("try: ").and(advice));
        }
        if (!advice.startsWith(each.command()) && !each.command().equals(FIX)) {
            lines.add(more("then: ").and(each.line()));
        }
        return lines;
    }

    private static TextLine more(String words) {
        return TextLine.of(" ".repeat(WORD + 2) + words);
    }

    /** One line for all fixes, or all edits by hand, and one for each that no longer fits. */
    private List<TextLine> edits(String command) {
        List<StepReport> found =
                reports.stream()
                        .filter((each) -> each.isEdit() && each.command().equals(command))
                        .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        long again = found.stream().mapToLong(StepReport::again).sum();
        long all = found.stream().mapToLong(StepReport::all).sum();
        List<String> misfits = found.stream().flatMap((each) -> each.misfits().stream()).toList();
        List<TextLine> lines = new ArrayList<>();
        lines.add(line(command, Plurals.of(again) + " of " + Plurals.of(all) + " again"));
        misfits.stream()
                .limit(MISFITS)
                .forEach((each) -> lines.add(more("").and(Style.WARNING, "not again: ").and(each)));
        if (misfits.size() > MISFITS) {
            lines.add(more(FirstFew.more(misfits.size() - MISFITS)));
        }
        return lines;
    }

    private Optional<String> findings() {
        return checked.change().map((change) -> "findings: " + words(change));
    }

    private static String words(FindingsChange change) {
        if (!change.exact()) {
            return Plurals.of(change.before()) + " -> " + Plurals.of(change.after());
        }
        List<String> words = new ArrayList<>();
        if (change.gone() > 0) {
            words.add(Plurals.of(change.gone()) + " fewer");
        }
        if (!change.added().isEmpty()) {
            List<String> added = change.added().stream().map(StepLines::named).toList();
            words.add(
                    Plurals.of(added.size())
                            + " new ("
                            + FirstFew.of(added, FINDINGS).words()
                            + ")");
        }
        return words.isEmpty()
                ? change.after() == 0 ? "none, as before" : "the same " + Plurals.of(change.after())
                : String.join(", ", words);
    }

    private static String named(Finding finding) {
        return finding.rule().id() + " " + finding.subject();
    }

    private static TextLine line(String command, String words) {
        return TextLine.of(
                "  " + command + " ".repeat(Math.max(1, WORD - command.length())) + words);
    }
}
