package dev.bbsh.repair.search;

import dev.bbsh.repair.token.Symbol;
import dev.bbsh.repair.token.Token;
import dev.bbsh.repair.token.TokenReadings;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Tries all edits of tokens near a failure, cheapest first, until the helpful ones have read on for
 * a while. Attempts are kept in step: the next is always the one whose next token is the first in
 * the text.
 */
public final class EditSearch {

    private static final int MOST_ATTEMPTS = 20_000;

    private final TokenReadings readings;
    private final EditSteps steps;
    private final Progress progress;
    private final CheapestCosts seen = new CheapestCosts();
    private final PriorityQueue<RepairAttempt> open =
            new PriorityQueue<>(Comparator.comparingInt(RepairAttempt::at));
    private final List<RepairAttempt> ended = new ArrayList<>();
    private Zone zone = new Zone(0, false, 1, true);
    private int tries;

    public EditSearch(TokenReadings readings, EditSteps steps, Progress progress) {
        this.readings = readings;
        this.steps = steps;
        this.progress = progress;
    }

    /** The attempts that get past a failure; empty when no edits in the zone explain it. */
    public List<RepairAttempt> from(Collection<RepairAttempt> starts, Zone where) {
        zone = where;
        seen.clear();
        open.clear();
        ended.clear();
        tries = 0;
        open.addAll(starts);
        return march() ? survivors() : List.of();
    }

    /** Moves all attempts on; false when there were too many. */
    private boolean march() {
        int floor = floor(0);
        int clear = 0;
        while (!open.isEmpty() && clear < (tied(floor) ? Zone.CLEAR_OF_TIES : Zone.CLEAR)) {
            List<RepairAttempt> bucket = bucket(zone.maxKeptCost(floor));
            progress.advance(0);
            expand(bucket, zone.maxEditCost(floor));
            int next = floor(floor);
            boolean past = bucket.getFirst().at() >= zone.to();
            clear = next >= floor + RepairPath.BARE_WORD || !past ? 0 : clear + 1;
            floor = next;
            if (tries > MOST_ATTEMPTS) {
                return false;
            }
        }
        return true;
    }

    private boolean tied(int floor) {
        int likely = 0;
        for (RepairAttempt attempt : zone.beyond() ? List.<RepairAttempt>of() : open) {
            likely += attempt.cost() <= floor + RepairPath.LIKELY ? 1 : 0;
        }
        return likely > 1;
    }

    /** The attempts that got past the failure, all moved on to the same place. */
    private List<RepairAttempt> survivors() {
        int last = open.stream().mapToInt(RepairAttempt::at).max().orElse(0);
        List<RepairAttempt> survivors = new ArrayList<>(ended);
        while (!open.isEmpty()) {
            RepairAttempt attempt = open.remove();
            if (attempt.at() >= last) {
                survivors.add(attempt);
            } else {
                step(attempt, readings.plain(attempt.at()));
            }
        }
        return survivors;
    }

    private int floor(int unknown) {
        int least = Integer.MAX_VALUE;
        for (RepairAttempt attempt : open) {
            least = Math.min(least, attempt.cost());
        }
        for (RepairAttempt attempt : ended) {
            least = Math.min(least, attempt.cost());
        }
        return least == Integer.MAX_VALUE ? unknown : least;
    }

    /** The attempts at the first place, those too expensive left out. */
    private List<RepairAttempt> bucket(int most) {
        List<RepairAttempt> bucket = new ArrayList<>();
        int at = open.element().at();
        while (!open.isEmpty() && open.element().at() == at) {
            bucket.add(open.remove());
        }
        RepairAttempt first = bucket.getFirst();
        bucket.removeIf((attempt) -> attempt.cost() > most);
        return bucket.isEmpty() ? List.of(first) : bucket;
    }

    private void expand(List<RepairAttempt> bucket, int most) {
        Deque<RepairAttempt> work = new ArrayDeque<>(bucket);
        Token token = readings.plain(bucket.getFirst().at());
        while (!work.isEmpty()) {
            RepairAttempt attempt = work.remove();
            if (fresh(attempt)) {
                tries++;
                step(attempt, token);
                if (zone.editable(token) && attempt.cost() <= most) {
                    edit(attempt, token, work);
                }
            }
        }
    }

    private boolean fresh(RepairAttempt attempt) {
        return seen.beats(attempt.path().tree() * 31 + attempt.at(), attempt.cost());
    }

    private void step(RepairAttempt attempt, Token token) {
        RepairAttempt next = steps.read(attempt, token);
        if (token.symbol() != Symbol.END) {
            keep(next);
        } else if (next != null) {
            ended.add(next);
        }
    }

    private void keep(@Nullable RepairAttempt attempt) {
        if (attempt != null) {
            open.add(attempt);
        }
    }

    private void edit(RepairAttempt attempt, Token token, Deque<RepairAttempt> work) {
        if (token.symbol() == Symbol.END) {
            close(attempt, token);
            return;
        }
        for (Symbol added : Symbol.STRUCTURAL) {
            RepairAttempt inserted =
                    added.opens() && !zone.openers() ? null : steps.insert(attempt, token, added);
            if (inserted != null) {
                work.add(inserted);
            }
            if (token.symbol().structural()) {
                keep(steps.exchange(attempt, token, added));
            }
        }
        if (token.symbol().structural() || readings.mayGo(token)) {
            keep(steps.remove(attempt, token));
        }
        readings.guesses(attempt.at()).forEach((guess) -> keep(steps.read(attempt, guess)));
    }

    private void close(RepairAttempt attempt, Token token) {
        RepairAttempt closed = steps.closed(attempt, token);
        if (closed != null) {
            ended.add(closed);
        }
    }

    /**
     * The range in which a search may edit, and how far it looks.
     *
     * @param to byte offset of the token that is not allowed at its place
     * @param beyond true when edits behind that token are tried as well
     * @param edits the number of edits above the cheapest that an attempt at the same place may
     *     have
     * @param openers true when opening brackets may be added
     */
    public record Zone(int to, boolean beyond, int edits, boolean openers) {

        /** The number of tokens that must be read without another failure. */
        static final int CLEAR = 24;

        /** The same while attempts that read on are still equally likely. */
        static final int CLEAR_OF_TIES = 150;

        boolean editable(Token token) {
            return beyond || token.start() <= to;
        }

        /** The maximum cost of an attempt to be edited, given the cost of the cheapest. */
        int maxEditCost(int floor) {
            return floor + (edits - 1) * RepairPath.EDIT;
        }

        /** The maximum cost of an attempt to be kept, given the cost of the cheapest. */
        int maxKeptCost(int floor) {
            return floor + edits * RepairPath.EDIT + 4 * RepairPath.DOUBT;
        }
    }
}
