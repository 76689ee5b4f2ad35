package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.Suggestion;
import dev.bbsh.check.config.sought.Likeness;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.stream.Stream;

/** A project is found by its key, which is unique and survives most migrations (R16). */
final class ProjectKeyMatch implements CandidateSource {

    @Override
    public Stream<Suggestion> find(Sought sought) {
        Likeness project = sought.likeness();
        if (project != Likeness.PROJECT) {
            return Stream.of();
        }
        Sought.Basis basis = new Sought.Basis(project.rule(), project.evidence(), Confidence.HIGH);
        return sought.entity().stream()
                .flatMap((old) -> old.trait(Trait.KEY).stream())
                .map(sought.migration()::keyAfter)
                .flatMap((key) -> sought.pool().filter((Entity each) -> each.has(Trait.KEY, key)))
                .map((each) -> sought.suggestion(each, basis));
    }
}
