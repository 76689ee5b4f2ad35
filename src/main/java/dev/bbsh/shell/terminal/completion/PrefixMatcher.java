package dev.bbsh.shell.terminal.completion;

import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Accepts candidates that begin with the typed word, and those that always fit: a path may be
 * completed by one that is written differently.
 */
public final class PrefixMatcher implements CompletionMatcher {

    /** A candidate that fits however it is written. */
    static final class FittingCandidate extends Candidate {

        FittingCandidate(Completion offer, String lead, int order) {
            super(
                    lead + offer.value(),
                    offer.shown(),
                    null,
                    offer.description().isEmpty() ? null : offer.description(),
                    null,
                    null,
                    false,
                    order);
        }
    }

    private String word = "";

    private List<Candidate> fitting = List.of();

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            @Nullable String originalGroupName) {
        word = line.word().substring(0, line.wordCursor());
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        fitting = candidates.stream().filter(this::fits).toList();
        // JLine changes the list that it gets.
        return new ArrayList<>(fitting);
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return fitting.stream()
                .filter((candidate) -> candidate.complete() && candidate.value().equals(word))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getCommonPrefix() {
        return fitting.stream().map(Candidate::value).reduce(PrefixMatcher::common).orElse("");
    }

    private boolean fits(Candidate candidate) {
        return candidate instanceof FittingCandidate || candidate.value().startsWith(word);
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
