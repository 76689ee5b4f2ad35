package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.evidence.RowWordEvidence.Strength;
import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides the kind of the values of each family of slots, and whose they are. */
final class FamilyVerdicts {

    private final CatalogKinds kinds;
    private final Optional<CatalogKinds> theirs;
    private final FamilyKinds fits;
    private final Map<String, List<Family>> rows = new HashMap<>();
    private final Map<String, Map<String, Integer>> votes = new HashMap<>();
    private static final int ENOUGH = 3;

    private static final int MOST = 200;

    private static final int MUCH_MORE = 2;

    private int supports;
    private int contradictions;

    /**
     * Compares families.
     *
     * @param kinds of the old Jira's items
     * @param theirs kinds of the items of the partner's Jira, if its catalog is known
     */
    FamilyVerdicts(List<Family> families, CatalogKinds kinds, Optional<CatalogKinds> theirs) {
        this.kinds = kinds;
        this.theirs = theirs;
        this.fits = new FamilyKinds(families, kinds, theirs);
        for (Family each : families) {
            rows.computeIfAbsent(each.row(), (_) -> new ArrayList<>()).add(each);
        }
        families.forEach(this::count);
        families.forEach(this::vote);
    }

    /** Counts which of two names in one row is the own one, where the old Jira shows it. */
    private void vote(Family family) {
        List<Fit> own = fits(family);
        // By identity: a family is as large as all of its values.
        Set<Family> rivals = Collections.newSetFromMap(new IdentityHashMap<>());
        own.forEach((fit) -> rivals.addAll(rivals(family, fit)));
        if (rivals.size() == 1) {
            Family rival = rivals.iterator().next();
            better(family, rival, least(own, (fit) -> beats(fit, family.own(), rival.own())));
            better(rival, family, least(own, (fit) -> beats(fit, rival.own(), family.own())));
        }
    }

    /** The strength of the evidence whatever the kind is. */
    private static Strength least(List<Fit> own, Function<Fit, Strength> strength) {
        return own.stream().map(strength).min(Comparator.naturalOrder()).orElse(Strength.NONE);
    }

    /**
     * The strength of the evidence that some values are of the side that moves, and others are the
     * partner's: by the old Jira, and by the partner's if its catalog is known.
     */
    private Strength beats(Fit fit, List<Slot> some, List<Slot> others) {
        Fit one = kinds.fit(fit.kind(), some);
        Strength old = one.beats(kinds.fit(fit.kind(), others));
        if (theirs.isEmpty() || some.isEmpty() || others.isEmpty()) {
            return old;
        }
        Fit mine = theirs.get().fit(fit.kind(), some);
        Fit partner = theirs.get().fit(fit.kind(), others);
        return mine.beats(partner) == Strength.NONE
                ? old.and(partner.beats(mine), false)
                : Strength.NONE;
    }

    private void better(Family one, Family other, Strength strength) {
        one.name(other)
                .ifPresent(
                        (names) ->
                                votes.computeIfAbsent(names, (_) -> new HashMap<>())
                                        .merge(one.row(), strength.weight(), Math::max));
    }

    /** The strength of what the same two names mean in other rows. */
    private Strength named(Family one, Family other) {
        int won = elsewhere(one, other);
        int lost = elsewhere(other, one);
        return lost > 0 || won == 0
                ? Strength.NONE
                : won < ENOUGH ? Strength.WEAK : Strength.STRONG;
    }

