package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.data.Pairing;
import dev.bbsh.backbone.data.SyncedIssue;

import java.util.List;
import java.util.stream.Stream;

/**
 * Some issues, by the first of their keys.
 *
 * @param count how many there are
 * @param first the first keys, ten at most
 */
public record KeySample(long count, List<String> first) {

    private static final int SHOWN = 10;

    public KeySample {
        first = List.copyOf(first);
    }

    /** The issues of the one side that have no partner. */
    public static KeySample alone(Pairing pairing) {
        return of(pairing.aloneCount(), pairing.alone());
    }

    /** The issues of the other side that have no partner. */
    public static KeySample othersAlone(Pairing pairing) {
        return of(pairing.othersAloneCount(), pairing.othersAlone());
    }

    private static KeySample of(long count, Stream<SyncedIssue> issues) {
        return new KeySample(count, issues.limit(SHOWN).map(SyncedIssue::name).toList());
    }
}
