package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.text.NearestNames;

import java.util.List;
import java.util.stream.Stream;

/** Items of the same type with similar spelling: worth a look when nothing else is found. */
final class SimilarNameMatch implements CandidateSource {

    /** Minimum length: shorter names are similar to almost everything. */
    private static final int SHORTEST = 6;

    @Override
    public Stream<IdSuggestion> find(LookupRequest sought) {
        String name = sought.name().orElse("");
        if (!sought.criterion().isNamed() || name.length() < SHORTEST) {
            return Stream.of();
        }
        LookupRequest.Basis basis =
                new LookupRequest.Basis(sought.criterion().rule(), "similar-name", Confidence.LOW);
        List<Entity> same = sought.pool().filter(sought::sameType).toList();
        return NearestNames.to(name, same.stream().map(Entity::name).toList()).stream()
                .flatMap((near) -> same.stream().filter((each) -> each.name().equals(near)))
                .map((each) -> sought.suggestion(each, basis));
    }
}
