package dev.bbsh.sample;

import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A generator of sample issues. */
final class SampleIssues {

    private static final long DAY = 86_400_000;
    private static final long BEGIN = 1_577_836_800_000L; // 2020-01-01
    private static final int[] COMMENTS = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 5};

    private final SplittableRandom random;
    private final long pause;
    private long now = BEGIN;
    private int made;
    private int orbitNumber;
    private int depotNumber;
    private long orbitId = 10_000;
    private long depotId = 10_000;

    /** Spreads this number of issues over five and a half years. */
    SampleIssues(SplittableRandom random, int issues) {
        this.random = random;
        this.pause = 2_000 * DAY / Math.max(issues, 1);
    }

    Issue next() {
        now += random.nextLong(2 * pause + 1);
        orbitNumber += step(4);
        depotNumber += step(3);
        made++;
        List<EntryPair> said = twins(COMMENTS[random.nextInt(COMMENTS.length)]);
        List<EntryPair> attached = twins(oneOf(8) ? 1 + random.nextInt(2) : 0);
        SampleRecord.Traffic orbit = traffic(3 + 2 * said.size());
        return new Issue(
                record(true, orbit, said, attached), record(false, answer(orbit), said, attached));
    }

    private SampleRecord record(
            boolean atOrbit,
            SampleRecord.Traffic traffic,
            List<EntryPair> said,
            List<EntryPair> attached) {
        String orbit = "ORBIT-" + (atOrbit || !oneOf(500) ? orbitNumber : orbitNumber + 9_000_000);
        String depot = "DEPOT-" + depotNumber;
        return new SampleRecord(
                made + (atOrbit ? 310 : 127),
                atOrbit ? orbit : depot,
                atOrbit ? depot : orbit,
                traffic,
                attached.stream().flatMap((twin) -> twin.attachment(atOrbit)).toList(),
                said.stream().flatMap((twin) -> twin.comment(atOrbit)).toList(),
                oneOf(200));
    }

    private SampleRecord.Traffic traffic(int most) {
        long sent = now + random.nextLong(30 * DAY);
        long got = now + random.nextLong(30 * DAY);
        return new SampleRecord.Traffic(now, sent, got, gap(), messages(most), messages(most));
    }

    /**
     * The other side's traffic: one side's outgoing messages are the other's incoming ones, except
     * for those in transit.
     */
    private SampleRecord.Traffic answer(SampleRecord.Traffic one) {
        return new SampleRecord.Traffic(
                one.first() + 10L * gap(),
                one.got() - gap(),
                one.sent() + gap(),
                gap(),
                one.incoming(),
                oneOf(125) ? one.outgoing() - 1 : one.outgoing());
    }

    private List<EntryPair> twins(int count) {
        return Stream.generate(this::twin).limit(count).toList();
    }

    private EntryPair twin() {
        orbitId += step(2);
        depotId += step(2);
        return new EntryPair(orbitId, depotId, random.nextInt(100) < 55, !oneOf(33));
    }

    private int messages(int most) {
        return 1 + random.nextInt(most);
    }

    /**
     * A few seconds, in milliseconds: the time in which a side notices a change and passes it on.
     */
    private int gap() {
        return 2_500 + random.nextInt(4_000);
    }

    /** The step to the next number: mostly 1; once in {@code rarity} times there is a gap. */
    private int step(int rarity) {
        return oneOf(rarity) ? 2 + random.nextInt(6) : 1;
    }

    private boolean oneOf(int rarity) {
        return random.nextInt(rarity) == 0;
    }

    /** A comment or an attachment on both sides. */
    private record EntryPair(long orbitId, long depotId, boolean fromOrbit, boolean copied) {

        /**
         * The entry of a side for a comment: its own without the other's ID, or the copy with both.
         */
        Stream<SampleRecord.Entry> comment(boolean atOrbit) {
            SampleRecord.Entry own =
                    new SampleRecord.Entry(OptionalLong.empty(), atOrbit ? orbitId : depotId);
            return fromOrbit == atOrbit ? Stream.of(own) : attachment(atOrbit);
        }

        /**
         * The entry of a side for an attachment: nothing for its own, or the copy with both IDs.
         */
        Stream<SampleRecord.Entry> attachment(boolean atOrbit) {
            if (fromOrbit == atOrbit || !copied) {
                return Stream.empty();
            }
            return Stream.of(
                    atOrbit
                            ? new SampleRecord.Entry(OptionalLong.of(depotId), orbitId)
                            : new SampleRecord.Entry(OptionalLong.of(orbitId), depotId));
        }
    }

    /** The records of the two sides for one issue. */
    record Issue(SampleRecord orbit, SampleRecord depot) {}
}
