package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.text.NearestNames;

import java.util.List;
import java.util.stream.Stream;

/** Items of the same type with similar spelling: worth a look when nothing else is found. */
final class SimilarName implements CandidateSource {

    /** Minimum length: shorter names are similar to almost everything. */
    private static final int SHORTEST = 6;

    @Override
    public Stream<IdSuggestion> find(Sought sought) {
        String name = sought.name().orElse("");
        if (!sought.likeness().isNamed() || name.length() < SHORTEST) {
            return Stream.of();
        }
        Sought.Basis basis =
                new Sought.Basis(sought.likeness().rule(), "similar-name", Confidence.LOW);
        List<Entity> same = sought.pool().filter(sought::sameType).toList();
        return NearestNames.to(name, same.stream().map(Entity::name).toList()).stream()
                .flatMap((near) -> same.stream().filter((each) -> each.name().equals(near)))
                .map((each) -> sought.suggestion(each, basis));
    }
}
