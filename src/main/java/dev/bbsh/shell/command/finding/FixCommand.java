package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Fix;
import dev.bbsh.check.FixBatch;
import dev.bbsh.operation.check.FindingLookup;
import dev.bbsh.operation.check.FixCommandLine;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FixProgress;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.check.request.DataCheckRequest;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer to {@code fix}: fixes one finding, all of a rule, all that are sure, or asks about one
 * after another.
 */
public final class FixCommand {

    private final Invocation in;
    private final CheckResult checked;

    private FixCommand(Invocation in) {
        this.in = in;
        this.checked = DataCheckRequest.last(in);
    }

    public static Answer answer(Invocation in) {
        FixCommand fixing = new FixCommand(in);
        Optional<String> word = in.given("finding");
        if (in.flag("safe") || word.filter(FindingLookup::isRule).isPresent()) {
            return new FixAll(in, fixing.checked).answer();
        }
        if (word.isPresent()) {
            return fixing.one(FindingLookup.finding(word.get(), fixing.checked));
        }
        if (in.given("to").isPresent() || in.given("expect").isPresent() || in.flag("keep")) {
            throw new BbshException("which finding is it about?", "fix FINDING --to VALUE");
        }
        return new FixWalk(in, fixing.checked).answer();
    }

    private Answer one(Finding finding) {
        if (in.flag("keep")) {
            return keep(finding);
        }
        OpenDocument open = in.workspace().document(finding.document(), in.progress());
        return chosen(finding)
                .<Answer>map((fix) -> mend(finding, fix, open))
                .orElseGet(() -> question(finding, open));
    }

    /** The fix that the line names, or the sure one, about which nobody needs to be asked. */
    private Optional<Fix> chosen(Finding finding) {
        if (finding.fixes().isEmpty() && finding.detail().isEmpty()) {
            throw new BbshException(
                    "nothing that bbsh could change mends " + finding.id(),
                    "findings " + finding.id());
        }
        Optional<String> to = in.given("to");
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

    private Outcome mend(Finding finding, Fix fix, OpenDocument open) {
        String there = finding.expected(fix, open.content().root());
        String expected = in.given("expect").orElse(there);
        if (!expected.equals(there)) {
            throw new BbshException(
                    finding.id() + " is about '" + there + "' now, not '" + expected + "'",
                    "findings " + finding.id());
        }
        FixBatch batch = new FixBatch();
        batch.add(finding, fix);
        FixResult mended = FixResult.of(checked, in.workspace(), batch, in);
        if (in.flag("preview")) {
            return Outcome.report(mended.view(in.workspace(), in))
                    .with(in.history().withPresent(in.workspace().with(checked)));
        }
        String line = FixCommandLine.of(finding.id(), fix.to(), there);
        FixProgress walk =
                checked.walk()
                        .withShown(new FixProgress.ShownFinding(finding.id(), Optional.of(line)));
        return Outcome.report(mended.view(in.workspace(), in))
                .with(in.history().then(line, mended.workspace().with(mended.after().with(walk))))
                .recorded(line);
    }

    private Outcome keep(Finding finding) {
        FixProgress walk =
                checked.walk()
                        .withShown(new FixProgress.ShownFinding(finding.id(), Optional.empty()));
        CheckResult next = checked.with(walk.withKept(finding.id()));
        TextLine said = TextLine.of(Style.NAME, finding.id()).and("   stays as it is");
        return Outcome.report(View.message(said))
                .with(in.history().withPresent(in.workspace().with(next)))
                .recorded(FixCommandLine.keep(finding));
    }
}
