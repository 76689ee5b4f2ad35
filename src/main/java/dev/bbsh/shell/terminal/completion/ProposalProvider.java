package dev.bbsh.shell.terminal.completion;

import dev.bbsh.shell.contract.Signature;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The completions of a command, as Spring Shell asks for them. The prompt offers the same, with a
 * description and an order for each.
 */
public final class ProposalProvider implements CompletionProvider {

    private final Signature signature;

    private final Completion.Source source;

    private ProposalProvider(Signature signature, Completion.Source source) {
        this.signature = signature;
        this.source = source;
    }

    /**
     * The completions of a command's words in the open workspace.
     *
     * @param workspace asked for when there is something to complete: a start waits for no grammar
     *     but that of the loop
     */
    public static CompletionProvider of(
            Signature signature, Supplier<WorkspaceCompletions> workspace) {
        return new ProposalProvider(
                signature, (parameter, cursor) -> workspace.get().of(parameter, cursor));
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        String prefix = orEmpty(context.currentWordUpToCursor());
        List<String> words = new ArrayList<>(context.getWords().subList(0, context.getWordIndex()));
        words.add(prefix);
        Completions offers = Completions.of(signature, words, source);
        return Stream.concat(
                        offers.values().stream().map((value) -> proposal(offers.lead(), value)),
                        offers.options(!offers.values().isEmpty()).stream()
                                .map((option) -> proposal("", option)))
                .filter((each) -> !each.complete() || each.value().startsWith(prefix))
                .toList();
    }

    private static CompletionProposal proposal(String lead, Completion offer) {
        return new CompletionProposal(lead + offer.value())
                .displayText(offer.shown())
                .description(offer.description())
                .complete(offer.ending() == Completion.Ending.WHOLE);
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }
}
