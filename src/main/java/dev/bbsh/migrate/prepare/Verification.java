package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
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

    private static final int LISTED = 10_000;

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
        return new Run(claim, name, output, progress).verify();
    }

    private static final class Run {

        private final Claim claim;
        private final DocumentAnalysis output;
        private final SyncedIssueData data;
        private final String name;
        private final IdLedger ledger;
        private final Progress progress;
        private final List<Mismatch> mismatches = new ArrayList<>();
        private long count;
        private long records;
        private boolean sameOrder = true;

        Run(Claim claim, String name, DocumentAnalysis output, Progress progress) {
            this.claim = claim;
            this.output = output;
            this.name = name;
            this.data = output.issues(name);
            this.ledger = new IdLedger(claim.translation());
            this.progress = progress;
        }

        Verification verify() {
            progress.begin("verifying " + name, TranslatedSide.records(claim.parts()));
            compareFrame();
            // The side that moved has every ID; the other side's remote IDs are compared with them.
            for (boolean moved : new boolean[] {true, false}) {
                claim.parts().stream()
                        .filter((part) -> part.moved() == moved)
                        .forEach(this::compare);
            }
            return new Verification(
                    records, ledger.changed(), ledger.kept(), count, mismatches, sameOrder);
        }

        private void say(Mismatch mismatch) {
            count++;
            if (mismatches.size() < LISTED) {
                mismatches.add(mismatch);
            }
        }

        private String keyAfter(String key) {
            return claim.translation()
                    .map((translation) -> translation.keyAfter(key))
                    .orElseGet(() -> Translation.keyAfter(key, claim.keys()));
        }

        private boolean sameKeys() {
            return claim.keys().isEmpty()
                    && claim.translation().filter(Translation::movesIssues).isEmpty();
        }

        private void compare(TranslatedSide part) {
            Optional<Side> after = data.side(part.side().name());
            if (after.isPresent()) {
                records += part.side().size();
                SideComparison.IdProof ids =
                        new SideComparison.IdProof(this::keyAfter, sameKeys(), ledger);
                sameOrder &=
                        new SideComparison(part, after.get(), ids, this::say, progress)
                                .compare(progress);
            }
        }

        /**
         * Compares all members of the document except the sides, and checks that the same sides
         * exist.
         */
        private void compareFrame() {
            Envelope before = Envelope.of(claim.input().root());
            before.compare(Envelope.of(output.document().root()), this::say, progress.uncounted());
        }
    }

    /** The members of a document around the records of its sides. */
    private record Envelope(Map<String, List<JsonValue>> members) {

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
