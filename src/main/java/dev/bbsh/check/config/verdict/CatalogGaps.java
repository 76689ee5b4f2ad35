package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;

import java.util.Optional;

/** Finds known gaps in the catalogs that concern an ID. */
public final class CatalogGaps {

    private CatalogGaps() {}

    /** The gap in the new Jira's catalog; empty when none is known. */
    public static Optional<CatalogGap> of(LookupRequest request) {
        return gap(request, request.migration().target());
    }

    /** The gap in the old Jira's catalog. */
    static Optional<CatalogGap> ofSource(LookupRequest request) {
        return request.migration().source().flatMap((old) -> gap(request, old));
    }

    private static Optional<CatalogGap> gap(LookupRequest request, Catalog catalog) {
        return catalog.gaps(request.criterion().kind())
                .filter((gap) -> concerns(gap, request))
                .findFirst();
    }

    /**
     * True when a gap concerns an ID: a gap in one project's or field's list doesn't affect others.
     */
    private static boolean concerns(CatalogGap gap, LookupRequest request) {
        Migration migration = request.migration();
        String owner = gap.owner();
        boolean moved =
                owner.equals(migration.project().after())
                        || owner.equals(migration.project().before());
        boolean field =
                request.criterion() == MatchCriterion.OPTION
                        && (request.of(owner) || FieldOptions.isOf(request, owner));
        return owner.isEmpty() || moved || field;
    }

    /** The verdict, as far as incomplete lists allow it: absence from them proves nothing. */
    static IdVerdict verdict(IdVerdict verdict, LookupRequest request) {
        return switch (verdict) {
            case MISSING, NEAR_MATCH, NOT_MIGRATABLE ->
                    of(request).isPresent() ? IdVerdict.UNVERIFIABLE : verdict;
            case CHANGED_MEANING ->
                    of(request).isPresent() && hasSameName(request)
                            ? IdVerdict.UNVERIFIABLE
                            : verdict;
            case UNKNOWN_IN_SOURCE ->
                    of(request).isPresent() || ofSource(request).isPresent()
                            ? IdVerdict.UNVERIFIABLE
                            : verdict;
            case OTHER_SIDE, OK, TRANSLATED, AMBIGUOUS, BY_USERNAME_MAPPING, UNVERIFIABLE ->
                    verdict;
        };
    }

    /** True when the names are equal, so that only the type is different or unknown. */
    private static boolean hasSameName(LookupRequest request) {
        return request.inTarget()
                .filter((there) -> request.name().equals(Optional.of(there.name())))
                .isPresent();
    }
}
