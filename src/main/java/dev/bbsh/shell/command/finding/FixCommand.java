package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.finding.FindingLookup;
import dev.bbsh.operation.finding.FixCommandLine;
import dev.bbsh.operation.finding.FixResult;
import dev.bbsh.operation.finding.FixSelection;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FixProgress;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code fix}: fixes one finding, all of a rule, all that are sure, or asks about one
 * after another.
 */
public final class FixCommand implements ShellCommand {

    private static final Argument<Optional<String>> FINDING =
            Argument.optional(
                    "finding",
                    ParameterType.FINDING,
                    "a finding, its number, or a rule for all its findings");

    private static final Option<Optional<String>> TO =
            Option.of("to", ParameterType.VALUE, "the fix to apply");

    private static final Option<Optional<String>> EXPECT =
            Option.of(
                    "expect",
                    ParameterType.VALUE,
                    "fail unless the current value is EXPECT (for a rule: unless it has EXPECT"
                            + " findings)");

    private static final Option<Boolean> SAFE = Option.flag("safe", "apply the certain fixes");

    private static final Option<Boolean> KEEP =
            Option.flag("keep", "keep it as it is, and don't ask again");

    private static final Option<Boolean> PREVIEW =
            Option.flag("preview", "show what would change, without changing it");

    private static final Option<Optional<FixWalk.Way>> WALK =
            Option.choice("walk", "where to go next when bbsh asks one by one", FixWalk.Way.words())
                    .map((word) -> word.map(FixWalk.Way::of));

    private static final Option<Optional<String>> FIND =
            Option.of(
                    "find", ParameterType.VALUE, "with --walk find: search the new Jira for this");

