package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.Suggestion;
import dev.bbsh.check.config.sought.Likeness;
import dev.bbsh.check.config.sought.MigratedSuffix;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Entity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same name with the suffix {@code (migrated)} or {@code (migrated 2)}: the migration assistant
 * makes such things where a name is taken (R2), of priorities without a blank (R3). The highest
 * number is the newest.
 */
public final class MigratedName implements CandidateSource {

    @Override
    public Stream<Suggestion> find(Sought sought) {
        String rule = sought.likeness() == Likeness.PRIORITY ? "R3" : "R2";
        Sought.Basis basis = new Sought.Basis(rule, "migrated-suffix", Confidence.MEDIUM);
        return twins(sought).stream().map((each) -> sought.suggestion(each, basis));
    }

    /** Whether something has a twin with the suffix in the new Jira. */
    public static boolean hasTwin(Sought sought) {
        return !twins(sought).isEmpty();
    }

    /** What has the name with the suffix, and the same type; the newest first. */
    static List<Entity> twins(Sought sought) {
        if (!sought.likeness().isRenamed() || sought.name().isEmpty()) {
            return List.of();
        }
        String name = sought.name().get();
        return sought.candidates()
                .renamed(name)
                .filter(sought::sameType)
                .sorted(
                        Comparator.comparingInt(
                                (Entity each) -> -MigratedSuffix.number(each.name())))
                .toList();
    }
}
