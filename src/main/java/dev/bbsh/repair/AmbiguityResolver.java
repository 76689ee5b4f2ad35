package dev.bbsh.repair;

import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.repair.ambiguity.Ambiguities;
import dev.bbsh.repair.ambiguity.Ambiguity;
import dev.bbsh.repair.ambiguity.ContextEvidence;
import dev.bbsh.repair.ambiguity.LineColumnCursor;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.Replacement;
import dev.bbsh.repair.result.RepairAnswers;
import dev.bbsh.repair.result.RepairReport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each ambiguous place the reading that was chosen, or that the evidence supports. */
final class AmbiguityResolver {

    private final byte[] text;
    private final RepairReport report;
    private final ContextEvidence testimony;
    private final RepairAnswers answers;
    private final Set<RepairAnswers.GivenReading> used = new HashSet<>();

    AmbiguityResolver(
            byte[] text, RepairReport report, ContextEvidence testimony, RepairAnswers answers) {
        this.text = text;
        this.report = report;
        this.testimony = testimony;
        this.answers = answers;
    }

    /**
     * Fixes whose places have a reading, and the places that have none.
     *
     * @param reasons the evidence for a fix, besides its rule
     * @param told the fixes that were chosen
     * @param asked the places for which no reading had been chosen
     * @param open those of them that still have none
     */
    record Resolved(
            List<Correction> fixes,
            Map<Correction, String> reasons,
            Set<Correction> told,
            List<Ambiguity> asked,
            List<Ambiguity> open) {

        /** The same with readings for the open places. */
        Resolved with(Map<Ambiguity, Ambiguity.Interpretation> chosen) {
            List<Correction> all = new ArrayList<>(fixes);
            Set<Correction> now = new HashSet<>(told);
            chosen.forEach(
                    (place, reading) -> {
                        all.addAll(reading.fixes());
                        now.addAll(reading.fixes());
                    });
            List<Ambiguity> left =
                    open.stream().filter((each) -> !chosen.containsKey(each)).toList();
            return new Resolved(all, reasons, now, asked, left);
        }
    }

    Resolved resolve(List<Correction> fixes) {
        Ambiguities places = Ambiguities.of(text, Replacement.ordered(fixes), testimony);
        List<Correction> all = new ArrayList<>(places.plain());
        Map<Correction, String> reasons = new HashMap<>();
        Set<Correction> told = new HashSet<>();
        List<Ambiguity> open = new ArrayList<>();
        LineColumnCursor cursor = report.cursor();
        for (Ambiguity place : places.places()) {
            Optional<Ambiguity.Interpretation> chosen = chosen(place, cursor.moveTo(place.at()));
            if (chosen.isPresent()) {
                all.addAll(chosen.get().fixes());
                told.addAll(chosen.get().fixes());
            } else if (place.verdict().isPresent()) {
                Ambiguity.Conclusion verdict = place.verdict().get();
                all.addAll(verdict.reading().fixes());
                verdict.reading().fixes().forEach((fix) -> reasons.put(fix, verdict.why()));
            } else {
                open.add(place);
            }
        }
        return new Resolved(all, reasons, told, open, open);
    }

    /** The reading chosen for exactly this place, or for its rule when nothing else decides. */
    private Optional<Ambiguity.Interpretation> chosen(Ambiguity place, LineColumn spot) {
        Optional<RepairAnswers.GivenReading> given =
                answers.to(place.rule(), spot.line(), spot.column());
        Optional<Ambiguity.Interpretation> reading =
                given.flatMap((each) -> place.reading(each.answer()));
        if (reading.isEmpty()) {
            return reading;
        }
        boolean decided = place.verdict().isPresent() && !given.orElseThrow().rule().isEmpty();
        boolean agreed =
                place.verdict().filter((v) -> v.reading().equals(reading.get())).isPresent();
        if (!decided || agreed) {
            used.add(given.orElseThrow());
        }
        return decided ? Optional.empty() : reading;
    }

    /** The answers that apply to no place. */
    List<String> unused() {
        return answers.given().stream()
                .filter((each) -> !used.contains(each) && !report.joins(each))
                .map(RepairAnswers.GivenReading::text)
                .toList();
    }

    /** The answers that apply to a place, with other words appended. */
    String name(List<String> words) {
        return answers.without(unused()).with(words);
    }
}