    private static final Signature SIGNATURE =
            Declaration.command("fix", "Fix what a check found")
                    .in(CommandGroup.CHECK)
                    .argument(FINDING)
                    .options(TO, EXPECT, SAFE, KEEP, PREVIEW, WALK, FIND)
                    .example("fix", "go through everything that can be fixed")
                    .example("fix --safe", "apply the certain fixes in one step; undo reverts it")
                    .example("fix duplicate-key:SAM2-1.id --to last", "one finding")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        CheckResult checked = runner(in).last();
        Optional<String> word = in.get(FINDING);
        if (in.get(SAFE) || word.filter(FindingLookup::isRule).isPresent()) {
            return new FixAll(checked, selection(in), in).answer(in.get(EXPECT), in.get(PREVIEW));
        }
        if (word.isPresent()) {
            return one(FindingLookup.finding(word.get(), checked), checked, in);
        }
        if (in.get(TO).isPresent() || in.get(EXPECT).isPresent() || in.get(KEEP)) {
            throw new BbshException("which finding?", "fix FINDING --to VALUE");
        }
        return new FixWalk(checked, in.history(), in.progress()).answer(in.get(WALK), in.get(FIND));
    }

    private static CheckRunner runner(Invocation in) {
        return new CheckRunner(in.workspace(), in.now(), in.progress());
    }

    private static FixSelection selection(Invocation in) {
        FixSelection selection =
                new FixSelection(in.get(FINDING).map(FindingLookup::rule), in.get(TO));
        if (selection.to().isEmpty() == !in.get(SAFE)) {
            throw new BbshException(
                    "a rule needs either --safe or --to",
                    "fix RULE --safe   or   fix RULE --to VALUE");
        }
        return selection;
    }

    private static Answer one(Finding finding, CheckResult checked, Invocation in) {
        if (in.get(KEEP)) {
            return keep(finding, checked, in);
        }
        Optional<Fix> chosen = chosen(finding, in.get(TO));
        OpenDocument open = in.named(finding.document());
        return chosen.<Answer>map((fix) -> apply(new Chosen(finding, fix, open), checked, in))
                .orElseGet(() -> question(finding, open));
    }

    /** A finding, the fix that was chosen for it, and the document that it is about. */
    private record Chosen(Finding finding, Fix fix, OpenDocument open) {

        String expected() {
            return finding.expected(fix, open.content().root());
        }
    }

    /** The fix that the line names, or the sure one, which needs no question. */
    private static Optional<Fix> chosen(Finding finding, Optional<String> to) {
        if (finding.fixes().isEmpty() && finding.detail().isEmpty()) {
            throw new BbshException(
                    "bbsh can't fix " + finding.id() + ": it has to be resolved in Jira or by hand",
                    "findings " + finding.id());
        }
        if (to.isEmpty() && finding.fixes().isEmpty()) {
            throw new BbshException(
                    "there is no suggestion for " + finding.id(),
                    "fix "
                            + finding.id()
                            + " --to ID   or   "
                            + FixCommandLine.keep(finding)
                            + "     (fix can search the new Jira)");
        }
        if (to.isEmpty()) {
            return finding.sureFix();
        }
        return Optional.of(
                finding.anyFix(to.get())
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "'"
                                                        + to.get()
                                                        + "' is not a fix for "
                                                        + finding.id(),
                                                advice(finding))));
    }

    private static String advice(Finding finding) {
        String line = "fix " + CommandLine.quote(finding.id()) + " --to ";
        Stream<String> ways =
                finding.fixes().stream().map((fix) -> line + CommandLine.quote(fix.to()));
        Stream<String> others =
                finding.detail().stream().map((_) -> line + "ID     (an ID of the new Jira)");
        return Stream.concat(ways, others).collect(Collectors.joining("   or   "));
    }

    private static Question question(Finding finding, OpenDocument open) {
        return new Question(
                "How should " + finding.id() + " be fixed?",
                finding.fixes().stream()
                        .map(
                                (fix) ->
                                        new Question.Choice(
                                                FixCommandLine.label(finding, fix),
                                                FixCommandLine.of(finding, fix, open)))
                        .toList());
    }

    private static Outcome apply(Chosen chosen, CheckResult checked, Invocation in) {
        Finding finding = chosen.finding();
        String there = chosen.expected();
        String expected = in.get(EXPECT).orElse(there);
        if (!expected.equals(there)) {
            throw new BbshException(
                    "the value of "
                            + finding.id()
                            + " is '"
                            + there
                            + "' now, not '"
                            + expected
                            + "'",
                    "findings " + finding.id());
        }
        FixBatch batch = new FixBatch();
        batch.add(finding, chosen.fix());
        FixResult resolved = FixResult.of(checked, batch, runner(in));
        Outcome report =
                Outcome.report(new FixReport(resolved, in.workspace(), in.progress()).view());
        if (in.get(PREVIEW)) {
            return report.with(in.history().withPresent(in.workspace().with(checked)));
        }
        String line = FixCommandLine.of(finding.id(), chosen.fix().to(), there);
        FixProgress walk = checked.walk().withShown(shown(finding, Optional.of(line)));
        return report.with(
                        in.history()
                                .then(line, resolved.workspace().with(resolved.after().with(walk))))
                .recorded(line);
    }

    private static FixProgress.ShownFinding shown(Finding finding, Optional<String> step) {
        return new FixProgress.ShownFinding(finding.id(), step);
    }

    private static Outcome keep(Finding finding, CheckResult checked, Invocation in) {
        if (!finding.isWaivable()) {
            throw new BbshException(
                    finding.id() + " can't be kept as it is: the migration fails on it",
                    "findings " + CommandLine.quote(finding.id()));
        }
        FixProgress walk = checked.walk().withShown(shown(finding, Optional.empty()));
        CheckResult next = checked.with(walk.withKept(finding.id()));
        TextLine said = TextLine.of("kept as it is").and(Style.MUTED, "     " + finding.id());
        return Outcome.report(View.message(said))
                .with(in.history().withPresent(in.workspace().with(next)))
                .recorded(FixCommandLine.keep(finding));
    }
}
