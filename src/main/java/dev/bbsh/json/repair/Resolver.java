package dev.bbsh.json.repair;

import dev.bbsh.json.repair.choice.Place;
import dev.bbsh.json.repair.choice.Places;
import dev.bbsh.json.repair.choice.Reading;
import dev.bbsh.json.repair.choice.Testimony;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.tape.LineColumn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each ambiguous place the reading that was chosen, or that the evidence supports. */
final class Resolver {

    private final byte[] text;
    private final Report report;
    private final Testimony testimony;
    private final Answers answers;
    private final Set<Answers.Given> used = new HashSet<>();

    Resolver(byte[] text, Report report, Testimony testimony, Answers answers) {
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
            List<Fix> fixes,
            Map<Fix, String> reasons,
            Set<Fix> told,
            List<Place> asked,
            List<Place> open) {

        /** The same with readings for the open places. */
        Resolved with(Map<Place, Reading> chosen) {
            List<Fix> all = new ArrayList<>(fixes);
            Set<Fix> now = new HashSet<>(told);
            chosen.forEach(
                    (place, reading) -> {
                        all.addAll(reading.fixes());
                        now.addAll(reading.fixes());
                    });
            List<Place> left = open.stream().filter((each) -> !chosen.containsKey(each)).toList();
            return new Resolved(all, reasons, now, asked, left);
        }
    }

    Resolved resolve(List<Fix> fixes) {
        Places places = Places.of(text, Replacements.ordered(fixes), testimony);
        List<Fix> all = new ArrayList<>(places.plain());
        Map<Fix, String> reasons = new HashMap<>();
        Set<Fix> told = new HashSet<>();
        List<Place> open = new ArrayList<>();
        Cursor cursor = report.cursor();
        for (Place place : places.places()) {
            Optional<Reading> chosen = chosen(place, cursor.moveTo(place.at()));
            if (chosen.isPresent()) {
                all.addAll(chosen.get().fixes());
                told.addAll(chosen.get().fixes());
            } else if (place.verdict().isPresent()) {
                Place.Verdict verdict = place.verdict().get();
                all.addAll(verdict.reading().fixes());
                verdict.reading().fixes().forEach((fix) -> reasons.put(fix, verdict.why()));
            } else {
                open.add(place);
            }
        }
        return new Resolved(all, reasons, told, open, open);
    }

    /** The reading chosen for exactly this place, or for its rule when nothing else decides. */
    private Optional<Reading> chosen(Place place, LineColumn spot) {
        Optional<Answers.Given> given = answers.to(place.rule(), spot.line(), spot.column());
        Optional<Reading> reading = given.flatMap((each) -> place.reading(each.answer()));
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
                .map(Answers.Given::text)
                .toList();
    }

    /** The answers that apply to a place, with other words appended. */
    String name(List<String> words) {
        return answers.without(unused()).with(words);
    }
}
