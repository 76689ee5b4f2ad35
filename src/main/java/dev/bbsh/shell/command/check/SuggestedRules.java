package dev.bbsh.shell.command.check;

import dev.bbsh.check.config.evidence.SuggestedReference;
import dev.bbsh.operation.check.CheckCommandLine;
import dev.bbsh.operation.check.ReferenceSuggestions;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.LatestResults;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules that evidence suggests for a config, which a check at the prompt lists once for each
 * document. Anywhere else, no evidence is looked for.
 *
 * @param workspace with the facts that the line names
 */
record SuggestedRules(
        CheckRequest.Config request, OpenDocument config, Workspace workspace, Invocation in) {

    private static final int SHOWN = 20;

    /**
     * Asks before a check whether to accept the rules, if there are some.
     *
     * @param check from a workspace
     */
    Answer before(Function<Workspace, Answer> check) {
        return new Question.PromptAnswer(() -> asked(check), () -> check.apply(workspace));
    }

    private Answer asked(Function<Workspace, Answer> check) {
        Optional<LatestResults.RuleOffer> offer =
                request.jira()
                        .source()
                        .map((source) -> new LatestResults.RuleOffer(config.number(), source));
        boolean wanted =
                offer.isPresent()
                        && workspace.current().filter(config.name()::equals).isPresent()
                        && workspace.facts(config).moving().isPresent()
                        && !workspace.results().offered().contains(offer.get());
        if (!wanted) {
            return check.apply(workspace);
        }
        // Looked for once, also where nothing is found: it takes as long as the check.
        Workspace looked = workspace.withResults(workspace.results().with(offer.get()));
        List<SuggestedReference> high = high();
        return high.isEmpty() ? check.apply(looked) : question(high, looked);
    }

    /** Those with high confidence; none when the check finds the same without them. */
    private List<SuggestedReference> high() {
        var inputs =
                new ReferenceSuggestions.Inputs(
                        config, request.jira().source(), Optional.empty(), workspace);
        ReferenceSuggestions suggestions = ReferenceSuggestions.of(inputs, in.progress());
        return suggestions.changeACheck(inputs, in.progress()) ? suggestions.high() : List.of();
    }

    private Question question(List<SuggestedReference> high, Workspace looked) {
        String check =
                CheckCommandLine.of(request)
                        + request.project().map((key) -> " --moving " + key).orElse("");
        String source = request.jira().source().orElseThrow();
        return new Question(
                text(high),
                List.of(
                        new Question.Choice(
                                high.size() == 1
                                        ? "accept it, then check"
                                        : "accept the " + high.size() + ", then check",
                                "reference accept high --source " + CommandLine.quote(source),
                                Optional.of(check)),
                        new Question.Choice("check without them", check)),
                Optional.of(CheckCommand.history(looked, in)));
    }

    private String text(List<SuggestedReference> high) {
        StringBuilder text =
                new StringBuilder(
                        "The old Jira's catalog suggests "
                                + Plurals.of(high.size(), "rule")
                                + " for "
                                + config.name()
                                + " with high confidence:\n");
        high.stream()
                .limit(SHOWN)
                .forEach(
                        (each) ->
                                text.append("     ")
                                        .append(each.path())
                                        .append("   ")
                                        .append(each.words())
                                        .append('\n'));
        if (high.size() > SHOWN) {
            text.append("     ... and ").append(high.size() - SHOWN).append(" more\n");
        }
        return text.append("The evidence, and those with less confidence:   reference suggest\n")
                .append("Accept them?")
                .toString();
    }
}
