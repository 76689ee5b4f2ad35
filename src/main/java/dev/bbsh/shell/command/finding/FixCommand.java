package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Fix;
import dev.bbsh.check.FixBatch;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.check.FindingLookup;
import dev.bbsh.operation.check.FixCommandLine;
import dev.bbsh.operation.check.FixResult;
import dev.bbsh.operation.check.FixSelection;
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

import java.util.Arrays;
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
                    "a finding, its number, or a rule for all of it");

    private static final Option<Optional<String>> TO =
            Option.of("to", ParameterType.VALUE, "which of its fixes");

    private static final Option<Optional<String>> EXPECT =
            Option.of(
                    "expect",
                    ParameterType.VALUE,
                    "fail unless that stands there; of a rule, how many");

    private static final Option<Boolean> SAFE =
            Option.flag("safe", "all that have exactly one sure fix");

    private static final Option<Boolean> KEEP =
            Option.flag("keep", "leave it as it is, and do not ask for it again");

    private static final Option<Boolean> PREVIEW =
            Option.flag("preview", "show what would change, and change nothing");

    private static final Option<Optional<FixWalk.Way>> WALK =
            Option.choice(
                            "walk",
                            "where to go in the walk",
                            Arrays.stream(FixWalk.Way.values()).map(FixWalk.Way::word).toList())
                    .map((word) -> word.map(FixWalk.Way::named));

    private static final Option<Optional<String>> FIND =
            Option.of("find", ParameterType.VALUE, "in the walk, look for that in the new Jira");

    private static final Signature SIGNATURE =
            Declaration.command("fix", "Mend what a check found")
                    .in(CommandGroup.CHECK)
                    .argument(FINDING)
                    .options(TO, EXPECT, SAFE, KEEP, PREVIEW, WALK, FIND)
                    .example("fix", "walk through all that can be mended")
                    .example("fix --safe", "what is sure, in one step that undo takes back")
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
            throw new BbshException("which finding is it about?", "fix FINDING --to VALUE");
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
                    "either all that is sure, or one way for all",
                    "fix RULE --safe   or   fix RULE --to VALUE");
        }
        return selection;
    }

    private static Answer one(Finding finding, CheckResult checked, Invocation in) {
        if (in.get(KEEP)) {
            return keep(finding, checked, in);
        }
        OpenDocument open = in.named(finding.document());
        return chosen(finding, in.get(TO))
                .<Answer>map((fix) -> mend(new Chosen(finding, fix, open), checked, in))
                .orElseGet(() -> question(finding, open));
    }

    /** A finding, the fix that was chosen for it, and the document that it is about. */
    private record Chosen(Finding finding, Fix fix, OpenDocument open) {

        String expected() {
            return finding.expected(fix, open.content().root());
        }
    }

    /** The fix that the line names, or the sure one, about which nobody needs to be asked. */
    private static Optional<Fix> chosen(Finding finding, Optional<String> to) {
        if (finding.fixes().isEmpty() && finding.detail().isEmpty()) {
            throw new BbshException(
                    "nothing that bbsh could change mends " + finding.id(),
                    "findings " + finding.id());
        }
        if (to.isEmpty() && finding.fixes().isEmpty()) {
            throw new BbshException(
                    "no rule suggests anything for " + finding.id(),
                    "fix "
                            + finding.id()
                            + " --to ID   or   "
                            + FixCommandLine.keep(finding)
                            + "     (fix can search)");
        }
        if (to.isEmpty()) {
            return finding.sureFix();
        }
        return Optional.of(
                finding.anyFix(to.get())
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "'" + to.get() + "' is no fix of " + finding.id(),
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
                "how should " + finding.id() + " be mended?",
                finding.fixes().stream()
                        .map(
                                (fix) ->
                                        new Question.Choice(
                                                FixCommandLine.label(finding, fix),
                                                FixCommandLine.of(finding, fix, open)))
                        .toList());
    }

    private static Outcome mend(Chosen chosen, CheckResult checked, Invocation in) {
        Finding finding = chosen.finding();
        String there = chosen.expected();
        String expected = in.get(EXPECT).orElse(there);
        if (!expected.equals(there)) {
            throw new BbshException(
                    finding.id() + " is about '" + there + "' now, not '" + expected + "'",
                    "findings " + finding.id());
        }
        FixBatch batch = new FixBatch();
        batch.add(finding, chosen.fix());
        FixResult mended = FixResult.of(checked, batch, runner(in));
        Outcome report =
                Outcome.report(new FixReport(mended, in.workspace(), in.progress()).view());
        if (in.get(PREVIEW)) {
            return report.with(in.history().withPresent(in.workspace().with(checked)));
        }
        String line = FixCommandLine.of(finding.id(), chosen.fix().to(), there);
        FixProgress walk = checked.walk().withShown(shown(finding, Optional.of(line)));
        return report.with(
                        in.history().then(line, mended.workspace().with(mended.after().with(walk))))
                .recorded(line);
    }

    private static FixProgress.ShownFinding shown(Finding finding, Optional<String> step) {
        return new FixProgress.ShownFinding(finding.id(), step);
    }

    private static Outcome keep(Finding finding, CheckResult checked, Invocation in) {
        FixProgress walk = checked.walk().withShown(shown(finding, Optional.empty()));
        CheckResult next = checked.with(walk.withKept(finding.id()));
        TextLine said = TextLine.of(Style.NAME, finding.id()).and("   stays as it is");
        return Outcome.report(View.message(said))
                .with(in.history().withPresent(in.workspace().with(next)))
                .recorded(FixCommandLine.keep(finding));
    }
}
