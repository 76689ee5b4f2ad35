package dev.bbsh.json.repair;

import dev.bbsh.json.repair.mend.Mender;
import dev.bbsh.json.repair.mend.Mending;
import dev.bbsh.json.repair.mend.Option;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.tape.LineColumn;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** A text that holds one document after the other. */
final class Documents {

    private static final int MOST = 1000;

    private final byte[] text;
    private final Report report;
    private final Refusals refusals;
    private final Progress progress;

    Documents(byte[] text, Report report, Refusals refusals, Progress progress) {
        this.text = text;
        this.report = report;
        this.refusals = refusals;
        this.progress = progress;
    }

    /** One document, with what mends it. */
    private record Part(int from, int to, List<Fix> fixes) {}

    /** Asks which of the documents is meant. */
    Remedy ask(int begin, Mending.Unsolved first) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(begin, first.at(), fixes(first.before())));
        while (parts.size() < MOST) {
            int from = parts.getLast().to();
            switch (Mender.mend(text, from, progress)) {
                case Mending.Unsolved next when next.cause() == Mending.Cause.SECOND_DOCUMENT ->
                        parts.add(new Part(from, next.at(), fixes(next.before())));
                case Mending.Unsolved other -> {
                    return refusals.unsolved(other);
                }
                case Mending.Solved(List<List<Option>> choices) -> {
                    parts.add(new Part(from, text.length, fixes(choices)));
                    return candidates(parts);
                }
            }
        }
        return refusals.unsolved(first);
    }

    private static List<Fix> fixes(List<List<Option>> choices) {
        return choices.stream().flatMap((options) -> options.getFirst().fixes().stream()).toList();
    }

    private Remedy candidates(List<Part> parts) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(only("first-document", parts.getFirst()).described("the first: "));
        candidates.add(only("last-document", parts.getLast()).described(last(parts)));
        candidates.add(all(parts).described("all of them: "));
        String question = "the file holds " + parts.size() + " documents, one after the other";
        return new Remedy.Ask(question, candidates);
    }

    private String last(List<Part> parts) {
        LineColumn place = new Cursor(text, progress).moveTo(parts.getLast().from());
        return "the last, from line " + place.line() + ": ";
    }

    private Candidate only(String name, Part part) {
        List<Fix> fixes = new ArrayList<>();
        if (part.from() > 0) {
            fixes.add(new Fix(Rule.OTHER_DOCUMENT, 0, part.from(), ""));
        }
        fixes.addAll(part.fixes());
        if (part.to() < text.length) {
            fixes.add(new Fix(Rule.OTHER_DOCUMENT, part.to(), text.length, ""));
        }
        return report.candidate(name, fixes, Replacements.of(fixes));
    }

    private Candidate all(List<Part> parts) {
        List<Fix> fixes = new ArrayList<>();
        int begin = parts.getFirst().from();
        fixes.add(new Fix(Rule.OTHER_DOCUMENT, 0, begin, "["));
        for (Part part : parts) {
            if (part.from() > begin) {
                fixes.add(new Fix(Rule.OTHER_DOCUMENT, part.from(), part.from(), ","));
            }
            fixes.addAll(part.fixes());
        }
        fixes.add(new Fix(Rule.OTHER_DOCUMENT, text.length, text.length, "]"));
        return report.candidate("array-of-all", fixes, Replacements.of(fixes));
    }
}
