package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.Suggestion;
import dev.bbsh.check.config.sought.Sought;

import java.util.stream.Stream;

/** The same name but for case and blanks, of the same type: never silently equal (R9). */
final class NearName implements CandidateSource {

    private static final Sought.Basis BASIS =
            new Sought.Basis(Nearness.RULE, Nearness.NAME, Confidence.LOW);

    @Override
    public Stream<Suggestion> find(Sought sought) {
        return sought.name().filter((_) -> sought.likeness().isNamed()).stream()
                .flatMap(sought.candidates()::nearlyNamed)
                .filter(sought::sameType)
                .map((each) -> sought.suggestion(each, BASIS));
    }
}
