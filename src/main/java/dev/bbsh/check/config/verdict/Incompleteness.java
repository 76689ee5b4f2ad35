package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.sought.Likeness;
import dev.bbsh.check.config.sought.Migration;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;

import java.util.Optional;

/** Tells what the catalogs are known to lack of the things that an ID may mean. */
public final class Incompleteness {

    private Incompleteness() {}

    /**
     * What the answers of the new Jira lack; nothing when they are complete, as far as is known.
     */
    public static Optional<CatalogGap> of(Sought sought) {
        return gap(sought, sought.migration().target());
    }

    /** What the answers of the old Jira lack. */
    static Optional<CatalogGap> ofSource(Sought sought) {
        return sought.migration().source().flatMap((old) -> gap(sought, old));
    }

    private static Optional<CatalogGap> gap(Sought sought, Catalog catalog) {
        return catalog.gaps(sought.likeness().kind())
                .filter((gap) -> concerns(gap, sought))
                .findFirst();
    }

    /** A list of a project, or of a field, says nothing of others. */
    private static boolean concerns(CatalogGap gap, Sought sought) {
        Migration migration = sought.migration();
        String owner = gap.owner();
        boolean moved =
                owner.equals(migration.project().after())
                        || owner.equals(migration.project().before());
        boolean field =
                sought.likeness() == Likeness.OPTION
                        && (sought.of(owner) || FieldOptions.isOf(sought, owner));
        return owner.isEmpty() || moved || field;
    }

    /**
     * The verdict, as far as incomplete lists allow it: that something is not in them proves
     * nothing.
     */
    static Verdict verdict(Verdict verdict, Sought sought) {
        return switch (verdict) {
            case MISSING, NEAR_MATCH, NOT_MIGRATABLE ->
                    of(sought).isPresent() ? Verdict.UNVERIFIABLE : verdict;
            case CHANGED_MEANING ->
                    of(sought).isPresent() && hasSameName(sought) ? Verdict.UNVERIFIABLE : verdict;
            case UNKNOWN_IN_SOURCE ->
                    of(sought).isPresent() || ofSource(sought).isPresent()
                            ? Verdict.UNVERIFIABLE
                            : verdict;
            case OTHER_SIDE, OK, TRANSLATED, AMBIGUOUS, BY_USERNAME_MAPPING, UNVERIFIABLE ->
                    verdict;
        };
    }

    /** Then only its type is different, or not known. */
    private static boolean hasSameName(Sought sought) {
        return sought.there()
                .filter((there) -> sought.name().equals(Optional.of(there.name())))
                .isPresent();
    }
}
