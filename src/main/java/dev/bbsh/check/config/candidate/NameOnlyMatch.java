package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.lookup.LookupRequest;

import java.util.stream.Stream;

/** Items with the same name, but a different type, category or colour: a hint. */
final class NameOnlyMatch implements CandidateSource {

    @Override
    public Stream<IdSuggestion> find(LookupRequest sought) {
        LookupRequest.Basis basis =
                new LookupRequest.Basis(sought.criterion().rule(), "name-only", Confidence.LOW);
        return sought.name().filter((_) -> sought.criterion().isNamed()).stream()
                .flatMap((name) -> sought.candidates().named(name))
                .filter((each) -> !sought.sameType(each))
                .map((each) -> sought.suggestion(each, basis));
    }
}
