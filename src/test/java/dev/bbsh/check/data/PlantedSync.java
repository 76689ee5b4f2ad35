package dev.bbsh.check.data;

import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Both sides of an invented sync between ORBIT and DEPOT, in which everything is normal but for
 * what is planted. The same seed gives the same bytes. Every defect gets issues of its own, so it
 * is known how often each rule has to speak.
 */
final class PlantedSync {

    private static final long DAY = 86_400_000;
    private static final long BEGIN = 1_600_000_000_000L;

    final List<PlantedRecord> orbit = new ArrayList<>();
    final List<PlantedRecord> depot = new ArrayList<>();

    /** The issues of ORBIT that its Jira no longer has. */
    final Set<PlantedRecord> gone = new HashSet<>();

    /** The issues of ORBIT with IDs of its old server; all others have IDs of Cloud. */
    final Set<PlantedRecord> left = new HashSet<>();

    /** The expected number of findings of each rule. */
    final Map<String, Long> planted = new TreeMap<>();

    private final SplittableRandom random;
    private long id = 10_000;
    private int next;

    PlantedSync(long seed, int issues) {
        random = new SplittableRandom(seed);
        for (int number = 1; number <= issues; number++) {
            add(number);
        }
        for (int i = orbit.size() - 1; i > 0; i--) {
            int other = random.nextInt(Math.max(0, i - 3), i + 1);
            depot.set(i, depot.set(other, depot.get(i)));
        }
    }

    private void add(int number) {
        String mine = "ORBIT-" + (2 * number);
        String its = "DEPOT-" + (3 * number + 7);
        long first = BEGIN + random.nextLong(700 * DAY);
        int sent = 1 + random.nextInt(9);
        int got = 1 + random.nextInt(9);
        PlantedRecord one = record("ORBIT", mine, its, first);
        PlantedRecord other = record("DEPOT", its, mine, first + 40_000);
        traffic(one, sent, got);
        traffic(other, got, sent);
        orbit.add(one);
        depot.add(other);
        for (int i = random.nextInt(4); i > 0; i--) {
            twins(one.comments, other.comments, true);
        }
        if (random.nextInt(6) == 0) {
            twins(one.attachments, other.attachments, false);
        }
    }

    private PlantedRecord record(String project, String local, String remote, long first) {
        PlantedRecord record = new PlantedRecord();
        record.put("id", ++id);
        record.put("connectorKey", "CON-3-" + project);
        record.put("localIssueKey", local);
        record.put("remoteIssueKey", remote);
        record.put("firstSyncDate", first);
        record.put("lastOutgoingChange", first + random.nextLong(90 * DAY));
        // The issue may have changed before it was ever synced.
        record.put("lastChangeSeen", first - random.nextLong(DAY));
        record.put("lastIncomingChange", first + random.nextLong(90 * DAY));
        if (random.nextInt(3) == 0) {
            record.members.put("incomingChangesIgnored", "false");
        }
        return record;
    }

    private static void traffic(PlantedRecord record, int sent, int got) {
        record.put("outgoingMessageSequenceId", sent);
        record.put("incomingMessageSequenceId", got);
    }

    /** The origin of a comment knows nothing of its copy; that of an attachment is not known. */
    private void twins(List<String> one, List<String> other, boolean comment) {
        long origin = ++id;
        long copy = ++id;
        boolean there = random.nextBoolean();
        (there ? one : other).add(PlantedRecord.copy(origin, copy));
        if (comment) {
            (there ? other : one).add(PlantedRecord.origin(origin));
        }
    }

    /** Damages the pairs of some issues that nothing else damages. */
    PlantedSync plant(String rule, int times, BiConsumer<PlantedRecord, PlantedRecord> damage) {
        for (int i = 0; i < times; i++) {
            PlantedRecord one = orbit.get(next);
            next += 3;
            damage.accept(one, partner(one));
        }
        planted.merge(rule, (long) times, Long::sum);
        return this;
    }

    /** The rule speaks once of all of them. */
    PlantedSync once(String rule) {
        planted.put(rule, 1L);
        return this;
    }

    private PlantedRecord partner(PlantedRecord one) {
        return depot.stream()
                .filter((each) -> each.text("localIssueKey").equals(one.text("remoteIssueKey")))
                .findFirst()
                .orElseThrow();
    }

    /** An id that nothing has yet. */
    long fresh() {
        return ++id;
    }

    String orbitFile() {
        return "{\"firstConnector\": " + array(orbit) + "}\n";
    }

    String depotFile() {
        return "{\"firstConnector\": " + array(depot) + "}\n";
    }

    /** Both in one file, DEPOT first. */
    String merged() {
        return "{\"firstConnector\": "
                + array(depot)
                + ",\n\"secondConnector\": "
                + array(orbit)
                + "}\n";
    }

    /** Both in one file, ORBIT first. */
    String wrongWayRound() {
        return "{\"firstConnector\": "
                + array(orbit)
                + ",\n\"secondConnector\": "
                + array(depot)
                + "}\n";
    }

    /** The same with the second connector's member before the first's. */
    String reordered() {
        return "{\"secondConnector\": "
                + array(depot)
                + ",\n\"firstConnector\": "
                + array(orbit)
                + "}\n";
    }

    /** The mapping of IDs of ORBIT's old server to those of Cloud. */
    IdMapping mapping() {
        IdMapping.Builder ids = new IdMapping.Builder();
        for (PlantedRecord record : orbit) {
            String before = left.contains(record) ? "" : "8";
            String after = left.contains(record) ? "9" : "";
            record.localIds(record.comments)
                    .forEach((id) -> ids.put(Namespace.COMMENT, before + id, after + id));
            record.localIds(record.attachments)
                    .forEach((id) -> ids.put(Namespace.ATTACHMENT, before + id, after + id));
        }
        depot.forEach((record) -> origins(record, ids));
        return ids.build();
    }

    /** ORBIT remembers nothing of an attachment that was copied from it, but DEPOT does. */
    private static void origins(PlantedRecord record, IdMapping.Builder ids) {
        record.remoteIds(record.attachments)
                .forEach((id) -> ids.put(Namespace.ATTACHMENT, "8" + id, id));
    }

    private String array(List<PlantedRecord> records) {
        return records.stream()
                .map((record) -> record.json(new SplittableRandom(record.text("id").hashCode())))
                .collect(Collectors.joining(",\n ", "[\n ", "\n]"));
    }
}
