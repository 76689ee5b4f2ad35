package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.sought.Sought;

import java.util.stream.Stream;

/**
 * Items of the same type whose names differ only in case or spaces: never treated as equal without
 * a notice (R9).
 */
final class NearName implements CandidateSource {

    private static final Sought.Basis BASIS =
            new Sought.Basis(Nearness.RULE, Nearness.NAME, Confidence.LOW);

    @Override
    public Stream<IdSuggestion> find(Sought sought) {
        return sought.name().filter((_) -> sought.likeness().isNamed()).stream()
                .flatMap(sought.candidates()::nearlyNamed)
                .filter(sought::sameType)
                .map((each) -> sought.suggestion(each, BASIS));
    }
}
