package dev.bbsh.migrate;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.backbone.index.SharedIssues;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two downloads, and refuses those that cannot be the two sides of one sync. */
final class SyncPairProof {

    private static final String AGAIN = "stop the sync on both sides and download both files again";

    private static final int NAMED = 5;

    private final Download one;
    private final Download other;
    private final Progress progress;

    SyncPairProof(Download one, Download other, Progress progress) {
        this.one = one;
        this.other = other;
        this.progress = progress;
    }

    /**
     * The issue pairs of the two downloads.
     *
     * @throws BbshException when they are the same side, or of different syncs, or doubtful
     */
    Pairing pairing() {
        Pairing pairs = Pairing.of(one.side(), other.side(), progress);
        requireKeys(one, pairs.one());
        requireKeys(other, pairs.other());
        requireOneConnector(one, pairs.one());
        requireOneConnector(other, pairs.other());
        requireDifferentSides(pairs);
        requirePairs(pairs);
        requireUnique(other, pairs.otherByKey());
        if (pairs.count() < pairs.one().size()) {
            requireUnique(one, KeyIndex.of(pairs.one(), IssueField.LOCAL_ISSUE_KEY, progress));
        }
        return pairs;
    }

    /** Requires the key fields: records can't be paired by keys that have another name. */
    private void requireKeys(Download download, IssueRecords records) {
        RenamedFields.of(records, progress).stream()
                .filter(RenamedFields::preventsPairing)
                .findFirst()
                .ifPresent(
                        (renamed) -> {
                            throw new BbshException(
                                    String.format(
                                            Locale.ROOT,
                                            "'%s': %s",
                                            download.name(),
                                            renamed.sentence(download.displayName())),
                                    "check " + download.name());
                        });
    }

    private void requireDifferentSides(Pairing pairing) {
        SharedIssues.first(pairing.one(), pairing.otherByKey())
                .ifPresent(
                        (issue) -> {
                            throw new BbshException(
                                    both()
                                            + " are both the "
                                            + one.displayName()
                                            + " side: "
                                            + issue.name()
                                            + " is in both",
                                    "load FILE     (the download of the other side)");
                        });
    }

    private void requirePairs(Pairing pairing) {
        if (pairing.count() == 0) {
            throw new BbshException(
                    both()
                            + " are "
                            + projects(one)
                            + " and "
                            + projects(other)
                            + ", and no issue of one is paired with an issue of the other:"
                            + " different syncs, or a changed project key",
                    AGAIN);
        }
    }

    private String both() {
        return "'" + one.name() + "' and '" + other.name() + "'";
    }

    private static String projects(Download download) {
        return download.displayName() + " -> " + download.side().partnerProject().orElse("?");
    }

    private static void requireOneConnector(Download download, IssueRecords records) {
        Set<String> keys = records.connectors();
        if (keys.size() > 1) {
            String some =
                    keys.stream()
                            .limit(NAMED)
                            .map((key) -> key.isEmpty() ? "none" : key)
                            .collect(Collectors.joining(", "));
            throw new BbshException(
                    "'"
                            + download.name()
                            + "' has issues of "
                            + keys.size()
                            + " connectors: "
                            + some,
                    "connectors " + download.name() + "     (one sync has one on each side)");
        }
    }

    private static void requireUnique(Download download, KeyIndex index) {
        if (index.repeated() == 0) {
            return;
        }
        IssueRecords.Reader reader = index.records().reader();
        int first = index.firstRepeated();
        String key = reader.read(first).name();
        throw new BbshException(
                "'"
                        + download.name()
                        + "' has "
                        + key
                        + " more than once ("
                        + Plurals.of(index.repeated(), "duplicate record")
                        + " in all)",
                "issue " + key + "   or   " + AGAIN);
    }
}
