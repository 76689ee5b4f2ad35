package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.sought.Likeness;
import dev.bbsh.check.config.sought.Migration;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Entity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Items with the same name and the same type, category, colour or whatever counts for the kind. A
 * match is certain when it is the only one; a status must also be used in the project (R17), and a
 * transition is never certain.
 */
final class SameName implements CandidateSource {

    @Override
    public Stream<IdSuggestion> find(Sought sought) {
        List<Entity> same = same(sought);
        return same.stream()
                .map(
                        (each) ->
                                sought.suggestion(
                                        each,
                                        new Sought.Basis(
                                                sought.likeness().rule(),
                                                sought.likeness().evidence(),
                                                confidence(each, same, sought))));
    }

    private static List<Entity> same(Sought sought) {
        return !sought.likeness().isNamed()
                ? List.of()
                : sought.name().stream()
                        .flatMap((name) -> sought.candidates().named(name))
                        .filter(sought::sameType)
                        .toList();
    }

    private static Confidence confidence(Entity each, List<Entity> same, Sought sought) {
        boolean alone = same.size() == 1 && sought.isProven(each);
        boolean sure = alone && sought.likeness() != Likeness.TRANSITION && isUsed(each, sought);
        return sure ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /**
     * True when the moved project uses a status, or the catalog doesn't show which ones it uses.
     */
    private static boolean isUsed(Entity each, Sought sought) {
        Migration migration = sought.migration();
        return sought.likeness() != Likeness.STATUS
                || migration
                        .newProject()
                        .key()
                        .flatMap(migration.target()::statusesOf)
                        .map((Set<String> used) -> used.contains(each.id()))
                        .orElse(true);
    }
}
