package dev.bbsh.json.repair.mend;

import dev.bbsh.json.repair.evidence.Doubts;
import dev.bbsh.json.repair.evidence.Layout;
import dev.bbsh.json.repair.evidence.Nesting;
import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.grammar.ShapeStep;
import dev.bbsh.json.repair.search.Attempt;
import dev.bbsh.json.repair.search.Path;
import dev.bbsh.json.repair.search.Search;
import dev.bbsh.json.repair.search.Steps;
import dev.bbsh.json.repair.search.Zone;
import dev.bbsh.json.repair.token.Readings;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One damage: from the place where reading got stuck back to its possible causes. */
final class Episode {

    private static final int AROUND = 1 << 13;
    private static final int[] TOKENS_BACK = {160, 60, 24, 10};

    private final byte[] text;
    private final Shape shape;
    private final Progress progress;
    private final int stuck;
    private final Layout layout;
    private final Steps steps;
    private final Readings readings;
    private int begin;

    Episode(byte[] text, Shape shape, int base, int stuck, Progress progress) {
        this.text = text;
        this.shape = shape;
        this.progress = progress;
        this.stuck = stuck;
        int to = (int) Math.min(text.length, (long) stuck + AROUND);
        layout = Layout.around(text, Math.max(0, stuck - AROUND), to, base);
        steps = new Steps(text, shape, layout);
        readings = new Readings(text);
    }

    /**
     * The attempts that get past the damage; empty when no likely one does.
     *
     * @param root where the last damage ended
     * @param anchor some place between that and this damage
     */
    List<Attempt> attempts(Attempt root, Attempt anchor) {
        List<Attempt> trail = steps.trail(doubted(anchor), readings, stuck);
        int doubt = doubt(root, trail);
        Search search = new Search(readings, steps, progress);
        List<Attempt> found = search.from(starts(root, trail, doubt), zone(0));
        int passes = stuck < text.length ? TOKENS_BACK.length : 1;
        List<Attempt> all = new ArrayList<>(found);
        for (int pass = 1; pass < passes && !settled(all); pass++) {
            all.addAll(search.from(List.of(back(trail, TOKENS_BACK[pass])), zone(pass)));
        }
        return level(all);
    }

    /** The attempts that reach the position of the farthest one, moved there. */
    private List<Attempt> level(List<Attempt> attempts) {
        int last = attempts.stream().mapToInt(Attempt::at).max().orElse(0);
        List<Attempt> moved = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Attempt there = attempt;
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
    private static boolean settled(List<Attempt> attempts) {
        return attempts.stream()
                .min(Comparator.comparingInt(Attempt::cost))
                .filter((best) -> best.cost() < mostSettled(best))
                .isPresent();
    }

    private static int mostSettled(Attempt best) {
        return Option.of(best).guesses() == 0 ? 4 * Path.EDIT : 2 * Path.EDIT;
    }

    /** False when an edit of these could equally be farther back than the search looked. */
    boolean coversAll(List<Attempt> attempts) {
        return layout.steady()
                || attempts.stream().allMatch((attempt) -> attempt.path().room() >= begin);
    }

    private static Attempt back(List<Attempt> trail, int tokens) {
        return trail.get(Math.max(0, trail.size() - 1 - tokens));
    }

    /**
     * The offset at which the layout first disagrees with the text that was read, -1 when it agrees
     * at the end.
     */
    private int doubt(Attempt root, List<Attempt> trail) {
        if (trail.getLast().cost() == 0) {
            return -1;
        }
        Nesting nesting = root.state().level().nesting();
        return new Doubts(text, layout, root.at(), nesting).first(stuck, progress);
    }

    private List<Attempt> starts(Attempt root, List<Attempt> trail, int doubt) {
        Distance distance = new Distance(text, shape, layout, progress);
        int tokens = TOKENS_BACK[0];
        while (doubt >= 0 && tokens < trail.size() && back(trail, tokens - 60).at() > doubt) {
            tokens++;
        }
        Attempt start = back(trail, tokens);
        begin = start.at();
        List<Attempt> starts = new ArrayList<>(List.of(start));
        starts.addAll(distance.withoutOpening(root, start));
        if (doubt >= 0 && doubt < start.at()) {
            starts.addAll(distance.nearDoubt(root, doubt, start));
        }
        return starts;
    }

    private Zone zone(int pass) {
        int edits = Math.max(1, pass);
        boolean openers = pass == 0 || shape.known() || layout.steady();
        return new Zone(stuck, pass > 0, edits, openers);
    }

    /** The attempt with the doubts about the containers that are open. */
    private Attempt doubted(Attempt attempt) {
        int doubts = ShapeStep.doubts(shape, attempt.state().level());
        return attempt.with(attempt.path().costing(doubts * Path.DOUBT));
    }
}
