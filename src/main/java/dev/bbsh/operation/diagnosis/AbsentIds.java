package dev.bbsh.operation.diagnosis;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.jira.catalog.EntryPresence;
import dev.bbsh.operation.diagnosis.evidence.ContentCounts;
import dev.bbsh.operation.diagnosis.evidence.SideContents;

import java.util.Optional;

/**
 * The IDs of a project that their issues don't have in the new Jira.
 *
 * @param partner the project of the other side
 */
record AbsentIds(String project, Optional<String> partner, SideContents.OfProject ids) {

    /** Missing IDs up to one in this number may have been deleted. */
    private static final int FEW = 10;

    /** The cause that they show; nothing when they may have been deleted. */
    Optional<Cause> cause() {
        long absent = ids.count(EntryPresence.ABSENT);
        long present = ids.count(EntryPresence.PRESENT);
        if (absent == 0) {
            return Optional.empty();
        }
        Optional<Confidence> sure =
                Optional.of(ids.isComplete() ? Confidence.HIGH : Confidence.MEDIUM);
        if (present == 0) {
            return Optional.of(
                    new Cause.Untranslated(
                            project,
                            absent,
                            absent + ids.count(EntryPresence.UNKNOWN),
                            ids.contents(),
                            sure));
        }
        Optional<String> side = side();
        return side.isEmpty() && isFew()
                ? Optional.empty()
                : Optional.of(
                        new Cause.PartlyTranslated(
                                project,
                                absent,
                                absent + present,
                                side,
                                Optional.of(ids.contents()),
                                sure));
    }

    /** True when only a few IDs are missing, which may have been deleted in the new Jira. */
    boolean isFew() {
        long absent = ids.count(EntryPresence.ABSENT);
        return absent > 0 && absent * FEW <= ids.count(EntryPresence.PRESENT);
    }

    /** The side on which no ID exists, when all of the other side do. */
    private Optional<String> side() {
        if (ids.remote().isEmpty()) {
            return Optional.empty();
        }
        ContentCounts local = ids.local();
        ContentCounts remote = ids.remote().get();
        boolean onlyLocal = isOld(local) && !has(remote, EntryPresence.ABSENT);
        boolean onlyRemote = isOld(remote) && !has(local, EntryPresence.ABSENT);
        return onlyLocal ? Optional.of(project) : onlyRemote ? partner : Optional.empty();
    }

    private static boolean isOld(ContentCounts counts) {
        return has(counts, EntryPresence.ABSENT) && !has(counts, EntryPresence.PRESENT);
    }

    private static boolean has(ContentCounts counts, EntryPresence presence) {
        return counts.count(presence) > 0;
    }
}
