package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.operation.finding.FindingTotals;
import dev.bbsh.operation.finding.FixCommandLine;
import dev.bbsh.operation.finding.FixSelection;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FixProgress;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Question.Choice;
import dev.bbsh.text.EnumWords;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Walks through the findings that can be fixed, asking about one after another. The workspace holds
 * the position of the walk, so that each answer is a command line.
 */
final class FixWalk {

    private static final String LINE = "fix --walk ";

    private static final String ON = LINE + Way.NEXT.word();

    private final History history;
    private final Progress progress;
    private CheckResult checked;

    /**
     * The walk through the findings of a check.
     *
     * @param history the workspace and its history before the line
     */
    FixWalk(CheckResult checked, History history, Progress progress) {
        this.checked = checked;
        this.history = history;
        this.progress = progress;
    }

    /** The ways to go in the walk. */
    enum Way {
        NEXT,
        SKIP,
        BACK,
        STOP,
        FIND;

        private static final EnumWords<Way> WORDS = EnumWords.of(Way.class);

        String word() {
            return EnumWords.word(this);
        }

        static List<String> words() {
            return WORDS.all();
        }

        static Way of(String word) {
            return WORDS.value(word);
        }
    }

    /**
     * Goes on in the walk, or starts over.
     *
     * @param find the text to look for in the new Jira
     */
    Answer answer(Optional<Way> way, Optional<String> find) {
        if (way.filter(Way.STOP::equals).isPresent()) {
            return ended("stopped: ");
        }
        way.ifPresentOrElse(this::go, () -> checked = checked.with(checked.walk().restarted()));
        String end = checked.walk().trail().isEmpty() ? nothing() : "done: ";
        return next().<Answer>map((finding) -> question(finding, find)).orElseGet(() -> ended(end));
    }

    private void go(Way way) {
        switch (way) {
            case SKIP ->
                    next().ifPresent((finding) -> checked = checked.with(skipped(finding.id())));
            case BACK -> checked = checked.with(checked.walk().back());
            case NEXT, FIND, STOP -> {}
        }
    }

    private String nothing() {
        boolean mendable =
                checked.findings().kept().stream().anyMatch((each) -> !each.fixes().isEmpty());
        return mendable ? "nothing to decide: " : "nothing that bbsh can fix: ";
    }

    private FixProgress skipped(String id) {
        return checked.walk().withShown(new FixProgress.ShownFinding(id, Optional.empty()));
    }

    private Optional<Finding> next() {
        return open().stream().findFirst();
    }

    private List<Finding> open() {
        return checked.findings().kept().stream()
                .filter(Finding::isFixable)
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
                                        : "     ("
                                                + Plurals.of(left)
                                                + " undecided; fix starts over)");
        return Outcome.report(View.message(line)).with(committed()).recorded("");
    }

    private Question question(Finding finding, Optional<String> find) {
        OpenDocument open = DocumentLookup.find(finding.document(), history.present(), progress);
        List<Choice> choices = new ArrayList<>();
        Stream.concat(finding.fixes().stream(), found(finding, find))
                .map(
                        (fix) ->
                                onwards(
                                        FixCommandLine.label(finding, fix),
                                        FixCommandLine.of(finding, fix, open)))
                .forEach(choices::add);
        choices.addAll(sameForAll(finding));
        choices.add(onwards("keep it as it is", FixCommandLine.keep(finding)));
        choices.add(new Choice("skip it for now", LINE + Way.SKIP.word()));
        if (!checked.walk().trail().isEmpty()) {
            choices.add(back());
        }
        choices.add(new Choice("stop", LINE + Way.STOP.word()));
        String text =
                nothingFound(finding, find)
                        + Plurals.of(open().size())
                        + " to decide\n"
                        + new FindingDetail(finding, Optional.of(open)).question();
        return new Question(text, choices, Optional.of(committed()), search(finding));
    }

    /** The fixes for items of the new Jira that match the search text and that no rule suggests. */
    private static Stream<Fix> found(Finding finding, Optional<String> find) {
        return find.stream()
                .flatMap(
                        (text) ->
                                finding.detail().stream()
                                        .flatMap((id) -> id.others().search(text).stream()))
                .filter((each) -> finding.fix(each.id()).isEmpty())
                .flatMap((each) -> finding.anyFix(each.id()).stream());
    }

    private static String nothingFound(Finding finding, Optional<String> find) {
        return find.isPresent() && found(finding, find).findAny().isEmpty()
                ? "no other match for '" + find.get() + "' in the new Jira\n"
                : "";
    }

    private static Optional<String> search(Finding finding) {
        return finding.detail().map((_) -> LINE + Way.FIND.word() + " --find");
    }

    /**
     * The choice to go back; the last fix is undone by a line of its own, which a recording has to
     * contain.
     */
    private Choice back() {
        String label = "back to the previous one";
        Optional<String> resolved = checked.walk().trail().getLast().step();
        boolean undoes =
                resolved.isPresent()
                        && !history.past().isEmpty()
                        && history.past().getLast().title().equals(resolved.get());
        String line = LINE + Way.BACK.word();
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
        int sure = finding.isSure() ? mendable(rule) : 0;
        if (sure > 1) {
            choices.add(
                    onwards(
                            "apply the " + Plurals.of(sure) + " certain fixes for " + rule,
                            FixCommandLine.safe(rule, sure)));
        }
        if (finding.detail().isEmpty()) {
            finding.fixes().forEach((fix) -> sameForAll(rule, fix, same).ifPresent(choices::add));
        }
        return choices;
    }

    /** The choice of a fix that is not certain, for all findings of a rule that have it. */
    private static Optional<Choice> sameForAll(String rule, Fix fix, List<Finding> same) {
        long count = same.stream().filter((each) -> each.fix(fix.to()).isPresent()).count();
        String line = "fix " + rule + " --to " + CommandLine.quote(fix.to());
        return fix.sure() || count < 2
                ? Optional.empty()
                : Optional.of(
                        onwards(
                                fix.title() + ", for all " + Plurals.of(count, "finding"),
                                line + " --expect " + count));
    }

    /** The number of findings of a rule that can be fixed at once without a question. */
    private int mendable(String rule) {
        FixSelection all = new FixSelection(Optional.of(rule), Optional.empty());
        return all.totals(checked, history.present(), progress).now();
    }
}
