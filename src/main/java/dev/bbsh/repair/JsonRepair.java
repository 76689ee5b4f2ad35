package dev.bbsh.repair;

import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.repair.ambiguity.ContextEvidence;
import dev.bbsh.repair.ambiguity.UnfoldedText;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.damage.DamageRepairer;
import dev.bbsh.repair.damage.RepairOption;
import dev.bbsh.repair.damage.RepairSearchResult;
import dev.bbsh.repair.damage.SurroundingText;
import dev.bbsh.repair.result.RepairAnswers;
import dev.bbsh.repair.result.RepairReport;
import dev.bbsh.repair.result.RepairResult;
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
    private final RefusalReasons refusals;
    private final RepairDecision decision;
    private final RepairProposals proposals;
    private final ConcatenatedDocuments documents;
    private final int from;

    private JsonRepair(UnfoldedText source, RepairAnswers answers, Progress progress) {
        this.text = source.text();
        this.progress = progress;
        RepairReport report = new RepairReport(source, progress);
        refusals = new RefusalReasons(source, progress);
        ContextEvidence testimony = new ContextEvidence(text, progress);
        AmbiguityResolver resolver = new AmbiguityResolver(text, report, testimony, answers);
        proposals = new RepairProposals(report, resolver);
        decision = new RepairDecision(source, report, resolver, testimony, answers, progress);
        documents = new ConcatenatedDocuments(source, report, refusals, proposals, progress);
        from = Utf8.behindMark(text, 0, text.length);
    }

    /**
     * Looks for a way to repair a text.
     *
     * @param text UTF-8, with or without a byte order mark, up to 1 GiB
     * @param progress counts bytes; a text is read once, and parts near damage again
     */
    public static RepairResult of(byte[] text, Progress progress) {
        return of(text, RepairAnswers.NONE, progress);
    }

    /**
     * Looks for a way to repair a text, given a person's answers; a chosen way is a {@link
     * RepairResult.Repaired}.
     */
    public static RepairResult of(byte[] text, RepairAnswers answers, Progress progress) {
        progress.begin("looking for repairs", text.length);
        return new JsonRepair(UnfoldedText.of(text), answers, progress).remedy();
    }

    private RepairResult remedy() {
        RepairResult.Refused foreign = refusals.foreign();
        if (foreign != null) {
            return foreign;
        }
        return refusals.doubtful(corrected());
    }

    private RepairResult corrected() {
        int begin = new SurroundingText(text).begin(from);
        return switch (DamageRepairer.repair(text, begin, progress)) {
            case RepairSearchResult.Solved(List<List<RepairOption>> choices) ->
                    answer(with(begin, choices));
            case RepairSearchResult.Unsolved unsolved -> {
                if (unsolved.cause() == RepairSearchResult.FailureCause.SECOND_DOCUMENT) {
                    yield documents.ask(begin, unsolved, decision);
                }
                RepairResult.Refused refused = refusals.notNumbers(unsolved.before());
                yield refused == null ? refusals.unsolved(unsolved) : refused;
            }
        };
    }

    private List<List<RepairOption>> with(int begin, List<List<RepairOption>> choices) {
        if (begin == from) {
            return choices;
        }
        List<List<RepairOption>> all = new ArrayList<>();
        all.add(
                List.of(
                        new RepairOption(
                                List.of(new Correction(RepairRule.TEXT_BEFORE, from, begin, "")),
                                0)));
        all.addAll(choices);
        return all;
    }

    private RepairResult answer(List<List<RepairOption>> choices) {
        RepairResult.Refused refused = refusals.notNumbers(choices);
        if (refused != null) {
            return refused;
        }
        return RepairProposals.count(choices) > RepairProposals.MOST_WAYS
                ? refusals.tooManyWays(choices)
                : decision.among(proposals.of(List.of(), "", choices));
    }
}
