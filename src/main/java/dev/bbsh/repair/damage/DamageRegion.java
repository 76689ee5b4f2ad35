package dev.bbsh.repair.damage;

import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.evidence.Indentation;
import dev.bbsh.repair.evidence.IndentationConflict;
import dev.bbsh.repair.search.EditSearch;
import dev.bbsh.repair.search.EditSteps;
import dev.bbsh.repair.search.RepairAttempt;
import dev.bbsh.repair.search.RepairPath;
import dev.bbsh.repair.search.ShapeCheck;
import dev.bbsh.repair.token.TokenReadings;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One damage: from the place where reading got stuck back to its possible causes. */
final class DamageRegion {

    private static final int AROUND = 1 << 13;
    private static final int[] TOKENS_BACK = {160, 60, 24, 10};

    private final byte[] text;
    private final ExportShape shape;
    private final Progress progress;
    private final int stuck;
    private final Indentation layout;
    private final EditSteps steps;
    private final TokenReadings readings;
    private int begin;

    DamageRegion(byte[] text, ExportShape shape, int base, int stuck, Progress progress) {
        this.text = text;
        this.shape = shape;
        this.progress = progress;
        this.stuck = stuck;
        int to = (int) Math.min(text.length, (long) stuck + AROUND);
        layout = Indentation.around(text, Math.max(0, stuck - AROUND), to, base);
        steps = new EditSteps(text, shape, layout);
        readings = new TokenReadings(text);
    }

    /**
     * The attempts that get past the damage; empty when no likely one does.
     *
     * @param root where the last damage ended
     * @param anchor some place between that and this damage
     */
    List<RepairAttempt> attempts(RepairAttempt root, RepairAttempt anchor) {
        List<RepairAttempt> trail = steps.trail(doubted(anchor), readings, stuck);
        int doubt = doubt(root, trail);
        EditSearch search = new EditSearch(readings, steps, progress);
        List<RepairAttempt> found = search.from(starts(root, trail, doubt), zone(0));
        int passes = stuck < text.length ? TOKENS_BACK.length : 1;
        List<RepairAttempt> all = new ArrayList<>(found);
        for (int pass = 1; pass < passes && !settled(all); pass++) {
            all.addAll(search.from(List.of(back(trail, TOKENS_BACK[pass])), zone(pass)));
        }
        return level(all);
    }

    /** The attempts that reach the position of the farthest one, moved there. */
    private List<RepairAttempt> level(List<RepairAttempt> attempts) {
        int last = attempts.stream().mapToInt(RepairAttempt::at).max().orElse(0);
        List<RepairAttempt> moved = new ArrayList<>();
        for (RepairAttempt attempt : attempts) {
            RepairAttempt there = attempt;
            while (there != null && there.at() < last) {
                there = steps.read(there, readings.plain(there.at()));
            }
            if (there != null) {
                moved.add(there);
            }
        }
        return moved;
    }

    /** True when one edit, or edits that leave little doubt, explain the damage. */
    private static boolean settled(List<RepairAttempt> attempts) {
        return attempts.stream()
                .min(Comparator.comparingInt(RepairAttempt::cost))
                .filter((best) -> best.cost() < mostSettled(best))
                .isPresent();
    }

    private static int mostSettled(RepairAttempt best) {
        return RepairOption.of(best).guesses() == 0 ? 4 * RepairPath.EDIT : 2 * RepairPath.EDIT;
    }

    /** False when an edit of these could equally be farther back than the search looked. */
    boolean coversAll(List<RepairAttempt> attempts) {
        return layout.steady()
                || attempts.stream().allMatch((attempt) -> attempt.path().room() >= begin);
    }

    private static RepairAttempt back(List<RepairAttempt> trail, int tokens) {
        return trail.get(Math.max(0, trail.size() - 1 - tokens));
    }

    /**
     * The offset at which the layout first disagrees with the text that was read, -1 when it agrees
     * at the end.
     */
    private int doubt(RepairAttempt root, List<RepairAttempt> trail) {
        if (trail.getLast().cost() == 0) {
            return -1;
        }
        Indentation.Nesting nesting = root.state().level().nesting();
        return new IndentationConflict(text, layout, root.at(), nesting).first(stuck, progress);
    }

    private List<RepairAttempt> starts(RepairAttempt root, List<RepairAttempt> trail, int doubt) {
        DistantCauses distance = new DistantCauses(text, shape, layout, progress);
        int tokens = TOKENS_BACK[0];
        while (doubt >= 0 && tokens < trail.size() && back(trail, tokens - 60).at() > doubt) {
            tokens++;
        }
        RepairAttempt start = back(trail, tokens);
        begin = start.at();
        List<RepairAttempt> starts = new ArrayList<>(List.of(start));
        starts.addAll(distance.withoutOpening(root, start));
        if (doubt >= 0 && doubt < start.at()) {
            starts.addAll(distance.nearDoubt(root, doubt, start));
        }
        return starts;
    }

    private EditSearch.Zone zone(int pass) {
        int edits = Math.max(1, pass);
        boolean openers = pass == 0 || shape.known() || layout.steady();
        return new EditSearch.Zone(stuck, pass > 0, edits, openers);
    }

    /** The attempt with the doubts about the containers that are open. */
    private RepairAttempt doubted(RepairAttempt attempt) {
        int doubts = ShapeCheck.doubts(shape, attempt.state().level());
        return attempt.with(attempt.path().costing(doubts * RepairPath.DOUBT));
    }
}
