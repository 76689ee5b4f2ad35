package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.evidence.RowWordEvidence.Strength;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides the kind of the values of each family of slots, and whose they are. */
final class FamilyVerdicts {

    private final CatalogKinds kinds;
    private final IdentityHashMap<Family, List<Fit>> fits = new IdentityHashMap<>();
    private final Map<String, List<Family>> rows = new HashMap<>();
    private final Set<ReferenceKind> taken = EnumSet.noneOf(ReferenceKind.class);
    private final Map<String, Integer> votes = new HashMap<>();
    private static final int ENOUGH = 3;

    private static final int MOST = 200;

    private int supports;
    private int contradictions;

    FamilyVerdicts(List<Family> families, CatalogKinds kinds) {
        this.kinds = kinds;
        for (Family each : families) {
            fits.put(each, each.fits(kinds));
            rows.computeIfAbsent(each.row(), (_) -> new ArrayList<>()).add(each);
        }
        families.forEach((each) -> owners(each, families));
        families.forEach(this::take);
        families.forEach(this::count);
        families.forEach(this::vote);
    }

    /** The fields beside their options are fields, whatever else has the same numbers. */
    private void owners(Family options, List<Family> families) {
        List<Fit> own = fits(options);
        if (own.size() == 1 && own.getFirst().kind() == ReferenceKind.OPTION) {
            String label = "." + own.getFirst().label();
            families.stream()
                    .filter((each) -> options.path().startsWith(each.row() + "."))
                    .filter((each) -> each.own().getFirst().name().equals(label))
                    .filter((each) -> fits(each).size() > 1)
                    .forEach(
                            (each) ->
                                    fits.put(
                                            each,
                                            List.of(
                                                    Fit.of(
                                                            ReferenceKind.FIELD,
                                                            each.own(),
                                                            kinds))));
        }
    }

    /** Notes a kind whose values are known: others are more likely of another kind. */
    private void take(Family family) {
        List<Fit> own = fits(family);
        if (own.size() == 1 && (own.getFirst().isNamed() || own.getFirst().values() > 2)) {
            taken.add(own.getFirst().kind());
        }
    }

    /** The only kind that is left without those that are taken, or would need names to be seen. */
    private Optional<Fit> left(List<Fit> own) {
        List<Fit> free =
                own.stream()
                        .filter((each) -> !taken.contains(each.kind()))
                        .filter(
                                (each) ->
                                        each.kind() != ReferenceKind.FIELD
                                                && each.kind() != ReferenceKind.OPTION)
                        .toList();
        return free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty();
    }

    /** Counts which of two names in one row is the own one, where the old Jira shows it. */
    private void vote(Family family) {
        List<Fit> own = fits(family);
        if (own.size() == 1) {
            List<Family> rivals = rivals(family, own.getFirst());
            if (rivals.size() == 1) {
                Fit other = Fit.of(own.getFirst().kind(), rivals.getFirst().own(), kinds);
                better(family, rivals.getFirst(), beats(own.getFirst(), other));
                better(rivals.getFirst(), family, beats(other, own.getFirst()));
            }
        }
    }

    private void better(Family one, Family other, Strength strength) {
        one.name(other).ifPresent((names) -> votes.merge(names, strength.weight(), Integer::sum));
    }

    /** The strength of what the same two names mean in other rows. */
    private Strength named(Family one, Family other) {
        int won = one.name(other).map((names) -> votes.getOrDefault(names, 0)).orElse(0);
        int lost = other.name(one).map((names) -> votes.getOrDefault(names, 0)).orElse(0);
        return lost > 0 || won == 0
                ? Strength.NONE
                : won < ENOUGH ? Strength.WEAK : Strength.STRONG;
    }

    /** Counts whether the halves hold their own IDs, where the old Jira shows it. */
    private void count(Family family) {
        List<Fit> own = fits(family);
        if (own.size() == 1
                && !family.mirror().isEmpty()
                && rivals(family, own.getFirst()).isEmpty()) {
            Fit here = own.getFirst();
            Fit there = family.mirrored(here.kind(), kinds);
            supports += beats(here, there).weight();
            contradictions += beats(there, here).weight();
        }
    }

    private List<Fit> fits(Family family) {
        return fits.getOrDefault(family, List.of());
    }

