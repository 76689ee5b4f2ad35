package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Pairing;

import java.util.Optional;

/** Reads the records of issue pairs in both files; for one thread. */
final class PairReader {

    private final ResyncMatch match;
    private final IssueRecords.Reader uploadedOne;
    private final IssueRecords.Reader uploadedOther;
    private final IssueRecords.Reader one;
    private final Optional<IssueRecords.Reader> other;

    PairReader(ResyncMatch match) {
        this.match = match;
        this.uploadedOne = match.uploaded().one().reader();
        this.uploadedOther = match.uploaded().other().reader();
        this.one = match.records().reader();
        this.other = match.now().map(Pairing::other).map(IssueRecords::reader);
    }

    /** The records of an uploaded pair that is there. */
    PairRecords read(int ordinal, int before) {
        return new PairRecords(
                uploadedOne.read(before),
                uploadedOther.read(match.uploadedPartner(before)),
                one.read(ordinal),
                other.isEmpty() ? null : other.get().read(match.partner(ordinal)));
    }

    SyncedIssue one(int ordinal) {
        return one.read(ordinal);
    }

    SyncedIssue other(int ordinal) {
        return other.orElseThrow().read(ordinal);
    }

    SyncedIssue uploadedOne(int ordinal) {
        return uploadedOne.read(ordinal);
    }

    SyncedIssue uploadedOther(int ordinal) {
        return uploadedOther.read(ordinal);
    }
}
