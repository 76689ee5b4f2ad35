package dev.bbsh.shell.command.jira;

import dev.bbsh.check.config.evidence.SuggestedReference;
import dev.bbsh.operation.check.ReferenceSuggestions;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code reference accept}: adds suggested rules, each by the line that adds it without
 * evidence.
 */
public final class ReferenceAcceptCommand implements ShellCommand {

    private static final String HIGH = "high";

    private static final Argument<List<String>> WHICH =
            Argument.oneOrMore(
                    "number",
                    "numbers of suggested rules, or high for all with high confidence",
                    List.of(HIGH));

    private static final Option<Optional<String>> KIND =
            Option.of(
                    "of-kind",
                    ParameterType.REFERENCE_KIND,
                    "the kind of ID there, if you know it; the side is by evidence");

    private static final Signature SIGNATURE =
            Declaration.command("reference accept", "Add suggested rules for IDs in a config")
                    .in(CommandGroup.JIRA)
                    .argument(WHICH)
                    .options(KIND, ReferenceSuggestCommand.SOURCE, ReferenceSuggestCommand.PARTNER)
                    .example("reference accept 1 3", "two rules of the list")
                    .example("reference accept 4 --of-kind status", "one, but the IDs are statuses")
                    .example("reference accept high", "all that have high confidence")
                    .detail(
                            "It runs one reference add line for each rule. They are recorded, so a"
                                    + " replay needs no evidence. A rule of medium or low"
                                    + " confidence keeps it: bbsh suggests fixes for what it finds,"
                                    + " and never makes them by itself. To make it certain, repeat"
                                    + " its line without --confidence.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        ReferenceSuggestions.Inputs inputs =
                new ReferenceSuggestions.Inputs(
                        in.workspace().currentDocument(),
                        in.get(ReferenceSuggestCommand.SOURCE),
                        in.get(ReferenceSuggestCommand.PARTNER),
                        in.workspace());
        ReferenceSuggestions found = ReferenceSuggestions.of(inputs, in.progress());
        if (in.get(KIND).isPresent() && in.get(WHICH).contains(HIGH)) {
            throw new BbshException(
                    "rules with high confidence are of several kinds; give numbers with --of-kind",
                    "reference suggest");
        }
        List<SuggestedReference> some = new ArrayList<>();
        for (String word : in.get(WHICH)) {
            some.addAll(word.equals(HIGH) ? found.high() : List.of(numbered(word, found)));
        }
        List<String> lines =
                in
                        .get(KIND)
                        .map(
                                (kind) ->
                                        ReferenceSuggestions.ofKind(
                                                kind, some, inputs, in.progress()))
                        .orElse(some)
                        .stream()
                        .distinct()
                        .filter((each) -> !found.accepted().contains(each))
                        .map(SuggestedReference::line)
                        .toList();
        if (lines.isEmpty()) {
            throw new BbshException(
                    "there is no suggested rule left to accept", "reference suggest");
        }
        return new LoopRequest.RunLines(lines);
    }

    private static SuggestedReference numbered(String word, ReferenceSuggestions found) {
        boolean number = word.matches("[1-9]\\d{0,6}");
        if (!number || Integer.parseInt(word) > found.all().size()) {
            throw new BbshException(
                    "'" + word + "' is not the number of a suggested rule", "reference suggest");
        }
        return found.all().get(Integer.parseInt(word) - 1);
    }
}
