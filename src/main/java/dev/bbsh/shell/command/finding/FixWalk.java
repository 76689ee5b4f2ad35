package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Fix;
import dev.bbsh.operation.check.FindingTotals;
import dev.bbsh.operation.check.FixCommandLine;
import dev.bbsh.operation.check.FixSelection;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FixProgress;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Question.Choice;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Walks through the findings that can be fixed, asking about one after another. The workspace holds
 * the position of the walk, so that each answer is a command line.
 */
public final class FixWalk {

    private static final String NEXT = "next";
    private static final String SKIP = "skip";
    private static final String BACK = "back";
    private static final String STOP = "stop";
    private static final String FIND = "find";

    public static final List<String> WAYS = List.of(NEXT, SKIP, BACK, STOP, FIND);

    private static final String ON = "fix --walk " + NEXT;

    private final Invocation in;
    private final History history;
    private CheckResult checked;

    FixWalk(Invocation in, CheckResult checked) {
        this.in = in;
        this.history = in.history();
        this.checked = checked;
    }

    Answer answer() {
        switch (in.given("walk").orElse("")) {
            case "" -> checked = checked.with(checked.walk().restarted());
            case SKIP ->
                    next().ifPresent((finding) -> checked = checked.with(skipped(finding.id())));
            case BACK -> checked = checked.with(checked.walk().back());
            case STOP -> {
                return ended("stopped: ");
            }
            default -> {}
        }
        String end = checked.walk().trail().isEmpty() ? nothing() : "that was all: ";
        return next().<Answer>map(this::question).orElseGet(() -> ended(end));
    }

    private String nothing() {
        boolean mendable =
                checked.findings().kept().stream().anyMatch((each) -> !each.fixes().isEmpty());
        return mendable ? "nothing to decide: " : "nothing that bbsh could change: ";
    }

    private FixProgress skipped(String id) {
        return checked.walk().withShown(new FixProgress.ShownFinding(id, Optional.empty()));
    }

    private Optional<Finding> next() {
        return open().stream().findFirst();
    }

    private List<Finding> open() {
        return checked.findings().kept().stream()
                .filter((each) -> !each.fixes().isEmpty() || each.detail().isPresent())
                .filter((finding) -> checked.walk().isOpen(finding.id()))
                .toList();
    }

    private History committed() {
        return history.withPresent(history.present().with(checked));
    }

    private Outcome ended(String how) {
        int left = open().size();
        TextLine line =
                TextLine.of(how)
                        .and(FindingTotals.of(checked.findings()) + " left")
                        .and(
                                Style.MUTED,
                                left == 0
                                        ? ""
                                        : "     (" + left + " not decided; fix begins again)");
        return Outcome.report(View.message(line)).with(committed()).recorded("");
    }

    private Question question(Finding finding) {
        OpenDocument open = history.present().document(finding.document(), in.progress());
        List<Choice> choices = new ArrayList<>();
        Stream.concat(finding.fixes().stream(), found(finding))
                .map(
                        (fix) ->
                                onwards(
                                        FixCommandLine.label(finding, fix),
                                        FixCommandLine.of(finding, fix, open)))
                .forEach(choices::add);
        choices.addAll(sameForAll(finding));
        choices.add(onwards("keep it as it is", FixCommandLine.keep(finding)));
        choices.add(new Choice("skip it for now", "fix --walk " + SKIP));
        if (!checked.walk().trail().isEmpty()) {
            choices.add(back());
        }
        choices.add(new Choice("stop", "fix --walk " + STOP));
        String text =
                nothingFound(finding)
                        + open().size()
                        + " to decide\n"
                        + new FindingDetail(finding, history.present(), in).question();
        return new Question(text, choices, Optional.of(committed()), search(finding));
    }

    /** The fixes for items of the new Jira that match the search text and that no rule suggests. */
    private Stream<Fix> found(Finding finding) {
        return in.given(FIND).stream()
                .flatMap(
                        (text) ->
                                finding.detail().stream()
                                        .flatMap((id) -> id.others().search(text).stream()))
                .filter((each) -> finding.fix(each.id()).isEmpty())
                .flatMap((each) -> finding.anyFix(each.id()).stream());
    }

    private String nothingFound(Finding finding) {
        return in.given(FIND).isPresent() && found(finding).findAny().isEmpty()
                ? "the new Jira has nothing more of this kind with '" + in.given(FIND).get() + "'\n"
                : "";
    }

    private static Optional<String> search(Finding finding) {
        return finding.detail().map((_) -> "fix --walk " + FIND + " --" + FIND);
    }

    /**
     * The choice to go back; the last fix is undone by a line of its own, which a recording has to
     * contain.
     */
    private Choice back() {
        String label = "back to the one before";
        Optional<String> mended = checked.walk().trail().getLast().step();
        boolean undoes =
                mended.isPresent()
                        && !history.past().isEmpty()
                        && history.past().getLast().title().equals(mended.get());
        String line = "fix --walk " + BACK;
        return undoes ? new Choice(label, "undo", Optional.of(line)) : new Choice(label, line);
    }

    private static Choice onwards(String label, String line) {
        return new Choice(label, line, Optional.of(ON));
    }

    private List<Choice> sameForAll(Finding finding) {
        List<Choice> choices = new ArrayList<>();
        String rule = finding.rule().id();
        List<Finding> same =
                checked.findings().kept().stream()
                        .filter((each) -> each.rule().id().equals(rule))
                        .filter((each) -> !checked.walk().kept().contains(each.id()))
                        .toList();
        int sure = finding.sureFix().isPresent() ? mendable(rule) : 0;
        if (sure > 1) {
            choices.add(onwards("all " + sure + " of " + rule, FixCommandLine.safe(rule, sure)));
        }
        for (Fix fix : finding.fixes()) {
            long count = same.stream().filter((each) -> each.fix(fix.to()).isPresent()).count();
            if (!fix.sure() && count > 1 && finding.detail().isEmpty()) {
                String line = "fix " + rule + " --to " + CommandLine.quote(fix.to());
                choices.add(
                        onwards(
                                fix.title() + ", in all " + Plurals.of(count),
                                line + " --expect " + count));
            }
        }
        return choices;
    }

    /** The number of findings of a rule that can be fixed at once without asking anybody. */
    private int mendable(String rule) {
        FixSelection all = new FixSelection(Optional.of(rule), Optional.empty());
        return all.of(checked).size()
                - all.heldBack(checked, history.present(), in.progress()).size();
    }
}
