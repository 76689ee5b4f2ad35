package dev.bbsh.backbone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The facts of a customer's migration: the cases of all syncs, one for each pair of projects and at
 * most one whose projects are not known yet; and the facts that all syncs have in common. A case in
 * this list has only the facts that were recorded for its sync.
 *
 * @param all the cases with facts of their own
 * @param method how the customer's projects move, unless a case of its own says otherwise
 * @param dates the days that were agreed on with the customer
 */
public record Cases(List<Case> all, Optional<MigrationMethod> method, MigrationDates dates) {

    /** No cases. */
    public static final Cases NONE = new Cases(List.of(), Optional.empty(), MigrationDates.NONE);

    public Cases {
        all = List.copyOf(all);
    }

    /** Cases without dates. */
    public Cases(List<Case> all, Optional<MigrationMethod> method) {
        this(all, method, MigrationDates.NONE);
    }

    /**
     * The facts that apply to a sync, its own and the common ones, under the keys that its projects
     * have in this pair.
     */
    public Case of(ProjectPair pair) {
        return withCommon(own(pair));
    }

    /** The facts that were recorded for this sync alone. */
    public Case own(ProjectPair pair) {
        return known(pair).orElseGet(() -> Case.of(pair));
    }

    /** The facts of a case, and the common ones where it has none. */
    public Case withCommon(Case own) {
        return method.filter((_) -> own.method().isEmpty()).map(own::withMethod).orElse(own);
    }

    /** The cases with the common facts; one without projects if there are only common facts. */
    public List<Case> complete() {
        List<Case> known = all.isEmpty() && method.isPresent() ? List.of(Case.UNKNOWN) : all;
        return known.stream().map(this::withCommon).toList();
    }

    /** True when no fact is recorded. */
    public boolean isEmpty() {
        return all.isEmpty() && method.isEmpty() && dates.isEmpty();
    }

    /**
     * Records how the customer's projects move.
     *
     * @throws dev.bbsh.work.BbshException when another method is recorded
     */
    public Cases withMethod(MigrationMethod how) {
        Case common = withCommon(Case.UNKNOWN).withMethod(how);
        return new Cases(all, common.method(), dates);
    }

    /** Records days that were agreed on, in place of those of the same name. */
    public Cases withDates(MigrationDates agreed) {
        return new Cases(all, method, dates.with(agreed));
    }

    /** The same without the facts that all syncs have in common. */
    public Cases withoutCommon() {
        return new Cases(all, Optional.empty());
    }

    /** The same without the method that all syncs have in common. */
    public Cases withoutMethod() {
        return new Cases(all, Optional.empty(), dates);
    }

    /** The same without dates. */
    public Cases withoutDates() {
        return new Cases(all, method);
    }

    private Optional<Case> known(ProjectPair pair) {
        return about(pair).stream().findFirst().map((each) -> each.at(pair));
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
        return ofSync(one).test(other);
    }

    /** A test for pairs of the same sync as this one: the cases are searched once for all. */
    public Predicate<ProjectPair> ofSync(ProjectPair pair) {
        List<Case> own = about(pair);
        return (other) -> pair.same(other) || own.stream().anyMatch((each) -> each.isAbout(other));
    }

    /** True when a case is about these projects: they may have other keys, too. */
    public boolean hasFactsOf(ProjectPair pair) {
        return !about(pair).isEmpty();
    }

    private List<Case> about(ProjectPair pair) {
        return all.stream()
                .filter((each) -> each.projects().isPresent() && each.isAbout(pair))
                .toList();
    }

    /**
     * The first element of each sync.
     *
     * @param projects of an element
     */
    public <T> List<T> different(Collection<T> all, Function<T, ProjectPair> projects) {
        List<T> different = new ArrayList<>();
        Set<Set<String>> keys = new HashSet<>();
        Set<Case> cases = new HashSet<>();
        for (T each : all) {
            ProjectPair pair = projects.apply(each);
            List<Case> own = about(pair);
            if (Collections.disjoint(cases, own) && keys.add(new HashSet<>(pair.projects()))) {
                different.add(each);
                cases.addAll(own);
            }
        }
        return different;
    }

    /**
     * The cases with this one replacing the one about the same projects. Facts that it has in
     * common with all are not kept twice.
     *
     * @throws dev.bbsh.work.BbshException when a changed key merges two cases that contradict each
     *     other
     */
    public Cases with(Case one) {
        Case next = ownOf(one.original());
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
        return new Cases(others, method, dates);
    }

    private Case ownOf(Case one) {
        return one.method().equals(method) ? one.withoutMethod() : one;
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
                        .toList(),
                method,
                dates);
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
