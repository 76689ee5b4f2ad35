package dev.bbsh.json.repair.mend;

import dev.bbsh.json.repair.search.Attempt;
import dev.bbsh.json.repair.search.Path;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Selects the likely attempts of those that got past a damage. */
final class Verdict {

    private static final Set<Rule> REMADE =
            EnumSet.of(
                    Rule.MISSING_QUOTE,
                    Rule.EXTRA_QUOTE,
                    Rule.UNQUOTED_KEY,
                    Rule.UNQUOTED_VALUE,
                    Rule.STRAY_TEXT);

    private final Course course;

    Verdict(Course course) {
        this.course = course;
    }

    /**
     * The likely attempts, likeliest first, each with another structure; all in one state. Empty
     * when attempts in different states are equally likely.
     */
    List<Attempt> likely(List<Attempt> attempts) {
        List<Group> groups = grouped(attempts);
        if (groups.size() > 1) {
            groups.forEach((group) -> group.reach = course.reach(group.cheapest()));
        }
        int farthest = groups.stream().mapToInt((group) -> group.reach).max().orElse(0);
        groups.sort(Comparator.comparingInt((group) -> group.price(farthest)));
        Group best = groups.getFirst();
        boolean tied =
                groups.size() > 1
                        && groups.get(1).price(farthest) <= best.price(farthest) + Path.LIKELY;
        return tied ? List.of() : best.structures();
    }

    private static List<Group> grouped(List<Attempt> attempts) {
        List<Group> groups = new ArrayList<>();
        for (Attempt attempt : attempts) {
            groups.stream()
                    .filter((group) -> group.takes(attempt))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                groups.add(new Group());
                                return groups.getLast();
                            })
                    .members
                    .add(attempt);
        }
        return groups;
    }

    /** Attempts that continue identically. */
    private static final class Group {
        private final List<Attempt> members = new ArrayList<>();
        private int reach;

        boolean takes(Attempt attempt) {
            Attempt first = members.getFirst();
            return first.at() == attempt.at() && first.state().same(attempt.state());
        }

        Attempt cheapest() {
            return members.stream().min(Comparator.comparingInt(Attempt::cost)).orElseThrow();
        }

        /** The cost of the likeliest reading that leaves the quotes in the text. */
        int quotedText() {
            return members.stream()
                    .filter((attempt) -> quoted(attempt, Integer.MAX_VALUE))
                    .mapToInt(Attempt::cost)
                    .min()
                    .orElse(0);
        }

        /** True when text outside quotes becomes a name or a value. */
        private static boolean remade(Attempt attempt) {
            return attempt.path().fixes().stream().anyMatch((fix) -> REMADE.contains(fix.rule()));
        }

        private static boolean quoted(Attempt attempt, int most) {
            List<Fix> fixes = attempt.path().fixes();
            return attempt.cost() <= most
                    && fixes.stream().anyMatch((fix) -> fix.rule() == Rule.UNESCAPED_QUOTE)
                    && fixes.stream().noneMatch((fix) -> fix.rule().guess());
        }

        /** The minimum cost of getting to the farthest place. */
        int price(int farthest) {
            return cheapest().cost() + (reach < farthest ? Path.EDIT : 0);
        }

        List<Attempt> structures() {
            int most = cheapest().cost() + Path.LIKELY;
            int quoted = remade(cheapest()) ? quotedText() : most;
            Set<Object> told = new HashSet<>();
            return members.stream()
                    .filter((attempt) -> attempt.cost() <= most || quoted(attempt, quoted))
                    .sorted(Comparator.comparingInt(Attempt::cost))
                    .filter((attempt) -> told.add(attempt.path().tree()))
                    .filter((attempt) -> told.add(attempt.path().fixes()))
                    .toList();
        }
    }
}
