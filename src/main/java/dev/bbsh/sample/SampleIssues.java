package dev.bbsh.sample;

import java.util.List;
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

    SampleIssue next() {
        now += random.nextLong(2 * pause + 1);
        orbitNumber += step(4);
        depotNumber += step(3);
        made++;
        List<SampleEntryPair> said = twins(COMMENTS[random.nextInt(COMMENTS.length)]);
        List<SampleEntryPair> attached = twins(oneOf(8) ? 1 + random.nextInt(2) : 0);
        SampleTraffic orbit = traffic(3 + 2 * said.size());
        return new SampleIssue(
                record(true, orbit, said, attached), record(false, answer(orbit), said, attached));
    }

    private SampleRecord record(
            boolean atOrbit,
            SampleTraffic traffic,
            List<SampleEntryPair> said,
            List<SampleEntryPair> attached) {
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

    private SampleTraffic traffic(int most) {
        long sent = now + random.nextLong(30 * DAY);
        long got = now + random.nextLong(30 * DAY);
        return new SampleTraffic(now, sent, got, gap(), messages(most), messages(most));
    }

    /**
     * The other side's traffic: one side's outgoing messages are the other's incoming ones, except
     * for those in transit.
     */
    private SampleTraffic answer(SampleTraffic one) {
        return new SampleTraffic(
                one.first() + 10L * gap(),
                one.got() - gap(),
                one.sent() + gap(),
                gap(),
                one.incoming(),
                oneOf(125) ? one.outgoing() - 1 : one.outgoing());
    }

    private List<SampleEntryPair> twins(int count) {
        return Stream.generate(this::twin).limit(count).toList();
    }

    private SampleEntryPair twin() {
        orbitId += step(2);
        depotId += step(2);
        return new SampleEntryPair(orbitId, depotId, random.nextInt(100) < 55, !oneOf(33));
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
}
