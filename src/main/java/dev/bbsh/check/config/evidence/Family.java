package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The slots at the same path of both halves, and of rows of either side: they have the same kind.
 *
 * @param own slots in the part of the side that moves, or all if they are in no part
 * @param mirror slots in the partner's part
 * @param known the kind according to the rules, if they know it
 * @param word whether a common word says that the own values are the own side's; empty without one
 */
record Family(
        String path,
        String row,
        List<Slot> own,
        List<Slot> mirror,
        Optional<ReferenceKind> known,
        Optional<Boolean> word) {

    /** True when words say that this family is the own one, and not that the other is. */
    boolean says(Family other) {
        return word.equals(Optional.of(true)) && !other.word.equals(Optional.of(true));
    }

    /** The kinds that the own values may be, the best first. */
    List<Fit> fits(CatalogKinds kinds) {
        if (known.isPresent()) {
            return List.of(kinds.fit(known.get(), own));
        }
        Set<ReferenceKind> possible = EnumSet.noneOf(ReferenceKind.class);
        for (Slot slot : own) {
            slot.values().forEach((value) -> possible.addAll(kinds.of(value.text()).keySet()));
        }
        List<Fit> all = new ArrayList<>();
        possible.forEach((kind) -> all.add(kinds.fit(kind, own)));
        Optional<Fit> project = project(all);
        if (project.isPresent()) {
            return List.of(project.get());
        }
        int most = all.stream().mapToInt(Fit::exist).max().orElse(0);
        int best = all.stream().filter(Fit::isNamed).mapToInt(Fit::agree).max().orElse(0);
        boolean counter = isCounter();
        return all.stream()
                .filter((each) -> best > 0 ? each.agree() == best : each.isMost(most) && !counter)
                .sorted(Comparator.comparingInt(Fit::agree).reversed())
                .toList();
    }

    /** True when the values only count the rows, in both halves. */
    boolean isCounter() {
        return Fit.isCounter(own) && (mirror.isEmpty() || Fit.isCounter(mirror));
    }

    /** The project whose key or name is beside its ID: one is enough to see it. */
    private static Optional<Fit> project(List<Fit> all) {
        return all.stream()
                .filter((each) -> each.kind() == ReferenceKind.PROJECT && each.agree() > 0)
                .filter((each) -> each.agree() == each.values())
                .filter((each) -> all.stream().filter((fit) -> fit.agree() > 0).count() == 1)
                .findFirst();
    }

    /** The fit of the partner's values to a kind, in the old Jira: it should be bad. */
    Fit mirrored(ReferenceKind kind, CatalogKinds kinds) {
        return kinds.fit(kind, mirror);
    }

    /** True when the values may be the partner's IDs of a kind, by their look. */
    boolean looksLike(ReferenceKind kind, CatalogKinds kinds) {
        if (kind == ReferenceKind.USER && isWord()) {
            return false;
        }
        boolean some = false;
        for (Slot slot : own) {
            for (Slot.Value value : slot.values()) {
                boolean id =
                        kind == ReferenceKind.FIELD
                                ? value.text().startsWith("customfield_")
                                        || ItemId.isOwnId(value.text())
                                        || kinds.of(value.text()).containsKey(kind)
                                : kind == ReferenceKind.USER
                                        ? !value.number()
                                        : ItemId.isId(value.text());
                if (!id) {
                    return false;
                }
                some |=
                        !value.number()
                                || ItemId.isOwnId(value.text())
                                || kinds.of(value.text()).containsKey(kind);
            }
        }
        return some;
    }

    /** True when the same word comes again and again. */
    private boolean isWord() {
        return own.stream().allMatch((each) -> each.texts().size() == 1);
    }

    /** The names of two families in one row, if they have names: this one's first. */
    Optional<String> name(Family other) {
        String mine = own.getFirst().name();
        String others = other.own.getFirst().name();
        return mine.isEmpty() || others.isEmpty() || mine.equals(others)
                ? Optional.empty()
                : Optional.of(mine + " " + others);
    }

    /** All slots, with whether they are in the partner's part. */
    List<Slot> all() {
        List<Slot> all = new ArrayList<>(own);
        all.addAll(mirror);
        return all;
    }

    /** The side of a slot's values, if the family holds each part's own IDs, or the other's. */
    Optional<SideName> side(Slot slot, SideName moving, boolean others) {
        SideName here = mirror.contains(slot) ? moving.other() : moving;
        return Optional.of(others ? here.other() : here);
    }
}
