package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which kinds the values of each family of slots may be. */
final class FamilyKinds {

    private static final int FEWEST = 2;

    /** Kinds whose IDs are numbers, those of custom fields, and users. */
    private static final List<ReferenceKind> NUMBERED_OR_NAMED =
            List.of(ReferenceKind.STATUS, ReferenceKind.FIELD, ReferenceKind.USER);

    private final CatalogKinds kinds;
    private final Optional<CatalogKinds> theirs;
    private final IdentityHashMap<Family, List<Fit>> fits = new IdentityHashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final LikelyKinds likely;

    /**
     * Compares values with catalogs.
     *
     * @param kinds of the old Jira's items
     * @param theirs kinds of the items of the partner's Jira, if its catalog is known
     */
    FamilyKinds(List<Family> families, CatalogKinds kinds, Optional<CatalogKinds> theirs) {
        this.kinds = kinds;
        this.theirs = theirs;
        families.stream()
                .filter(this::isLikeIds)
                .forEach((each) -> rows.merge(each.row(), 1, Integer::sum));
        families.forEach((each) -> fits.put(each, narrowed(each, each.fits(kinds))));
        families.forEach((each) -> owners(each, families));
        likely = new LikelyKinds(families, fits, kinds);
    }

    /** The kinds that fit the values of a family best. */
    List<Fit> of(Family family) {
        return fits.getOrDefault(family, List.of());
    }

    /**
     * The kinds of which the values in the partner's half may be items of the partner's Jira. In a
     * row with other IDs, either half may have the partner's, and the right kind may be missing.
     */
    private List<Fit> narrowed(Family family, List<Fit> own) {
        boolean alone = rows.getOrDefault(family.row(), 0) < FEWEST;
        if (own.size() < 2 || theirs.isEmpty() || family.mirror().isEmpty() || !alone) {
            return own;
        }
        CatalogKinds partner = theirs.get();
        List<Fit> both =
                own.stream().filter((fit) -> mayBe(fit, family.mirror(), partner)).toList();
        return both.isEmpty() ? own : both;
    }

    /** True when values may be IDs of any kind. */
    private boolean isLikeIds(Family family) {
        return NUMBERED_OR_NAMED.stream().anyMatch((kind) -> family.looksLike(kind, kinds));
    }

    /** True unless the values are surely no items of a kind: one of them may have been deleted. */
    private static boolean mayBe(Fit fit, List<Slot> values, CatalogKinds of) {
        return of.fit(fit.kind(), values).missing() < FEWEST;
    }

    /** The fields beside their options are fields, whatever else has the same numbers. */
    private void owners(Family options, List<Family> families) {
        List<Fit> own = of(options);
        if (own.size() == 1 && own.getFirst().kind() == ReferenceKind.OPTION) {
            String label = "." + own.getFirst().label();
            families.stream()
                    .filter((each) -> options.path().startsWith(each.row() + "."))
                    .filter((each) -> each.own().getFirst().name().equals(label))
                    .filter((each) -> of(each).size() > 1)
                    .forEach((each) -> fits.put(each, List.of(field(each))));
        }
    }

    private Fit field(Family family) {
        return kinds.fit(ReferenceKind.FIELD, family.own());
    }

    /** The kind that is most likely, of those that fit the values of a family. */
    Fit likeliest(Family family) {
        return likely.of(family);
    }

    /**
     * True for numbers of which only the lists of the catalog show that they are of one kind, while
     * it doesn't have all items of another one.
     */
    boolean mayBeUnlisted(Family family) {
        Fit fit = of(family).getFirst();
        return family.known().isEmpty()
                && !fit.isNamed()
                && fit.all().stream().anyMatch(ItemId::isId)
                && kinds.lacksSomeBesides(fit.kind());
    }

    /** True when the other kinds that fit the values of a family are elsewhere in the config. */
    boolean isOnlyOneLeft(Family family) {
        return likely.isOnlyOneLeft(family);
    }
}
