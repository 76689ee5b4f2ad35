package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.token.Readings;
import dev.bbsh.json.repair.token.Symbol;
import dev.bbsh.json.repair.token.Token;
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
public final class Search {

    private static final int MOST_ATTEMPTS = 20_000;

    private final Readings readings;
    private final Steps steps;
    private final Progress progress;
    private final Cheapest seen = new Cheapest();
    private final PriorityQueue<Attempt> open =
            new PriorityQueue<>(Comparator.comparingInt(Attempt::at));
    private final List<Attempt> ended = new ArrayList<>();
    private Zone zone = new Zone(0, false, 1, true);
    private int tries;

    public Search(Readings readings, Steps steps, Progress progress) {
        this.readings = readings;
        this.steps = steps;
        this.progress = progress;
    }

    /** The attempts that get past a failure; empty when no edits in the zone explain it. */
    public List<Attempt> from(Collection<Attempt> starts, Zone where) {
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
            List<Attempt> bucket = bucket(zone.mostToKeep(floor));
            progress.advance(0);
            expand(bucket, zone.mostToEdit(floor));
            int next = floor(floor);
            boolean past = bucket.getFirst().at() >= zone.to();
            clear = next >= floor + Path.BARE_WORD || !past ? 0 : clear + 1;
            floor = next;
            if (tries > MOST_ATTEMPTS) {
                return false;
            }
        }
        return true;
    }

    private boolean tied(int floor) {
        int likely = 0;
        for (Attempt attempt : zone.beyond() ? List.<Attempt>of() : open) {
            likely += attempt.cost() <= floor + Path.LIKELY ? 1 : 0;
        }
        return likely > 1;
    }

    /** The attempts that got past the failure, all moved on to the same place. */
    private List<Attempt> survivors() {
        int last = open.stream().mapToInt(Attempt::at).max().orElse(0);
        List<Attempt> survivors = new ArrayList<>(ended);
        while (!open.isEmpty()) {
            Attempt attempt = open.remove();
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
        for (Attempt attempt : open) {
            least = Math.min(least, attempt.cost());
        }
        for (Attempt attempt : ended) {
            least = Math.min(least, attempt.cost());
        }
        return least == Integer.MAX_VALUE ? unknown : least;
    }

    /** The attempts at the first place, those too expensive left out. */
    private List<Attempt> bucket(int most) {
        List<Attempt> bucket = new ArrayList<>();
        int at = open.element().at();
        while (!open.isEmpty() && open.element().at() == at) {
            bucket.add(open.remove());
        }
        Attempt first = bucket.getFirst();
        bucket.removeIf((attempt) -> attempt.cost() > most);
        return bucket.isEmpty() ? List.of(first) : bucket;
    }

    private void expand(List<Attempt> bucket, int most) {
        Deque<Attempt> work = new ArrayDeque<>(bucket);
        Token token = readings.plain(bucket.getFirst().at());
        while (!work.isEmpty()) {
            Attempt attempt = work.remove();
            if (fresh(attempt)) {
                tries++;
                step(attempt, token);
                if (zone.editable(token) && attempt.cost() <= most) {
                    edit(attempt, token, work);
                }
            }
        }
    }

    private boolean fresh(Attempt attempt) {
        return seen.beats(attempt.path().tree() * 31 + attempt.at(), attempt.cost());
    }

    private void step(Attempt attempt, Token token) {
        Attempt next = steps.read(attempt, token);
        if (token.symbol() != Symbol.END) {
            keep(next);
        } else if (next != null) {
            ended.add(next);
        }
    }

    private void keep(@Nullable Attempt attempt) {
        if (attempt != null) {
            open.add(attempt);
        }
    }

    private void edit(Attempt attempt, Token token, Deque<Attempt> work) {
        if (token.symbol() == Symbol.END) {
            close(attempt, token);
            return;
        }
        for (Symbol added : Symbol.STRUCTURAL) {
            Attempt inserted =
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

    private void close(Attempt attempt, Token token) {
        Attempt closed = steps.closed(attempt, token);
        if (closed != null) {
            ended.add(closed);
        }
    }
}
