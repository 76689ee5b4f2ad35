package dev.bbsh.jira.live.page;

import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows the pages of a list by their positions: {@code startAt}, {@code total} and {@code
 * isLast}. When the first page tells the total, the others are asked for together. A page that is
 * shorter than the first is completed by further ones; a total that grows is followed.
 */
public final class OffsetPages {

    /** The maximum number of pages of a list; more are left out, and named. */
    static final int MOST = 5_000;

    private static final int WAVE = 32;

    private final Source source;
    private final Progress progress;
    private int pages;
    private long total;

    private OffsetPages(Source source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /** Gives the page at a position. */
    @FunctionalInterface
    public interface Source {

        /**
         * The page that begins with an item.
         *
         * @param start the number of items before it
         * @throws RefusedException when the site doesn't give it
         */
        AnswerPage at(long start, Progress progress);
    }

    /**
     * The part of a list that was read in a row.
     *
     * @param reached the position behind it
     * @param last the last page, if any has items
     */
    private record Stretch(
            long reached, Optional<AnswerPage> last, boolean ended, Optional<String> fault) {}

    /**
     * Reads all pages.
     *
     * @return the reason why the list isn't complete, unless the pages themselves tell it
     * @throws RefusedException when the site doesn't give the first page
     */
    public static Optional<String> read(Source source, Progress progress) {
        return new OffsetPages(source, progress).read();
    }

    private Optional<String> read() {
        AnswerPage first = source.at(0, progress);
        pages = 1;
        if (first.size() == 0 || isEnd(first, first.size())) {
            return Optional.empty();
        }
        total = first.total().orElse(0);
        Stretch all = new Stretch(first.size(), Optional.of(first), false, Optional.empty());
        while (all.reached() < total && isGoingOn(all)) {
            all = wave(first, all.reached());
        }
        while (isGoingOn(all) && !isEnd(all.last().orElse(first), all.reached())) {
            all = stretch(first, all.reached(), all.reached() + 1, progress);
            pages++;
        }
        return all.fault().or(() -> pages >= MOST ? Optional.of(tooMany()) : Optional.empty());
    }

    private boolean isGoingOn(Stretch all) {
        return !all.ended() && all.fault().isEmpty() && pages < MOST;
    }

    /** True when a page says that nothing follows it, or doesn't say that something does. */
    private static boolean isEnd(AnswerPage page, long reached) {
        long told = page.total().orElse(-1);
        if (reached < told) {
            return false;
        }
        // A total that is less than what was read tells nothing.
        return page.last().orElse(told >= reached || (told < 0 && page.root().isObject()));
    }

    /** Reads some pages at the same time, as far as the total goes. */
    private Stretch wave(AnswerPage first, long from) {
        List<Function<Progress, Stretch>> works = new ArrayList<>();
        long step = first.size();
        long start = from;
        for (; start < total && works.size() < WAVE; start += step) {
            long begin = start;
            long end = Math.min(total, start + step);
            works.add((each) -> stretch(first, begin, end, each));
        }
        pages += works.size();
        List<Stretch> read = ParallelCalls.run(works, progress);
        return new Stretch(
                read.getLast().reached(),
                read.getLast().last(),
                read.stream().anyMatch(Stretch::ended),
                read.stream().flatMap((each) -> each.fault().stream()).findFirst());
    }

    /** Reads one page, and more when it is shorter than wanted. */
    private Stretch stretch(AnswerPage first, long from, long end, Progress each) {
        long at = from;
        Optional<AnswerPage> last = Optional.empty();
        while (at < end) {
            AnswerPage page;
            try {
                page = source.at(at, each);
            } catch (RefusedException refused) {
                return new Stretch(at, last, false, Optional.of(refused.why()));
            }
            boolean elsewhere = page.start().orElse(at) != at;
            if (elsewhere || (page.size() > 0 && page.list().equals(first.list()))) {
                return new Stretch(at, last, false, Optional.of(repeated(at)));
            }
            if (page.size() == 0) {
                return new Stretch(at, last, true, Optional.empty());
            }
            growTo(page.total().orElse(0));
            last = Optional.of(page);
            at += page.size();
        }
        return new Stretch(at, last, false, Optional.empty());
    }

    private synchronized void growTo(long told) {
        total = Math.max(total, told);
    }

    private static String repeated(long at) {
        return String.format(
                Locale.ROOT, "the site gives other items than those after the first %,d", at);
    }

    static String tooMany() {
        return String.format(
                Locale.ROOT, "it has more than %,d pages, the rest was left out", MOST);
    }
}
