package dev.bbsh.jira.live.page;

import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows lists without a total, such as those of users: an empty one is the end, a short one
 * proves nothing. More and more of them are asked for together; where one is shorter than the
 * first, the items up to the next one are asked for, too.
 */
public final class ArrayPages {

    private static final int MOST_TOGETHER = 8;

    private final OffsetPages.Source source;
    private final JsonNode first;

    private ArrayPages(OffsetPages.Source source, JsonNode first) {
        this.source = source;
        this.first = first;
    }

    private record Stretch(boolean ended, Optional<String> fault) {}

    /**
     * Reads all lists.
     *
     * @return the reason why the whole isn't complete, unless the lists themselves tell it
     * @throws RefusedException when the site doesn't give the first list
     */
    public static Optional<String> read(OffsetPages.Source source, Progress progress) {
        JsonNode first = source.at(0, progress).list();
        return first.isEmpty() ? Optional.empty() : new ArrayPages(source, first).rest(progress);
    }

    private Optional<String> rest(Progress progress) {
        long start = first.size();
        int pages = 1;
        for (int together = 1; pages < OffsetPages.MOST; ) {
            List<Stretch> next = together(start, together, progress);
            Optional<String> fault =
                    next.stream().flatMap((each) -> each.fault().stream()).findFirst();
            if (fault.isPresent() || next.getLast().ended()) {
                return fault;
            }
            start += (long) first.size() * together;
            pages += together;
            together = Math.min(MOST_TOGETHER, together * 2);
        }
        return Optional.of(OffsetPages.tooMany());
    }

    private List<Stretch> together(long start, int count, Progress progress) {
        List<Function<Progress, Stretch>> works = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long at = start + (long) i * first.size();
            works.add((each) -> stretch(at, each));
        }
        return ParallelCalls.run(works, progress);
    }

    /** Reads as many positions as the first list has. */
    private Stretch stretch(long from, Progress progress) {
        long at = from;
        while (at < from + first.size()) {
            JsonNode list;
            try {
                list = source.at(at, progress).list();
            } catch (RefusedException refused) {
                return new Stretch(false, Optional.of(refused.why()));
            }
            if (list.isEmpty()) {
                return new Stretch(true, Optional.empty());
            }
            if (list.equals(first)) {
                return new Stretch(false, Optional.of(repeated(at)));
            }
            at += list.size();
        }
        return new Stretch(false, Optional.empty());
    }

    private static String repeated(long at) {
        return String.format(
                Locale.ROOT, "the site gives the same list again after the first %,d", at);
    }
}
