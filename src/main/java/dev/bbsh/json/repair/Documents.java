package dev.bbsh.json.repair;

import dev.bbsh.json.repair.mend.Mender;
import dev.bbsh.json.repair.mend.Mending;
import dev.bbsh.json.repair.mend.Option;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.repair.token.Trivia;
import dev.bbsh.json.tape.LineColumn;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** A text that contains several documents, one after the other. */
final class Documents {

    private static final int MOST = 1000;

    private final byte[] text;
    private final Report report;
    private final Refusals refusals;
    private final Progress progress;
    private final Proposals proposals;

    Documents(
            Unfolded source,
            Report report,
            Refusals refusals,
            Proposals proposals,
            Progress progress) {
        this.text = source.text();
        this.report = report;
        this.refusals = refusals;
        this.proposals = proposals;
        this.progress = progress;
    }

    /** One document, with its repairs. */
    private record Part(int from, int to, List<List<Option>> choices) {}

    /** Asks which of the documents is meant, each with all its repairs. */
    Remedy ask(int begin, Mending.Unsolved first, Decision decision) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(begin, first.at(), first.before()));
        while (parts.size() < MOST) {
            int from = parts.getLast().to();
            switch (Mender.mend(text, from, progress)) {
                case Mending.Unsolved next when next.cause() == Mending.Cause.SECOND_DOCUMENT ->
                        parts.add(new Part(from, next.at(), next.before()));
                case Mending.Unsolved other -> {
                    return refusals.unsolved(other);
                }
                case Mending.Solved(List<List<Option>> choices) -> {
                    parts.add(new Part(from, text.length, choices));
                    return asked(parts, decision);
                }
            }
        }
        return refusals.unsolved(first);
    }

    private Remedy asked(List<Part> parts, Decision decision) {
        for (Part part : parts) {
            Remedy.Refused refused = refusals.notNumbers(part.choices());
            if (refused != null) {
                return refused;
            }
        }
        List<Proposal> all = new ArrayList<>();
        all.addAll(only("first-document", "the first: ", parts.getFirst()));
        all.addAll(only("last-document", last(parts), parts.getLast()));
        if (parts.stream().allMatch(this::bracketed)) {
            all.addAll(ways("array-of-all", "all of them: ", list(parts)));
        }
        String question = "the file holds " + parts.size() + " documents, one after the other";
        return all.isEmpty()
                ? refusals.tooManyWays(parts.getLast().choices())
                : decision.among(all, question);
    }

    private String last(List<Part> parts) {
        LineColumn place = report.cursor().moveTo(parts.getLast().from());
        return "the last, from line " + place.line() + ": ";
    }

    private List<Proposal> ways(String name, String intro, List<List<Option>> choices) {
        return Proposals.count(choices) > Proposals.MOST_WAYS
                ? List.of()
                : proposals.of(List.of(name), intro, choices);
    }

    private List<Proposal> only(String name, String intro, Part part) {
        List<List<Option>> choices = new ArrayList<>();
        if (part.from() > 0) {
            choices.add(one(new Fix(Rule.OTHER_DOCUMENT, 0, part.from(), "")));
        }
        choices.addAll(part.choices());
        if (part.to() < text.length) {
            choices.add(one(new Fix(Rule.OTHER_DOCUMENT, part.to(), text.length, "")));
        }
        return bracketed(part) ? ways(name, intro, choices) : List.of();
    }

    /** False for a single value, which cannot be one of our documents. */
    private boolean bracketed(Part part) {
        int first = Trivia.at(text, part.from()).end();
        return first < text.length && (text[first] == '{' || text[first] == '[');
    }

    private static List<Option> one(Fix fix) {
        return List.of(new Option(List.of(fix), 0));
    }

    private List<List<Option>> list(List<Part> parts) {
        List<List<Option>> choices = new ArrayList<>();
        int begin = parts.getFirst().from();
        choices.add(one(new Fix(Rule.OTHER_DOCUMENT, 0, begin, "[")));
        for (Part part : parts) {
            if (part.from() > begin) {
                choices.add(one(new Fix(Rule.OTHER_DOCUMENT, part.from(), part.from(), ",")));
            }
            choices.addAll(part.choices());
        }
        choices.add(one(new Fix(Rule.OTHER_DOCUMENT, text.length, text.length, "]")));
        return choices;
    }
}
