package dev.bbsh.repair;

import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.repair.ambiguity.UnfoldedText;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.damage.DamageRepairer;
import dev.bbsh.repair.damage.RepairOption;
import dev.bbsh.repair.damage.RepairSearchResult;
import dev.bbsh.repair.result.RepairReport;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.repair.token.Trivia;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** A text that contains several documents, one after the other. */
final class ConcatenatedDocuments {

    private static final int MOST = 1000;

    private final byte[] text;
    private final RepairReport report;
    private final RefusalReasons refusals;
    private final Progress progress;
    private final RepairProposals proposals;

    ConcatenatedDocuments(
            UnfoldedText source,
            RepairReport report,
            RefusalReasons refusals,
            RepairProposals proposals,
            Progress progress) {
        this.text = source.text();
        this.report = report;
        this.refusals = refusals;
        this.proposals = proposals;
        this.progress = progress;
    }

    /** One document, with its repairs. */
    private record Part(int from, int to, List<List<RepairOption>> choices) {}

    /** Asks which of the documents is meant, each with all its repairs. */
    RepairResult ask(int begin, RepairSearchResult.Unsolved first, RepairDecision decision) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(begin, first.at(), first.before()));
        while (parts.size() < MOST) {
            int from = parts.getLast().to();
            switch (DamageRepairer.repair(text, from, progress)) {
                case RepairSearchResult.Unsolved next
                        when next.cause() == RepairSearchResult.FailureCause.SECOND_DOCUMENT ->
                        parts.add(new Part(from, next.at(), next.before()));
                case RepairSearchResult.Unsolved other -> {
                    return refusals.unsolved(other);
                }
                case RepairSearchResult.Solved(List<List<RepairOption>> choices) -> {
                    parts.add(new Part(from, text.length, choices));
                    return asked(parts, decision);
                }
            }
        }
        return refusals.unsolved(first);
    }

    private RepairResult asked(List<Part> parts, RepairDecision decision) {
        for (Part part : parts) {
            RepairResult.Refused refused = refusals.notNumbers(part.choices());
            if (refused != null) {
                return refused;
            }
        }
        List<RepairProposals.Proposal> all = new ArrayList<>();
        all.addAll(only("first-document", "the first: ", parts.getFirst()));
        all.addAll(only("last-document", last(parts), parts.getLast()));
        if (parts.stream().allMatch(this::bracketed)) {
            all.addAll(ways("array-of-all", "all of them: ", list(parts)));
        }
        String question = "the file contains " + parts.size() + " documents, one after another";
        return all.isEmpty()
                ? refusals.tooManyWays(parts.getLast().choices())
                : decision.among(all, question);
    }

    private String last(List<Part> parts) {
        LineColumn place = report.cursor().moveTo(parts.getLast().from());
        return "the last, from line " + place.line() + ": ";
    }

    private List<RepairProposals.Proposal> ways(
            String name, String intro, List<List<RepairOption>> choices) {
        return RepairProposals.count(choices) > RepairProposals.MOST_WAYS
                ? List.of()
                : proposals.of(List.of(name), intro, choices);
    }

    private List<RepairProposals.Proposal> only(String name, String intro, Part part) {
        List<List<RepairOption>> choices = new ArrayList<>();
        if (part.from() > 0) {
            choices.add(one(new Correction(RepairRule.OTHER_DOCUMENT, 0, part.from(), "")));
        }
        choices.addAll(part.choices());
        if (part.to() < text.length) {
            choices.add(one(new Correction(RepairRule.OTHER_DOCUMENT, part.to(), text.length, "")));
        }
        return bracketed(part) ? ways(name, intro, choices) : List.of();
    }

    /** False for a single value, which cannot be one of our documents. */
    private boolean bracketed(Part part) {
        int first = Trivia.at(text, part.from()).end();
        return first < text.length && (text[first] == '{' || text[first] == '[');
    }

    private static List<RepairOption> one(Correction fix) {
        return List.of(new RepairOption(List.of(fix), 0));
    }

    private List<List<RepairOption>> list(List<Part> parts) {
        List<List<RepairOption>> choices = new ArrayList<>();
        int begin = parts.getFirst().from();
        choices.add(one(new Correction(RepairRule.OTHER_DOCUMENT, 0, begin, "[")));
        for (Part part : parts) {
            if (part.from() > begin) {
                choices.add(
                        one(
                                new Correction(
                                        RepairRule.OTHER_DOCUMENT, part.from(), part.from(), ",")));
            }
            choices.addAll(part.choices());
        }
        choices.add(one(new Correction(RepairRule.OTHER_DOCUMENT, text.length, text.length, "]")));
        return choices;
    }
}
