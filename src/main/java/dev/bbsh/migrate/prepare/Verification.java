package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The result of verifying that prepared data differs from its input only in the moved side's IDs:
 * the same records, the same shapes, no ID left over, no duplicates.
 *
 * @param records the number of records that were compared
 * @param changed the number of places with an ID that has another value now
 * @param kept the IDs that were kept because the mapping has no value for them
 * @param count the number of mismatches
 * @param mismatches the first of them
 * @param sameOrder false when records are in another order, which is insignificant
 */
public record Verification(
        long records,
        long changed,
        TranslationCoverage.UntranslatedCount kept,
        long count,
        List<Mismatch> mismatches,
        boolean sameOrder) {

    public Verification {
        mismatches = List.copyOf(mismatches);
    }

    /**
     * The claim to be proven.
     *
     * @param parts the sides of the input
     * @param keys the change of the moved project's key, if there was one
     * @param translation the expected IDs; nothing when it is only known that each must change
     */
    public record Claim(
            Document input,
            List<TranslatedSide> parts,
            Optional<KeyChange> keys,
            Optional<Translation> translation) {}

    /** True when IDs are unchanged that should have changed. */
    public boolean leftOver() {
        return mismatches.stream().anyMatch((each) -> each.text().endsWith(IdLedger.LEFT));
    }

    /** True when there is no mismatch. */
    public boolean holds() {
        return count == 0;
    }

    /**
     * Compares an output with its input.
     *
     * @param name the user's name for the output
     */
    public static Verification of(
            Claim claim, String name, DocumentAnalysis output, Progress progress) {
        return new VerificationRun(claim, name, output, progress).verify();
    }

    /** The members of a document around the records of its sides. */
    record Envelope(Map<String, List<JsonValue>> members) {

        static Envelope of(JsonValue root) {
            Map<String, List<JsonValue>> members = new LinkedHashMap<>();
            for (Member member : root.members()) {
                members.computeIfAbsent(member.name(), (_) -> new ArrayList<>())
                        .add(member.value());
            }
            return new Envelope(members);
        }

        /** Reports the differences from another one. */
        void compare(Envelope after, Consumer<Mismatch> sink, Progress progress) {
            members.forEach(
                    (name, values) -> {
                        List<JsonValue> others = after.members.getOrDefault(name, List.of());
                        if (others.size() != values.size()) {
                            say(name, counted(values.size(), others.size()), sink);
                        } else if (!isSide(name)) {
                            compare(name, values, others, sink, progress);
                        }
                    });
            after.members.keySet().stream()
                    .filter((name) -> !members.containsKey(name))
                    .forEach((name) -> say(name, "is new", sink));
        }

        private static void compare(
                String name,
                List<JsonValue> before,
                List<JsonValue> after,
                Consumer<Mismatch> sink,
                Progress progress) {
            for (int i = 0; i < before.size(); i++) {
                if (!JsonComparison.same(before.get(i), after.get(i), progress)) {
                    say(name, ObjectComparison.became(before.get(i), after.get(i)), sink);
                }
            }
        }

        private static String counted(int before, int after) {
            return after == 0 ? "is missing" : "appears " + after + " times, not " + before;
        }

        private static boolean isSide(String name) {
            return name.equals(SideName.FIRST.key()) || name.equals(SideName.SECOND.key());
        }

        private static void say(String name, String text, Consumer<Mismatch> sink) {
            sink.accept(new Mismatch(Place.root().child(name), "", text));
        }
    }

    /**
     * A difference that must not be.
     *
     * @param place the place in the output, or in the input for something removed
     * @param issue the key of its issue, empty outside of issues
     * @param text a description of the difference, with the values
     */
    public record Mismatch(Place place, String issue, String text) {

        /** The difference with its issue, or with its place outside of issues. */
        public String sentence() {
            return issue.isEmpty() ? place.brief() + " " + text : issue + ": " + text;
        }
    }
}
