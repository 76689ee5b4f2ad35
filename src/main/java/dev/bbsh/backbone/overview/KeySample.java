package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.data.Pairing;
import dev.bbsh.backbone.data.SyncedIssue;

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
    public static KeySample alone(Pairing pairing) {
        return of(pairing.aloneCount(), pairing.alone());
    }

    /** The unmatched issues of the other side. */
    public static KeySample othersAlone(Pairing pairing) {
        return of(pairing.othersAloneCount(), pairing.othersAlone());
    }

    private static KeySample of(long count, Stream<SyncedIssue> issues) {
        return new KeySample(count, issues.limit(SHOWN).map(SyncedIssue::name).toList());
    }
}
