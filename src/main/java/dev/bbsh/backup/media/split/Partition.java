package dev.bbsh.backup.media.split;

import dev.bbsh.backup.media.MediaPath;
import dev.bbsh.file.zip.ZipOutput;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Distributes units among parts. A project is put whole into the first part with room; if it is
 * larger than a part, its folders of 10,000 issues are; if one of those is larger, its issues are.
 * Pieces of a project stay in ascending order.
 */
final class Partition {

    private final SplitUnits units;
    private final long limit;
    private final int[] partOf;
    private final List<PlannedPart.Draft> parts = new ArrayList<>();

    private Partition(SplitUnits units, PartSize size) {
        this.units = units;
        this.limit = size.bytes();
        this.partOf = new int[units.count()];
    }

    static Partition of(SplitUnits units, PartSize size) {
        Partition partition = new Partition(units, size);
        partition.putSite();
        partition.byProject().values().forEach(partition::putProject);
        return partition;
    }

    List<PlannedPart> parts() {
        return parts.stream().map(PlannedPart.Draft::part).toList();
    }

    /** The number of the part of a unit, from 1. */
    int partOf(int unit) {
        return partOf[unit];
    }

    /** Avatars, logos and the like begin the first part. */
    private void putSite() {
        put(new Group(List.of(0), PlannedPart.Piece.whole("avatars and logos")), 0);
        if (units.files(0) == 0) {
            parts.set(0, new PlannedPart.Draft(1, ZipOutput.mostAtEnd()));
        }
    }

    private Map<Integer, List<Integer>> byProject() {
        return IntStream.range(1, units.count())
                .boxed()
                .sorted(Comparator.comparingInt(units::project).thenComparingLong(units::issue))
                .collect(Collectors.groupingBy(units::project, TreeMap::new, Collectors.toList()));
    }

    private void putProject(List<Integer> project) {
        String key = units.projects().name(units.project(project.getFirst()));
        Group whole = new Group(project, PlannedPart.Piece.whole(key));
        if (fits(whole)) {
            put(whole, 0);
            return;
        }
        int from = 0;
        for (List<Integer> bucket : byBucket(project)) {
            from = putBucket(new Group(bucket, range(key, bucket)), key, from);
        }
    }

    private Iterable<List<Integer>> byBucket(List<Integer> project) {
        return project.stream()
                .collect(
                        Collectors.groupingBy(
                                (unit) -> MediaPath.bucketOf(units.issue(unit)),
                                TreeMap::new,
                                Collectors.toList()))
                .values();
    }

    /** Puts the issues of a bucket; answers the index of the last part that got some. */
    private int putBucket(Group bucket, String key, int from) {
        if (fits(bucket)) {
            return put(bucket, from);
        }
        int at = from;
        List<Integer> run = new ArrayList<>();
        long sum = 0;
        for (int issue : bucket.units()) {
            sum += units.bytes(issue);
            if (!run.isEmpty() && !parts.get(at).fits(sum, limit)) {
                put(new Group(run, range(key, run)), at);
                run = new ArrayList<>();
                sum = units.bytes(issue);
            }
            at = run.isEmpty() ? partFor(sum, at) : at;
            run.add(issue);
        }
        return put(new Group(run, range(key, run)), at);
    }

    /** The units that go together, and their description. */
    private record Group(List<Integer> units, PlannedPart.Piece description) {}

    private boolean fits(Group group) {
        return bytes(group.units()) + ZipOutput.mostAtEnd() <= limit;
    }

    private long bytes(List<Integer> some) {
        return some.stream().mapToLong(units::bytes).sum();
    }

    /** Puts units into the first part with room from an index on; answers its index. */
    private int put(Group group, int from) {
        int at = partFor(bytes(group.units()), from);
        PlannedPart.Draft part = parts.get(at);
        for (int unit : group.units()) {
            part.add(units.bytes(unit), units.files(unit));
            partOf[unit] = at + 1;
        }
        part.describe(group.description());
        if (!fits(group)) {
            part.markOver();
        }
        return at;
    }

    /** The index of the first part with room from an index on; a new part if there is none. */
    private int partFor(long bytes, int from) {
        for (int i = from; i < parts.size(); i++) {
            if (parts.get(i).hasRoom(bytes, limit)) {
                return i;
            }
        }
        parts.add(new PlannedPart.Draft(parts.size() + 1, ZipOutput.mostAtEnd()));
        return parts.size() - 1;
    }

    private PlannedPart.Piece range(String key, List<Integer> some) {
        long first = units.issue(some.getFirst());
        return new PlannedPart.Piece(
                key, Math.max(first, 0), Math.max(units.issue(some.getLast()), 0));
    }
}
