package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.check.FindingLookup;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The command {@code findings}. */
public final class FindingsCommand implements ShellCommand {

    private static final Argument<Optional<String>> FINDING =
            Argument.optional(
                    "finding", ParameterType.FINDING, "one finding with all that is known of it");

    private static final Option<Optional<String>> RULE =
            Option.of("rule", ParameterType.RULE, "only those of a rule")
                    .map((word) -> word.map(FindingLookup::rule));

    private static final Option<Optional<Severity>> SEVERITY =
            Option.choice(
                            "severity",
                            "only those as bad as that",
                            Arrays.stream(Severity.values()).map(Severity::word).toList())
                    .map((word) -> word.map(Severity::named));

    private static final Option<Optional<String>> BY =
            Option.choice("by", "a list to click through, tab by tab", List.of("tab"));

    private static final Option<OptionalLong> LIMIT =
            Option.number("limit", "no more than so many; 50 on the screen");

    private static final Signature SIGNATURE =
            Declaration.command("findings", "Show what the last check found")
                    .in(CommandGroup.CHECK)
                    .argument(FINDING)
                    .options(RULE, SEVERITY, BY, LIMIT)
                    .example("findings --severity error", "what will go wrong")
                    .example("findings --by tab", "what to choose where, for a config in use")
                    .example("findings --output json", "all, for other programs")
                    .detail("What was changed since the check is checked again before.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        CheckResult checked =
                new CheckRunner(in.workspace(), in.now(), in.progress()).lastOrFirst(in.get(RULE));
        FindingList list = new FindingList(checked, in.workspace().checked());
        View view =
                in.get(FINDING)
                        .map((word) -> FindingLookup.finding(word, checked))
                        .map((finding) -> one(finding, list, in))
                        .orElseGet(() -> all(list, in));
        return Outcome.data(view).with(in.history().withPresent(in.workspace().with(checked)));
    }

    private static View one(Finding finding, FindingList list, Invocation in) {
        List<TextLine> lines = new ArrayList<>(list.renewed());
        lines.addAll(new FindingDetail(finding, in.named(finding.document())).lines());
        return new View.Either(new View.Message(lines), FindingTable.of(List.of(finding)));
    }

    private static View all(FindingList list, Invocation in) {
        return in.get(BY).isPresent()
                ? list.byTab(wanted(in), in.get(LIMIT).orElse(Long.MAX_VALUE))
                : list.view(wanted(in), in.get(LIMIT));
    }

    private static Predicate<Finding> wanted(Invocation in) {
        Optional<String> rule = in.get(RULE);
        Optional<Severity> severity = in.get(SEVERITY);
        return (each) ->
                rule.filter((id) -> !id.equals(each.rule().id())).isEmpty()
                        && severity.filter((bad) -> bad != each.severity()).isEmpty();
    }
}
