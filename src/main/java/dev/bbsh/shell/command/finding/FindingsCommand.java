package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.finding.FindingLookup;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.document.OpenDocument;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The command {@code findings}. */
public final class FindingsCommand implements ShellCommand {

    private static final Argument<Optional<String>> FINDING =
            Argument.optional("finding", ParameterType.FINDING, "show one finding in detail");

    private static final Option<Optional<String>> RULE =
            Option.of("rule", ParameterType.RULE, "only findings of this rule")
                    .map((word) -> word.map(FindingLookup::rule));

    private static final Option<Optional<Severity>> SEVERITY =
            Option.choice("severity", "only findings of this severity", Severity.words())
                    .map((word) -> word.map(Severity::of));

    private static final Option<Optional<String>> BY =
            Option.choice("by", "a list of values to choose in Jira, tab by tab", List.of("tab"));

    private static final Option<OptionalLong> LIMIT =
            Option.number("limit", "maximum number shown (default on screen: 50)");

    private static final Signature SIGNATURE =
            Declaration.command("findings", "Show what the last check found")
                    .in(CommandGroup.CHECK)
                    .argument(FINDING)
                    .options(RULE, SEVERITY, BY, LIMIT)
                    .example("findings --severity error", "what will fail")
                    .example("findings --by tab", "what to choose where, for an imported config")
                    .example("findings --output json", "all findings, for other programs")
                    .detail("Anything changed since the last check is re-checked first.")
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
        Optional<OpenDocument> open =
                finding.rows().isPresent()
                        ? Optional.empty()
                        : Optional.of(in.named(finding.document()));
        lines.addAll(new FindingDetail(finding, open).lines());
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
