package dev.bbsh.json.repair;

import dev.bbsh.json.repair.choice.Testimony;
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
 * Repairs JSON that was edited by hand, or damaged by programs. It never invents a value, and never
 * chooses between two structures, or two readings of a text, without evidence.
 */
public final class JsonRepair {

    private final byte[] text;
    private final Progress progress;
    private final Refusals refusals;
    private final Decision decision;
    private final Proposals proposals;
    private final Documents documents;
    private final int from;

    private JsonRepair(Unfolded source, Answers answers, Progress progress) {
        this.text = source.text();
        this.progress = progress;
        Report report = new Report(source, progress);
        refusals = new Refusals(source, progress);
        Testimony testimony = new Testimony(text, progress);
        Resolver resolver = new Resolver(text, report, testimony, answers);
        proposals = new Proposals(report, resolver);
        decision = new Decision(source, report, resolver, testimony, answers, progress);
        documents = new Documents(source, report, refusals, proposals, progress);
        from = Utf8.behindMark(text, 0, text.length);
    }

    /**
     * Looks for a way to repair a text.
     *
     * @param text UTF-8, with or without a byte order mark, up to 1 GiB
     * @param progress counts bytes; a text is read once, and parts near damage again
     */
    public static Remedy of(byte[] text, Progress progress) {
        return of(text, Answers.NONE, progress);
    }

    /**
     * Looks for a way to repair a text, given a person's answers; a chosen way is a {@link
     * Remedy.Mended}.
     */
    public static Remedy of(byte[] text, Answers answers, Progress progress) {
        progress.begin("looking for repairs", text.length);
        return new JsonRepair(Unfolded.of(text), answers, progress).remedy();
    }

    private Remedy remedy() {
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
            case Mending.Unsolved unsolved -> {
                if (unsolved.cause() == Mending.Cause.SECOND_DOCUMENT) {
                    yield documents.ask(begin, unsolved, decision);
                }
                Remedy.Refused refused = refusals.notNumbers(unsolved.before());
                yield refused == null ? refusals.unsolved(unsolved) : refused;
            }
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
        Remedy.Refused refused = refusals.notNumbers(choices);
        if (refused != null) {
            return refused;
        }
        return Proposals.count(choices) > Proposals.MOST_WAYS
                ? refusals.tooManyWays(choices)
                : decision.among(proposals.of(List.of(), "", choices));
    }
}
