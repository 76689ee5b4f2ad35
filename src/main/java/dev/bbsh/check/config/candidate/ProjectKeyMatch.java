package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;

/**
 * The project with the same key: keys are unique and survive most migrations. When the name
 * differs, the key may have been given to another project: then such a project, and one with the
 * same name, is only likely.
 */
final class ProjectKeyMatch {

    private ProjectKeyMatch() {}

    static List<IdSuggestion> find(LookupRequest request) {
        MatchCriterion project = request.criterion();
        if (project != MatchCriterion.PROJECT || request.entity().isEmpty()) {
            return List.of();
        }
        Entity old = request.entity().get();
        Optional<Entity> became = request.newProject();
        if (became.isPresent()) {
            return List.of(request.suggestion(became.get(), basis(Confidence.HIGH)));
        }
        Optional<String> key = old.trait(Trait.KEY);
        return request.pool().stream()
                .filter((each) -> isSame(key, each.trait(Trait.KEY)) || isNamed(old, each))
                .map((each) -> request.suggestion(each, basis(Confidence.MEDIUM)))
                .toList();
    }

    private static LookupRequest.Basis basis(Confidence confidence) {
        return new LookupRequest.Basis(
                SuggestionRule.SAME_KEY, MatchCriterion.PROJECT.evidence(), confidence);
    }

    private static boolean isSame(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private static boolean isNamed(Entity old, Entity each) {
        return !old.name().isEmpty() && old.name().equals(each.name());
    }
}
