package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Pairing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number of issues with the keys of the first of them.
 *
 * @param count the number of issues
 * @param first the first keys, ten at most
 */
public record KeySample(long count, List<String> first) {

    private static final int SHOWN = 10;

    public KeySample {
        first = List.copyOf(first);
    }

    /** The unmatched issues of the one side. */
    public static KeySample unmatched(Pairing pairing) {
        return of(pairing.unmatchedCount(), pairing.unmatched());
    }

    /** The unmatched issues of the other side. */
    public static KeySample othersUnmatched(Pairing pairing) {
        return of(pairing.othersUnmatchedCount(), pairing.othersUnmatched());
    }

    private static KeySample of(long count, Stream<SyncedIssue> issues) {
        return new KeySample(count, issues.limit(SHOWN).map(SyncedIssue::name).toList());
    }
}
