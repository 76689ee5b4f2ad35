package dev.bbsh.backbone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cases of all syncs: one for each pair of projects, and at most one whose projects are not
 * known yet.
 */
public record Cases(List<Case> all) {

    /** No cases. */
    public static final Cases NONE = new Cases(List.of());

    public Cases {
        all = List.copyOf(all);
    }

    /** The facts of a sync, under the keys that its projects have in this pair. */
    public Case of(ProjectPair pair) {
        return known(pair).orElseGet(() -> Case.of(pair));
    }

    private Optional<Case> known(ProjectPair pair) {
        return all.stream()
                .filter((each) -> each.projects().isPresent() && each.isAbout(pair))
                .map((each) -> each.at(pair))
                .findFirst();
    }

    /** The facts that were recorded before a file told the projects. */
    public Optional<Case> withoutProjects() {
        return all.stream().filter((each) -> each.projects().isEmpty()).findFirst();
    }

    /** The only case, when there is only one. */
    public Optional<Case> only() {
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The cases of other syncs than this one. */
    public List<Case> others(Case one) {
        Case original = one.original();
        return all.stream().filter((each) -> !isSame(each, original)).toList();
    }

    /** True when two pairs are projects of one sync, under their keys before or after the move. */
    public boolean areOfOneSync(ProjectPair one, ProjectPair other) {
        return one.same(other)
                || all.stream()
                        .filter((each) -> each.projects().isPresent())
                        .anyMatch((each) -> each.isAbout(one) && each.isAbout(other));
    }

    /**
     * The cases with this one replacing the one about the same projects.
     *
     * @throws dev.bbsh.work.BbshException when a changed key merges two cases that contradict each
     *     other
     */
    public Cases with(Case one) {
        Case next = one.original();
        List<Case> others = new ArrayList<>();
        for (Case each : all) {
            boolean merged = each.projects().filter(next::isAbout).isPresent();
            if (!isSame(each, next) && next.projects().isPresent() && merged) {
                next = next.and(each);
            } else if (!isSame(each, next)) {
                others.add(each);
            }
        }
        if (next.isKnown()) {
            others.add(next);
        }
        return new Cases(others);
    }

    private static boolean isSame(Case one, Case other) {
        return one.projects().isPresent() == other.projects().isPresent()
                && (one.projects().isEmpty()
                        || one.projects().get().same(other.projects().orElseThrow()));
    }

    /** The cases without the facts about these projects. */
    public Cases without(Case forgotten) {
        return new Cases(
                all.stream()
                        .filter(
                                (each) ->
                                        forgotten.projects().isPresent()
                                                ? each.projects().isEmpty()
                                                        || !each.isAbout(forgotten.projects().get())
                                                : each.projects().isPresent())
                        .toList());
    }

    /**
     * Assigns the facts whose projects were not known to a pair that has all the projects they
     * name.
     */
    public Cases withProjects(ProjectPair pair) {
        Optional<Case> fitting = withoutProjects().filter((each) -> each.isAbout(pair));
        if (fitting.isEmpty() || known(pair).isPresent()) {
            return this;
        }
        return without(Case.UNKNOWN).with(fitting.get().at(pair));
    }
}
