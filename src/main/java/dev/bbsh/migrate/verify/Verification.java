package dev.bbsh.migrate.verify;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.data.Side;
import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.prepare.Part;
import dev.bbsh.migrate.prepare.StillOld;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether prepared data differs from its input in the moved side's ids only: the same records, the
 * same shapes, no id left over, none twice.
 *
 * @param records how many were compared
 * @param changed how many ids have another value, each place counted
 * @param kept the IDs that were kept because the mapping has no value for them
 * @param count how many mismatches
 * @param mismatches the first of them
 * @param sameOrder false when records stand in another order, which means nothing
 */
public record Verification(
        long records,
        long changed,
        StillOld kept,
        long count,
        List<Mismatch> mismatches,
        boolean sameOrder) {

    private static final int LISTED = 10_000;

    public Verification {
        mismatches = List.copyOf(mismatches);
    }

    /**
     * What is to be proven.
     *
     * @param parts the sides of the input
     * @param keys whether the key of the moved project changed
     * @param translation the ids that are expected; nothing when all that is known is that each has
     *     to become another one
     */
    public record Claim(
            Document input,
            List<Part> parts,
            Optional<KeyChange> keys,
            Optional<Translation> translation) {}

    /** Whether ids are as they were that would have to be others. */
    public boolean leftOver() {
        return mismatches.stream().anyMatch((each) -> each.text().endsWith(IdLedger.LEFT));
    }

    /** Whether nothing is wrong. */
    public boolean holds() {
        return count == 0;
    }

    /**
     * Holds an output against its input.
     *
     * @param name what the user calls the output
     */
    public static Verification of(Claim claim, String name, Document output, Progress progress) {
        return new Run(claim, name, output, progress).verify();
    }

    private static final class Run {

        private final Claim claim;
        private final Document output;
        private final SyncedIssueData data;
        private final IdLedger ledger;
        private final Progress progress;
        private final List<Mismatch> mismatches = new ArrayList<>();
        private long count;
        private long records;
        private boolean sameOrder = true;

        Run(Claim claim, String name, Document output, Progress progress) {
            this.claim = claim;
            this.output = output;
            this.data = SyncedIssueData.in(output.root(), name);
            this.ledger = new IdLedger(claim.translation());
            this.progress = progress;
        }

        Verification verify() {
            progress.begin("verifying", -1);
            compareFrame();
            // The side that moved has every id; what the other one says of them is held against it.
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

        private void compare(Part part) {
            Optional<Side> after = data.side(part.side().name());
            if (after.isPresent()) {
                records += part.side().size();
                SideProof.IdProof ids = new SideProof.IdProof(claim.keys(), ledger);
                sameOrder &=
                        new SideProof(part, after.get(), ids, this::say, progress)
                                .compare(progress);
            }
        }

        /** All members of the document but the sides; and that there are the same sides. */
        private void compareFrame() {
            Frame before = Frame.of(claim.input().root());
            before.compare(Frame.of(output.root()), this::say, progress);
        }
    }
}
