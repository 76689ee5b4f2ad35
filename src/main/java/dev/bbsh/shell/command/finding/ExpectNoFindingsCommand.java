package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.finding.FindingLookup;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;

import java.util.Optional;

/** The command {@code expect no findings}. */
public final class ExpectNoFindingsCommand implements ShellCommand {

    private static final Option<Optional<String>> RULE =
            Option.of("rule", ParameterType.RULE, "only findings of this rule")
                    .map((word) -> word.map(FindingLookup::rule));

    private static final Signature SIGNATURE =
            Declaration.command(
                            "expect no findings", "Fail if the last check found errors or warnings")
                    .in(CommandGroup.SCRIPTS)
                    .options(RULE)
                    .example("expect no findings", "exit status 3 if there is one")
                    .example(
                            "expect no findings --rule unpaired-issue",
                            "other findings don't count")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Optional<String> rule = in.get(RULE);
        CheckResult checked = new CheckRunner(in.workspace(), in.now(), in.progress()).last();
        Findings findings = checked.findings();
        long all =
                rule.map(findings::count)
                        .orElseGet(
                                () ->
                                        findings.count(Severity.ERROR)
                                                + findings.count(Severity.WARNING));
        long kept = kept(checked, rule);
        long count = all - kept;
        String where =
                rule.map((id) -> " of " + id).orElse("")
                        + " in "
                        + String.join(" with ", checked.names());
        Outcome outcome =
                Outcome.report(View.message(said(count, where + keptWords(kept))))
                        .with(in.history().withPresent(in.workspace().with(checked)));
        return count == 0 ? outcome : outcome.unmet();
    }

    /** The number of findings that the user decided to keep, which are therefore expected. */
    private static long kept(CheckResult checked, Optional<String> rule) {
        return checked.findings().kept().stream()
                .filter((each) -> each.severity() != Severity.INFO)
                .filter((each) -> rule.filter((id) -> !id.equals(each.rule().id())).isEmpty())
                .filter((each) -> checked.walk().kept().contains(each.id()))
                .count();
    }

    private static String keptWords(long kept) {
        return kept == 0
                ? ""
                : ", apart from "
                        + Plurals.of(kept)
                        + " kept as "
                        + (kept == 1 ? "it is" : "they are");
    }

    private static TextLine said(long count, String where) {
        return count == 0
                ? TextLine.of(Style.MUTED, "as expected: no errors and no warnings" + where)
                : TextLine.of(Style.ERROR, "not as expected:")
                        .and(" " + Plurals.of(count, "finding") + where)
                        .and(Style.MUTED, "     (see findings)");
    }
}
