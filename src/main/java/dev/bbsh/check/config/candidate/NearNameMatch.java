package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.lookup.LookupRequest;

import java.util.stream.Stream;

/**
 * Items of the same type whose names differ only in case or spaces: never treated as equal without
 * a notice (R9).
 */
final class NearNameMatch implements CandidateSource {

    private static final LookupRequest.Basis BASIS =
            new LookupRequest.Basis(NearMatchRule.RULE, NearMatchRule.NAME, Confidence.LOW);

    @Override
    public Stream<IdSuggestion> find(LookupRequest sought) {
        return sought.name().filter((_) -> sought.criterion().isNamed()).stream()
                .flatMap(sought.candidates()::nearlyNamed)
                .filter(sought::sameType)
                .map((each) -> sought.suggestion(each, BASIS));
    }
}
