package dev.bbsh.shell.terminal.completion;

import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.shell.line.OutputSigns;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

import java.util.List;
import java.util.function.Supplier;

/** Completes commands, options and values from the signatures of the commands. */
public final class SignatureCompleter implements Completer {

    private final LineGrammar grammar;

    private final Completion.Source source;

    private final Supplier<List<Completion>> variables;

    private SignatureCompleter(WorkspaceCompletions workspace, Completion.Source source) {
        this.grammar = workspace.grammar();
        this.source = source;
        this.variables = workspace::variables;
    }

    /** A completer of names that are at hand, quick enough for each key. */
    public static SignatureCompleter ofNames(WorkspaceCompletions workspace) {
        return new SignatureCompleter(workspace, workspace.names());
    }

    /** A completer of the values in the open workspace. */
    public static SignatureCompleter of(WorkspaceCompletions workspace) {
        return new SignatureCompleter(workspace, workspace);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof TypedLine typed && typed.inComment()) {
            return;
        }
        if (line instanceof TypedLine typed && typed.variable().isPresent()) {
            variables(typed.word(), candidates);
            return;
        }
        List<String> words = line.words();
        List<String> before = words.subList(0, words.size() - 1);
        names(before, candidates);
        grammar.command(before, true)
                .ifPresent(
                        (signature) -> {
                            int used = signature.nameWords().size();
                            List<String> rest = words.subList(used, words.size());
                            values(
                                    ArgumentCursor.of(signature, rest, signs(line).after(used)),
                                    rest,
                                    candidates);
                        });
    }

    /** Completes the name of a variable; the word may go on behind it. */
    private void variables(String word, List<Candidate> candidates) {
        String lead = word.substring(0, word.lastIndexOf("${"));
        for (Completion each : variables.get()) {
            Completion whole =
                    new Completion(
                            "${" + each.value() + "}",
                            each.shown(),
                            each.description(),
                            Completion.Ending.OPEN);
            candidates.add(candidate(lead, whole, 0));
        }
    }

    private void names(List<String> words, List<Candidate> candidates) {
        String before = String.join("", words.stream().map((word) -> word + " ").toList());
        grammar.signatures().stream()
                .filter((signature) -> signature.name().startsWith(before))
                .forEach(
                        (signature) -> {
                            String rest = signature.name().substring(before.length());
                            boolean whole = rest.indexOf(' ') < 0;
                            String word = whole ? rest : rest.substring(0, rest.indexOf(' '));
                            candidates.add(word(word, whole ? signature.description() : ""));
                            if (words.isEmpty()) {
                                signature
                                        .aliases()
                                        .forEach((alias) -> candidates.add(word(alias, word)));
                            }
                        });
    }

    private static OutputSigns signs(ParsedLine line) {
        return line instanceof TypedLine typed ? OutputSigns.of(typed.read()) : OutputSigns.NONE;
    }

    private void values(ArgumentCursor cursor, List<String> words, List<Candidate> candidates) {
        Completions offers = Completions.of(cursor, words, source);
        for (Completion offer : offers.values()) {
            candidates.add(candidate(offers.lead(), offer, candidates.size() + 1));
        }
        offers.options(!candidates.isEmpty())
                .forEach((option) -> candidates.add(candidate("", option, 0)));
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
