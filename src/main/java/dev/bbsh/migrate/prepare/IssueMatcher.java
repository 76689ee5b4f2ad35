package dev.bbsh.migrate.prepare;

import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches the comments, or the attachments, of one issue in both Jira instances. */
final class IssueMatcher {

    private static final Comparator<Entity> IN_ORDER =
            Comparator.comparing((Entity each) -> each.trait(Trait.CREATED).orElse(""))
                    .thenComparingInt((Entity each) -> each.id().length())
                    .thenComparing(Entity::id);

    private final List<Entity> old;
    private final List<Entity> young;

    IssueMatcher(List<Entity> old, List<Entity> young) {
        this.old = old.stream().sorted(IN_ORDER).toList();
        this.young = young.stream().sorted(IN_ORDER).toList();
    }

    private record Scored(Entity entity, EntrySimilarity likeness) {}

    List<EntryMatching.EntryMatch> matches() {
        Map<String, List<Scored>> best = new HashMap<>();
        for (Entity each : old) {
            best.put(each.id(), scored(each));
        }
        List<EntryMatching.EntryMatch> all = old.stream().map((each) -> match(each, best)).toList();
        Set<String> taken =
                all.stream()
                        .filter(EntryMatching.EntryMatch::sure)
                        .map((each) -> each.candidates().getFirst().id())
                        .collect(Collectors.toSet());
        return all.stream().map((each) -> each.sure() ? each : each.without(taken)).toList();
    }

    /** The possible matches, the best first. */
    private List<Scored> scored(Entity each) {
        return young.stream()
                .map((other) -> new Scored(other, EntrySimilarity.of(each, other)))
                .filter((other) -> other.likeness().score() >= EntrySimilarity.POSSIBLE)
                .sorted(Comparator.comparingInt((Scored other) -> -other.likeness().score()))
                .toList();
    }

    private EntryMatching.EntryMatch match(Entity each, Map<String, List<Scored>> best) {
        List<Scored> mine = best.getOrDefault(each.id(), List.of());
        if (mine.isEmpty()) {
            return new EntryMatching.EntryMatch(each, List.of(), false, 0, List.of());
        }
        EntrySimilarity first = mine.getFirst().likeness();
        List<Scored> equal = best(each, best);
        List<Entity> rivals = rivals(equal, first.score(), best);
        List<String> evidence = new ArrayList<>(first.evidence());
        int confidence = first.score() * 10;
        if (first.score() >= EntrySimilarity.SURE
                && equal.size() == rivals.size()
                && rivals.stream().allMatch((rival) -> ids(best(rival, best)).equals(ids(equal)))) {
            // Equally many on both sides: only their order distinguishes them.
            Entity chosen = equal.get(rivals.indexOf(each)).entity();
            if (equal.size() > 1) {
                evidence.add("order");
                confidence -= 10;
            }
            return new EntryMatching.EntryMatch(each, List.of(chosen), true, confidence, evidence);
        }
        List<Entity> candidates = mine.stream().map(Scored::entity).toList();
        return new EntryMatching.EntryMatch(each, candidates, false, confidence, evidence);
    }

    /** The matches with the highest score. */
    private static List<Scored> best(Entity each, Map<String, List<Scored>> best) {
        List<Scored> all = best.getOrDefault(each.id(), List.of());
        return all.stream()
                .filter((one) -> one.likeness().score() == all.getFirst().likeness().score())
                .toList();
    }

    private static List<String> ids(List<Scored> some) {
        return some.stream().map((each) -> each.entity().id()).toList();
    }

    /** The old items that are at least as similar to the same new ones. */
    private List<Entity> rivals(List<Scored> equal, int score, Map<String, List<Scored>> best) {
        List<String> wanted = ids(equal);
        return old.stream()
                .filter(
                        (each) ->
                                best.getOrDefault(each.id(), List.of()).stream()
                                        .anyMatch(
                                                (other) ->
                                                        other.likeness().score() >= score
                                                                && wanted.contains(
                                                                        other.entity().id())))
                .toList();
    }

    /**
     * The similarity of two comments, or two attachments, of one issue: 0 to 10, with the evidence.
     */
    private static final class EntrySimilarity {

        /** The score at which two items match, if there is no equally good candidate. */
        static final int SURE = 7;

        /** The score from which a match is possible and worth a look. */
        static final int POSSIBLE = 4;

        private static final Duration NEARLY = Duration.ofSeconds(2);

        private final Entity old;
        private final Entity young;
        private final List<String> evidence = new ArrayList<>();
        private int score;

        private EntrySimilarity(Entity old, Entity young) {
            this.old = old;
            this.young = young;
        }

        static EntrySimilarity of(Entity old, Entity young) {
            EntrySimilarity likeness = new EntrySimilarity(old, young);
            likeness.compareTimes();
            if (old.kind() == EntityKind.COMMENT) {
                likeness.weigh(4, "body", likeness.same(Trait.FINGERPRINT));
            } else {
                likeness.weigh(2, "file name", old.name().equals(young.name()));
                likeness.weigh(2, "size", likeness.same(Trait.SIZE));
            }
            likeness.weigh(2, "author", likeness.same(Trait.EMAIL) || likeness.same(Trait.AUTHOR));
            return likeness;
        }

        private void compareTimes() {
            Optional<String> was = old.trait(Trait.CREATED);
            Optional<String> is = young.trait(Trait.CREATED);
            if (was.isPresent() && is.isPresent()) {
                Duration apart =
                        Duration.between(Instant.parse(was.get()), Instant.parse(is.get()));
                weigh(4, "time", apart.isZero());
                weigh(3, "second", !apart.isZero() && apart.abs().compareTo(NEARLY) < 0);
            }
        }

        private boolean same(Trait trait) {
            Optional<String> was = old.trait(trait).map((text) -> text.toLowerCase(Locale.ROOT));
            return was.isPresent()
                    && was.equals(young.trait(trait).map((text) -> text.toLowerCase(Locale.ROOT)));
        }

        private void weigh(int weight, String what, boolean holds) {
            if (holds) {
                score += weight;
                evidence.add(what);
            }
        }

        int score() {
            return score;
        }

        /** The properties that agree, in a few words. */
        List<String> evidence() {
            return List.copyOf(evidence);
        }
    }
}