    /** The weight of what two names mean in other rows: these are judged without it. */
    private int elsewhere(Family one, Family other) {
        return one.name(other).map((names) -> votes.getOrDefault(names, Map.of())).stream()
                .flatMap((each) -> each.entrySet().stream())
                .filter((each) -> !each.getKey().equals(one.row()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Counts whether the halves hold their own IDs, where the old Jira shows it. */
    private void count(Family family) {
        List<Fit> own = fits(family);
        if (own.size() == 1
                && !family.mirror().isEmpty()
                && rivals(family, own.getFirst()).isEmpty()) {
            Fit here = own.getFirst();
            supports += beats(here, family.own(), family.mirror()).weight();
            contradictions += beats(here, family.mirror(), family.own()).weight();
        }
    }

    private List<Fit> fits(Family family) {
        return fits.of(family);
    }

    /** True when the old Jira shows that each half has its own IDs. */
    boolean isOwnInHalves() {
        return supports > 1 && supports > 2 * contradictions;
    }

    /** The other families of a row whose values may be the partner's. */
    private List<Family> rivals(Family family, Fit fit) {
        List<Family> row = rows.getOrDefault(family.row(), List.of());
        // A row this large counts as one with rivals: comparing each pair would take too long.
        return row.size() > MOST
                ? row.subList(0, 2)
                : row.stream()
                        .filter((each) -> !each.path().equals(family.path()))
                        .filter((each) -> isRival(each, fit))
                        .toList();
    }

    private boolean isRival(Family other, Fit fit) {
        List<Fit> some = fits(other);
        return some.isEmpty()
                ? other.looksLike(fit.kind(), kinds) && !other.isCounter()
                : some.stream().anyMatch((each) -> each.kind() == fit.kind());
    }

    /** The verdict on a family; empty when nothing shows what it is. */
    Optional<FamilyVerdict> of(Family family) {
        List<Fit> own = fits(family);
        if (own.isEmpty()) {
            return partner(family);
        }
        return Optional.of(doubted(family, single(family, fits.likeliest(family))));
    }

    /** The same with less confidence if other kinds fit the values of a family, too. */
    private FamilyVerdict doubted(Family family, FamilyVerdict verdict) {
        List<Fit> own = fits(family);
        if (own.size() < 2) {
            return fits.mayBeUnlisted(family)
                    ? verdict.atMost(
                            Confidence.MEDIUM, "the catalog doesn't have all items of other kinds")
                    : verdict;
        }
        return fits.isOnlyOneLeft(family)
                ? verdict.atMost(
                        Confidence.MEDIUM, "other kinds fit, but are elsewhere in the config")
                : verdict.atMost(
                        Confidence.LOW,
                        "several kinds fit: "
                                + String.join(
                                        ", ", own.stream().map((e) -> e.kind().word()).toList()));
    }

    private FamilyVerdict single(Family family, Fit fit) {
        List<Family> rivals = rivals(family, fit);
        return rivals.isEmpty()
                ? alone(family, fit)
                : rivals.size() == 1
                        ? besides(family, fit, rivals.getFirst())
                        : unknown(fit, "several IDs of this kind are in one row");
    }

    private static FamilyVerdict unknown(Fit fit, String why) {
        return new FamilyVerdict(
                fit.kind(),
                FamilyVerdict.Owner.UNKNOWN,
                Confidence.MEDIUM,
                FamilyVerdict.words(fit) + "; " + why);
    }

    private FamilyVerdict alone(Family family, Fit fit) {
        Fit there = family.mirrored(fit.kind(), kinds);
        boolean mirrored = !family.mirror().isEmpty();
        Strength better = mirrored ? beats(fit, family.mirror(), family.own()) : Strength.NONE;
        boolean against =
                better == Strength.STRONG
                        || (better == Strength.WEAK && supports <= 2 * contradictions);
        if (against) {
            return unknown(fit, "but the other half's values fit better");
        }
        boolean project = fit.kind() == ReferenceKind.PROJECT && fit.agree() > 0 && mirrored;
        boolean proven =
                project
                        || fit.isNamed()
                        || (mirrored
                                && beats(fit, family.own(), family.mirror()) == Strength.STRONG)
                        || (mirrored && fit.isWhole() && fit.isSureAgainst(there))
                        || isOwnInHalves();
        boolean enough =
                project
                        || fit.isNamed()
                        || fit.values() > 2
                        || (fit.values() > 1 && mirrored)
                        || family.known().isPresent();
        boolean exist = fit.isNamed() || fit.isWhole() || fit.exist() * 2 > fit.values();
        Confidence confidence =
                proven && enough && exist
                        ? Confidence.HIGH
                        : fit.values() > 1 ? Confidence.MEDIUM : Confidence.LOW;
        return new FamilyVerdict(
                fit.kind(),
                exist ? FamilyVerdict.Owner.OWN : FamilyVerdict.Owner.UNKNOWN,
                confidence,
                FamilyVerdict.words(fit));
    }

    private FamilyVerdict besides(Family family, Fit fit, Family beside) {
        Fit rival = kinds.fit(fit.kind(), beside.own());
        Strength won = beats(fit, family.own(), beside.own());
        Strength lost = beats(fit, beside.own(), family.own());
        if (won != Strength.STRONG && lost != Strength.STRONG) {
            won = won.and(named(family, beside), family.says(beside));
            lost = lost.and(named(beside, family), beside.says(family));
        }
        if (won == Strength.STRONG && lost == Strength.STRONG) {
            return unknown(fit, "the evidence on whose they are contradicts itself");
        }
        String compared = "of the other ID in the row, " + rival.exist() + " of " + rival.values();
        if (won == lost) {
            return larger(fit, rival);
        }
        boolean own = won.compareTo(lost) > 0;
        // One ID that the old Jira lacks may be a deleted one: it is a hint, and no more.
        boolean strong = (own ? won : lost) == Strength.STRONG;
        return new FamilyVerdict(
                fit.kind(),
                own ? FamilyVerdict.Owner.OWN : FamilyVerdict.Owner.OTHER,
                strong ? Confidence.HIGH : Confidence.MEDIUM,
                FamilyVerdict.words(fit)
                        + "; "
                        + compared
                        + (strong ? "" : ", which is not enough to be certain whose they are"));
    }

    /**
     * The verdict where all IDs of both sides exist in the old Jira: by chance, it has fewer of the
     * partner's. It is a hint, and no more.
     */
    private static FamilyVerdict larger(Fit fit, Fit rival) {
        String row = "another ID of this kind is in the same row";
        if (!fit.complete()) {
            return unknown(fit, row + ", and the catalog doesn't have all of this kind");
        }
        FamilyVerdict open = unknown(fit, row);
        boolean more = fit.exist() >= MUCH_MORE * rival.exist();
        boolean less = rival.exist() >= MUCH_MORE * fit.exist();
        return more == less
                ? open
                : new FamilyVerdict(
                        open.kind(),
                        more ? FamilyVerdict.Owner.OWN : FamilyVerdict.Owner.OTHER,
                        Confidence.LOW,
                        open.evidence() + ", of which the old Jira has " + rival.exist());
    }

    /** The verdict on values that are unknown in the old Jira, beside IDs that are known there. */
    private Optional<FamilyVerdict> partner(Family family) {
        for (Family each : rows.getOrDefault(family.row(), List.of())) {
            if (fits(each).isEmpty()) {
                continue;
            }
            Fit beside = fits.likeliest(each);
            if (isRival(family, beside) && rivals(each, beside).size() == 1) {
                Fit fit = kinds.fit(beside.kind(), family.own());
                return Optional.of(doubted(each, besides(family, fit, each)))
                        .filter((verdict) -> verdict.owner() == FamilyVerdict.Owner.OTHER);
            }
        }
        return Optional.empty();
    }
}
