package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.sought.Likeness;
import dev.bbsh.check.config.sought.Migration;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;

import java.util.Optional;

/** Finds known gaps in the catalogs that concern an ID. */
public final class Incompleteness {

    private Incompleteness() {}

    /** The gap in the new Jira's catalog; empty when none is known. */
    public static Optional<CatalogGap> of(Sought sought) {
        return gap(sought, sought.migration().target());
    }

    /** The gap in the old Jira's catalog. */
    static Optional<CatalogGap> ofSource(Sought sought) {
        return sought.migration().source().flatMap((old) -> gap(sought, old));
    }

    private static Optional<CatalogGap> gap(Sought sought, Catalog catalog) {
        return catalog.gaps(sought.likeness().kind())
                .filter((gap) -> concerns(gap, sought))
                .findFirst();
    }

    /**
     * True when a gap concerns an ID: a gap in one project's or field's list doesn't affect others.
     */
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

    /** The verdict, as far as incomplete lists allow it: absence from them proves nothing. */
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

    /** True when the names are equal, so that only the type is different or unknown. */
    private static boolean hasSameName(Sought sought) {
        return sought.there()
                .filter((there) -> sought.name().equals(Optional.of(there.name())))
                .isPresent();
    }
}
