package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses the kind of values that several kinds fit. A kind of which the old Jira has few items is
 * less likely to fit by chance, and most kinds are in one place of a config: so all places are
 * looked at together, the clearest first.
 */
final class LikelyKinds {

    /** More places than this are looked at one by one: each would be compared with each other. */
    private static final int MOST = 200;

    /** A kind is this much less likely, in bits, in a second place. */
    private static final double AGAIN = 8;

    private final Map<Family, List<Fit>> fits;
    private final CatalogKinds kinds;
    private final Set<ReferenceKind> taken = EnumSet.noneOf(ReferenceKind.class);
    private final Map<ReferenceKind, Integer> used = new EnumMap<>(ReferenceKind.class);
    private final Map<String, List<Family>> rows = new HashMap<>();
    private final IdentityHashMap<Family, Fit> chosen = new IdentityHashMap<>();

    /**
     * Guesses kinds.
     *
     * @param fits the kinds that fit the values of each family
     */
    LikelyKinds(List<Family> families, Map<Family, List<Fit>> fits, CatalogKinds kinds) {
        this.fits = fits;
        this.kinds = kinds;
        families.forEach(
                (each) -> rows.computeIfAbsent(each.row(), (_) -> new ArrayList<>()).add(each));
        List<Family> open = new ArrayList<>();
        for (Family each : families) {
            List<Fit> own = of(each, fits);
            if (own.size() == 1) {
                take(own.getFirst());
            } else if (!own.isEmpty()) {
                open.add(each);
            }
        }
        while (!open.isEmpty()) {
            Family next =
                    open.size() > MOST
                            ? open.getFirst()
                            : open.stream()
                                    .max(Comparator.comparingDouble(this::margin))
                                    .orElseThrow();
            open.removeIf((each) -> each.path().equals(next.path()));
            Fit best = ranked(next).getFirst();
            chosen.put(next, best);
            used.merge(best.kind(), 1, Integer::sum);
        }
    }

    private static List<Fit> of(Family family, Map<Family, List<Fit>> fits) {
        return fits.getOrDefault(family, List.of());
    }

    /** Notes a kind whose values are known: others are more likely of another kind. */
    private void take(Fit known) {
        if (known.isNamed() || known.values() > 2) {
            taken.add(known.kind());
            used.merge(known.kind(), 1, Integer::sum);
        }
    }

    /** The most likely kind of the values of a family, of which at least one must fit. */
    Fit of(Family family) {
        Fit guess = chosen.get(family);
        return guess == null ? of(family, fits).getFirst() : guess;
    }

    /** The fits, the most likely first. */
    private List<Fit> ranked(Family family) {
        return of(family, fits).stream()
                .sorted(Comparator.comparingDouble((fit) -> unlikely(family, fit)))
                .toList();
    }

    /** The difference between the best guess and the next, in bits. */
    private double margin(Family family) {
        List<Fit> best = ranked(family);
        return unlikely(family, best.get(1)) - unlikely(family, best.get(0));
    }

    /** The bits against a kind. */
    private double unlikely(Family family, Fit fit) {
        double bits = choices(kinds.count(fit.kind()), fit.exist());
        boolean paired = isBeside(family, fit.kind());
        boolean needsNames =
                fit.kind() == ReferenceKind.FIELD || fit.kind() == ReferenceKind.OPTION;
        int elsewhere = used.getOrDefault(fit.kind(), 0);
        return bits + (paired ? -AGAIN : elsewhere * AGAIN) + (needsNames ? 2 * AGAIN : 0);
    }

    /**
     * True when an ID of this kind is in the same row, or the only other list in an object is one
     * of this kind: they are pairs.
     */
    private boolean isBeside(Family family, ReferenceKind kind) {
        List<Family> row = rows.getOrDefault(family.row(), List.of());
        if (!family.row().endsWith("[*]") && row.size() != 2) {
            return false;
        }
        for (Family each : row) {
            List<Fit> own = of(each, fits);
            boolean known = own.size() == 1 && own.getFirst().kind() == kind;
            Fit guess = chosen.get(each);
            if (!each.path().equals(family.path())
                    && (known || (guess != null && guess.kind() == kind))) {
                return true;
            }
        }
        return false;
    }

    /** The bits that a choice of some of all items takes: the logarithm of a binomial. */
    private static double choices(int all, int some) {
        double bits = 0;
        for (int i = 0; i < some && i < all - some; i++) {
            bits += Math.log((double) (all - i) / (i + 1)) / Math.log(2);
        }
        return bits;
    }

    /** True when the other kinds that fit the values of a family are elsewhere in the config. */
    boolean isOnlyOneLeft(Family family) {
        List<Fit> free =
                of(family, fits).stream()
                        .filter((each) -> !taken.contains(each.kind()))
                        .filter((each) -> each.kind() != ReferenceKind.FIELD)
                        .filter((each) -> each.kind() != ReferenceKind.OPTION)
                        .toList();
        return free.size() == 1 && free.getFirst().kind() == of(family).kind();
    }
}
