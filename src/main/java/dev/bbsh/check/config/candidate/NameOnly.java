package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.sought.Sought;

import java.util.stream.Stream;

/** Items with the same name, but a different type, category or colour: a hint. */
final class NameOnly implements CandidateSource {

    @Override
    public Stream<IdSuggestion> find(Sought sought) {
        Sought.Basis basis =
                new Sought.Basis(sought.likeness().rule(), "name-only", Confidence.LOW);
        return sought.name().filter((_) -> sought.likeness().isNamed()).stream()
                .flatMap((name) -> sought.candidates().named(name))
                .filter((each) -> !sought.sameType(each))
                .map((each) -> sought.suggestion(each, basis));
    }
}