    /** The strength of the evidence that values are items of the old Jira, and others are not. */
    static Strength beats(Fit one, Fit other) {
        if (one.isNamed() && other.agree() == 0 && other.values() > 1) {
            return Strength.STRONG;
        }
        if (other.isNamed()) {
            return Strength.NONE;
        }
        boolean whole = one.missing() * 10 <= one.values() && one.values() > 1;
        boolean most = other.missing() >= Math.max(2, (other.values() + 2) / 3);
        return whole && other.missing() > 0
                ? most ? Strength.STRONG : Strength.WEAK
                : Strength.NONE;
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
                ? other.looksLike(fit.kind(), kinds) && !Fit.isCounter(other.own())
                : some.stream().anyMatch((each) -> each.kind() == fit.kind());
    }

    /** The verdict on a family; empty when nothing shows what it is. */
    Optional<FamilyVerdict> of(Family family) {
        List<Fit> own = fits(family);
        if (own.isEmpty()) {
            return partner(family);
        }
        if (own.size() > 1) {
            return Optional.of(
                    left(own)
                            .map((fit) -> single(family, fit).limited())
                            .orElseGet(() -> several(own)));
        }
        return Optional.of(single(family, own.getFirst()));
    }

    private FamilyVerdict single(Family family, Fit fit) {
        List<Family> rivals = rivals(family, fit);
        return rivals.isEmpty()
                ? alone(family, fit)
                : rivals.size() == 1
                        ? besides(family, fit, rivals.getFirst())
                        : unknown(fit, "several IDs of this kind are in one row");
    }

    private static FamilyVerdict several(List<Fit> own) {
        String all = String.join(", ", own.stream().map((each) -> each.kind().word()).toList());
        return new FamilyVerdict(
                own.getFirst().kind(),
                FamilyVerdict.Owner.UNKNOWN,
                Confidence.LOW,
                FamilyVerdict.words(own.getFirst()) + "; several kinds fit: " + all);
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
        Strength better = mirrored ? beats(there, fit) : Strength.NONE;
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
                        || (mirrored && beats(fit, there) == Strength.STRONG)
                        || (supports > 1 && supports > 2 * contradictions);
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

    /** The strength of several pieces of evidence together: two weak ones are strong. */
    private static Strength stronger(Strength exist, Strength named, boolean said) {
        int sum = exist.weight() + named.weight() + (said ? 1 : 0);
        return sum > 1 ? Strength.STRONG : sum == 1 ? Strength.WEAK : Strength.NONE;
    }

    private FamilyVerdict besides(Family family, Fit fit, Family beside) {
        Fit rival = Fit.of(fit.kind(), beside.own(), kinds);
        Strength won = beats(fit, rival);
        Strength lost = beats(rival, fit);
        if (won != Strength.STRONG && lost != Strength.STRONG) {
            won = stronger(won, named(family, beside), family.says(beside));
            lost = stronger(lost, named(beside, family), beside.says(family));
        }
        if (won == Strength.STRONG && lost == Strength.STRONG) {
            return unknown(fit, "the evidence on whose they are contradicts itself");
        }
        if (won == Strength.NONE && lost == Strength.NONE) {
            return unknown(fit, "another ID of this kind is in the same row");
        }
        boolean own = won != Strength.NONE;
        boolean strong = (own ? won : lost) == Strength.STRONG;
        return new FamilyVerdict(
                fit.kind(),
                own ? FamilyVerdict.Owner.OWN : FamilyVerdict.Owner.OTHER,
                strong ? Confidence.HIGH : Confidence.MEDIUM,
                FamilyVerdict.words(fit)
                        + "; of the other ID in the row, "
                        + rival.exist()
                        + " of "
                        + rival.values());
    }

    /** The verdict on values that are unknown in the old Jira, beside IDs that are known there. */
    private Optional<FamilyVerdict> partner(Family family) {
        for (Family each : rows.getOrDefault(family.row(), List.of())) {
            List<Fit> own = fits(each);
            if (own.size() == 1
                    && isRival(family, own.getFirst())
                    && rivals(each, own.getFirst()).size() == 1) {
                Fit fit = Fit.of(own.getFirst().kind(), family.own(), kinds);
                return Optional.of(besides(family, fit, each))
                        .filter((verdict) -> verdict.owner() == FamilyVerdict.Owner.OTHER);
            }
        }
        return Optional.empty();
    }
}
