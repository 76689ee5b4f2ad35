package dev.bbsh.json.repair;

import dev.bbsh.json.repair.mend.Mender;
import dev.bbsh.json.repair.mend.Mending;
import dev.bbsh.json.repair.mend.Option;
import dev.bbsh.json.repair.mend.TextAround;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.tape.Utf8;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends JSON that people edited by hand. It never changes a value that stands in the text, never
 * invents one, and never chooses between two structures.
 */
public final class JsonRepair {

    /** The most ways to mend a text that anybody would compare. */
    private static final int MOST_CANDIDATES = 12;

    private final byte[] text;
    private final Progress progress;
    private final Report report;
    private final Refusals refusals;
    private final int from;

    private JsonRepair(byte[] text, Progress progress) {
        this.text = text;
        this.progress = progress;
        report = new Report(text, progress);
        refusals = new Refusals(text, progress);
        from = Utf8.behindMark(text, 0, text.length);
    }

    /**
     * Looks for a way to mend a text.
     *
     * @param text UTF-8, with or without a byte order mark, up to 1 GiB
     * @param progress counts bytes; a text is read once, and near damages some parts again
     */
    public static Remedy of(byte[] text, Progress progress) {
        return new JsonRepair(text, progress).remedy();
    }

    private Remedy remedy() {
        progress.begin("looking for repairs", text.length);
        Remedy.Refused foreign = refusals.foreign();
        if (foreign != null) {
            return foreign;
        }
        return refusals.doubtful(mended());
    }

    private Remedy mended() {
        int begin = new TextAround(text).begin(from);
        return switch (Mender.mend(text, begin, progress)) {
            case Mending.Solved(List<List<Option>> choices) -> answer(with(begin, choices));
            case Mending.Unsolved unsolved ->
                    unsolved.cause() == Mending.Cause.SECOND_DOCUMENT
                            ? new Documents(text, report, refusals, progress).ask(begin, unsolved)
                            : refusals.unsolved(unsolved);
        };
    }

    private List<List<Option>> with(int begin, List<List<Option>> choices) {
        if (begin == from) {
            return choices;
        }
        List<List<Option>> all = new ArrayList<>();
        all.add(List.of(new Option(List.of(new Fix(Rule.TEXT_BEFORE, from, begin, "")), 0)));
        all.addAll(choices);
        return all;
    }

    private Remedy answer(List<List<Option>> choices) {
        long ways = 1;
        for (List<Option> options : choices) {
            ways = Math.min(MOST_CANDIDATES + 1L, ways * options.size());
        }
        if (ways > MOST_CANDIDATES) {
            return refusals.tooManyWays(choices);
        }
        List<Way> all = ways(choices);
        Way only = all.getFirst();
        if (all.size() > 1 || only.cut() || only.bold()) {
            return report.ask(all);
        }
        return report.mended(only.fixes());
    }

    private static List<Way> ways(List<List<Option>> choices) {
        List<Way> ways = List.of(Way.NONE);
        for (List<Option> options : choices) {
            List<Way> longer = new ArrayList<>();
            for (Way way : ways) {
                options.forEach((option) -> longer.add(way.then(option, options.size() > 1)));
            }
            ways = longer;
        }
        return ways;
    }
}
