package dev.bbsh.sample;

import java.util.OptionalLong;
import java.util.stream.Stream;

/** A comment or an attachment on both sides. */
record SampleEntryPair(long orbitId, long depotId, boolean fromOrbit, boolean copied) {

    /** The entry of a side for a comment: its own without the other's ID, or the copy with both. */
    Stream<SampleEntry> comment(boolean atOrbit) {
        SampleEntry own = new SampleEntry(OptionalLong.empty(), atOrbit ? orbitId : depotId);
        return fromOrbit == atOrbit ? Stream.of(own) : attachment(atOrbit);
    }

    /** The entry of a side for an attachment: nothing for its own, or the copy with both IDs. */
    Stream<SampleEntry> attachment(boolean atOrbit) {
        if (fromOrbit == atOrbit || !copied) {
            return Stream.empty();
        }
        return Stream.of(
                atOrbit
                        ? new SampleEntry(OptionalLong.of(depotId), orbitId)
                        : new SampleEntry(OptionalLong.of(orbitId), depotId));
    }
}
