package dev.bbsh.shell.terminal.completion;

import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Completes commands, options and values from the signatures of the commands. */
public final class SignatureCompleter implements Completer {

    private final Supplier<List<Signature>> signatures;

    private final CompletionSource offers;

    public SignatureCompleter(Supplier<List<Signature>> signatures, CompletionSource offers) {
        this.signatures = signatures;
        this.offers = offers;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof TypedLine typed && typed.inComment()) {
            return;
        }
        List<String> words = line.words();
        names(words, candidates);
        signature(words)
                .ifPresent(
                        (signature) -> {
                            int used = signature.name().split(" ").length;
                            values(signature, words.subList(used, words.size()), candidates);
                        });
    }

    private void names(List<String> words, List<Candidate> candidates) {
        String before =
                String.join(
                        "",
                        words.subList(0, words.size() - 1).stream().map((w) -> w + " ").toList());
        signatures.get().stream()
                .filter((signature) -> signature.name().startsWith(before))
                .forEach(
                        (signature) -> {
                            String rest = signature.name().substring(before.length());
                            boolean whole = rest.indexOf(' ') < 0;
                            String word = whole ? rest : rest.substring(0, rest.indexOf(' '));
                            candidates.add(word(word, whole ? signature.description() : ""));
                        });
    }

    private Optional<Signature> signature(List<String> words) {
        List<String> before = words.subList(0, words.size() - 1);
        for (int length = Math.min(3, before.size()); length > 0; length--) {
            String name = String.join(" ", before.subList(0, length));
            Optional<Signature> found =
                    signatures.get().stream()
                            .filter((signature) -> signature.name().equals(name))
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void values(Signature signature, List<String> words, List<Candidate> candidates) {
        var cursor = ArgumentCursor.of(signature, words);
        for (Parameter parameter : cursor.wanted()) {
            for (Completion offer : offers.of(parameter, cursor)) {
                candidates.add(candidate(cursor.lead(), offer, candidates.size() + 1));
            }
        }
        if (cursor.optionsFit() && (cursor.prefix().startsWith("-") || candidates.isEmpty())) {
            cursor.optionsLeft()
                    .forEach(
                            (option) ->
                                    candidates.add(
                                            word("--" + option.name(), option.description())));
        }
    }

    private static Candidate word(String word, String description) {
        return candidate("", Completion.of(word, description), 0);
    }

    private static Candidate candidate(String lead, Completion offer, int order) {
        if (offer.ending() == Completion.Ending.PATH) {
            return new PrefixMatcher.FittingCandidate(offer, lead, order);
        }
        return new Candidate(
                lead + offer.value(),
                offer.shown(),
                null,
                offer.description().isEmpty() ? null : offer.description(),
                null,
                null,
                offer.ending() == Completion.Ending.WHOLE,
                order);
    }
}
