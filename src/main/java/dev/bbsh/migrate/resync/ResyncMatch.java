package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.RecordMatching;
import dev.bbsh.work.Progress;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The records of a download and of an uploaded file that are of the same issues, by their numbers.
 *
 * @param uploaded the pairs of the uploaded file
 * @param now the pairs of the download; nothing when it has one side only
 * @param one the records of the one side
 * @param other the records of the other side
 */
record ResyncMatch(
        Pairing uploaded,
        IssueRecords records,
        Optional<Pairing> now,
        RecordMatching one,
        Optional<RecordMatching> other) {

    /** The answer when there is no record. */
    static final int NONE = RecordMatching.NONE;

    static ResyncMatch of(ResyncSides sides, Progress progress) {
        Pairing uploaded = Pairing.of(sides.uploadedOne(), sides.uploadedOther(), progress);
        Optional<Pairing> now =
                sides.other().map((other) -> Pairing.of(sides.one(), other, progress));
        IssueRecords records =
                now.map(Pairing::one).orElseGet(() -> IssueRecords.of(sides.one(), progress));
        return new ResyncMatch(
                uploaded,
                records,
                now,
                RecordMatching.of(uploaded.one(), records, progress),
                now.map((pairs) -> RecordMatching.of(uploaded.other(), pairs.other(), progress)));
    }

    /** The partner of a record of the download's one side. */
    int partner(int ordinal) {
        return now.isEmpty() ? NONE : number(now.get().partner(ordinal));
    }

    /** The partner of a record of the uploaded one side. */
    int uploadedPartner(int ordinal) {
        return ordinal == NONE ? NONE : number(uploaded.partner(ordinal));
    }

    /** The uploaded record of the other side of the same issue. */
    int uploadedOther(int ordinal) {
        return ordinal == NONE || other.isEmpty() ? NONE : other.get().before(ordinal);
    }

    /**
     * The uploaded record of the one side if a record of the download is of an uploaded pair that
     * is still paired the same way; with one side only, if that side has it.
     */
    int pairOf(int ordinal) {
        int before = one.before(ordinal);
        int partner = uploadedPartner(before);
        boolean same =
                partner != NONE && (now.isEmpty() || uploadedOther(partner(ordinal)) == partner);
        return same ? before : NONE;
    }

    static int number(OptionalInt ordinal) {
        return ordinal.orElse(NONE);
    }
}
