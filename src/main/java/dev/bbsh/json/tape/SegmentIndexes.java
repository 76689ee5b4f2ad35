package dev.bbsh.json.tape;

import dev.bbsh.work.Progress;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that searches have worked out of one segment. Most segments are a single value, put
 * into a document by an edit, and are never searched: they have none.
 */
final class SegmentIndexes {

    private final Map<String, MemberIndex> byName = new ConcurrentHashMap<>();
    private final Map<Integer, ChildIndex> milestones = new ConcurrentHashMap<>();
    private final Set<String> scanned = ConcurrentHashMap.newKeySet();
    private final MemberPositions memberPositions = new MemberPositions();

    /** The index over one name, which the first call builds. */
    MemberIndex byName(Segment segment, String name, Progress progress) {
        return byName.computeIfAbsent(name, (each) -> new MemberIndex(segment, each, progress));
    }

    /** True when the index over a name exists. */
    boolean isIndexed(String name) {
        return byName.containsKey(name);
    }

    /** Notes a search for a name; true for the first one. */
    boolean addScanned(String name) {
        return scanned.add(name);
    }

    /** The milestones of the children of one container, from one of them on. */
    ChildIndex milestones(Segment segment, int first, boolean keyed) {
        return milestones.computeIfAbsent(first, (from) -> new ChildIndex(segment, from, keyed));
    }

    MemberPositions memberPositions() {
        return memberPositions;
    }
}
