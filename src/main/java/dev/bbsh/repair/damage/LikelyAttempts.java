package dev.bbsh.repair.damage;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.search.RepairAttempt;
import dev.bbsh.repair.search.RepairPath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Selects the likely attempts of those that got past a damage. */
final class LikelyAttempts {

    private static final Set<RepairRule> REMADE =
            EnumSet.of(
                    RepairRule.MISSING_QUOTE,
                    RepairRule.EXTRA_QUOTE,
                    RepairRule.UNQUOTED_KEY,
                    RepairRule.UNQUOTED_VALUE,
                    RepairRule.STRAY_TEXT);

    private final TolerantScanner course;

    LikelyAttempts(TolerantScanner course) {
        this.course = course;
    }

    /**
     * The likely attempts, likeliest first, each with another structure; all in one state. Empty
     * when attempts in different states are equally likely.
     */
    List<RepairAttempt> likely(List<RepairAttempt> attempts) {
        List<StateGroup> groups = grouped(attempts);
        if (groups.size() > 1) {
            groups.forEach((group) -> group.reach = course.reach(group.cheapest()));
        }
        int farthest = groups.stream().mapToInt((group) -> group.reach).max().orElse(0);
        groups.sort(Comparator.comparingInt((group) -> group.price(farthest)));
        StateGroup best = groups.getFirst();
        boolean tied =
                groups.size() > 1
                        && groups.get(1).price(farthest)
                                <= best.price(farthest) + RepairPath.LIKELY;
        return tied ? List.of() : best.structures();
    }

    private static List<StateGroup> grouped(List<RepairAttempt> attempts) {
        List<StateGroup> groups = new ArrayList<>();
        for (RepairAttempt attempt : attempts) {
            groups.stream()
                    .filter((group) -> group.takes(attempt))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                groups.add(new StateGroup());
                                return groups.getLast();
                            })
                    .members
                    .add(attempt);
        }
        return groups;
    }

    /** Attempts that continue identically. */
    private static final class StateGroup {
        private final List<RepairAttempt> members = new ArrayList<>();
        private int reach;

        boolean takes(RepairAttempt attempt) {
            RepairAttempt first = members.getFirst();
            return first.at() == attempt.at() && first.state().same(attempt.state());
        }

        RepairAttempt cheapest() {
            return members.stream().min(Comparator.comparingInt(RepairAttempt::cost)).orElseThrow();
        }

        /** The cost of the likeliest reading that leaves the quotes in the text. */
        int quotedText() {
            return members.stream()
                    .filter((attempt) -> quoted(attempt, Integer.MAX_VALUE))
                    .mapToInt(RepairAttempt::cost)
                    .min()
                    .orElse(0);
        }

        /** True when text outside quotes becomes a name or a value. */
        private static boolean remade(RepairAttempt attempt) {
            return attempt.path().fixes().stream().anyMatch((fix) -> REMADE.contains(fix.rule()));
        }

        private static boolean quoted(RepairAttempt attempt, int most) {
            List<Correction> fixes = attempt.path().fixes();
            return attempt.cost() <= most
                    && fixes.stream().anyMatch((fix) -> fix.rule() == RepairRule.UNESCAPED_QUOTE)
                    && fixes.stream().noneMatch((fix) -> fix.rule().guess());
        }

        /** The minimum cost of getting to the farthest place. */
        int price(int farthest) {
            return cheapest().cost() + (reach < farthest ? RepairPath.EDIT : 0);
        }

        List<RepairAttempt> structures() {
            int most = cheapest().cost() + RepairPath.LIKELY;
            int quoted = remade(cheapest()) ? quotedText() : most;
            Set<Object> told = new HashSet<>();
            return members.stream()
                    .filter((attempt) -> attempt.cost() <= most || quoted(attempt, quoted))
                    .sorted(Comparator.comparingInt(RepairAttempt::cost))
                    .filter((attempt) -> told.add(attempt.path().tree()))
                    .filter((attempt) -> told.add(attempt.path().fixes()))
                    .toList();
        }
    }
}
