package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.jira.catalog.Entity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Items with the same name and the same type, category, colour or whatever counts for the kind. A
 * match is certain when it is the only one; a status must also be used in the project (R17), and a
 * transition is never certain.
 */
final class SameNameMatch implements CandidateSource {

    @Override
    public Stream<IdSuggestion> find(LookupRequest sought) {
        List<Entity> same = same(sought);
        return same.stream()
                .map(
                        (each) ->
                                sought.suggestion(
                                        each,
                                        new LookupRequest.Basis(
                                                sought.criterion().rule(),
                                                sought.criterion().evidence(),
                                                confidence(each, same, sought))));
    }

    private static List<Entity> same(LookupRequest sought) {
        return !sought.criterion().isNamed()
                ? List.of()
                : sought.name().stream()
                        .flatMap((name) -> sought.candidates().named(name))
                        .filter(sought::sameType)
                        .toList();
    }

    private static Confidence confidence(Entity each, List<Entity> same, LookupRequest sought) {
        boolean alone = same.size() == 1 && sought.isProven(each);
        boolean sure =
                alone && sought.criterion() != MatchCriterion.TRANSITION && isUsed(each, sought);
        return sure ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /**
     * True when the moved project uses a status, or the catalog doesn't show which ones it uses.
     */
    private static boolean isUsed(Entity each, LookupRequest sought) {
        Migration migration = sought.migration();
        return sought.criterion() != MatchCriterion.STATUS
                || migration
                        .newProject()
                        .key()
                        .flatMap(migration.target()::statusesOf)
                        .map((Set<String> used) -> used.contains(each.id()))
                        .orElse(true);
    }
}
