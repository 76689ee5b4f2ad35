package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The places of a record whose text may change, in their order. Two records with the same text
 * around these places differ in nothing else; nearly all are compared this way.
 */
final class IdPositions {

    private static final Comparator<IdPosition> IN_ORDER =
            Comparator.comparingInt(IdPosition::from);

    private final List<IdPosition> spots = new ArrayList<>();
    private final Segment segment;
    private final int from;
    private final int to;

    /**
     * A place whose text may change.
     *
     * @param number the number of its entry among those of its kind, from 0
     * @param from the offset of its first byte
     * @param to the offset behind its last
     */
    record IdPosition(IdKind kind, int number, Span value, int from, int to) {}

    private IdPositions(SyncedIssue issue, TranslatedSide part) {
        Span record = issue.record();
        this.segment = record.segment();
        this.from = segment.textStart(record.node());
        this.to = segment.textEnd(record.node());
        for (IdKind kind : IdKind.values()) {
            int number = 0;
            for (SyncedEntry entry : issue.entries(kind.field())) {
                Optional<Span> id = part.changing(entry);
                if (id.isPresent()) {
                    spots.add(spot(kind, number, id.get()));
                }
                number++;
            }
        }
        if (spots.size() > 1) {
            spots.sort(IN_ORDER);
        }
    }

    private static IdPosition spot(IdKind kind, int number, Span id) {
        Segment segment = id.segment();
        return new IdPosition(
                kind, number, id, segment.textStart(id.node()), segment.textEnd(id.node()));
    }

    static IdPositions of(SyncedIssue issue, TranslatedSide part) {
        return new IdPositions(issue, part);
    }

    List<IdPosition> spots() {
        return spots;
    }

    /** True when another record has the same text around its places. */
    boolean sameAround(IdPositions other) {
        if (spots.size() != other.spots.size()) {
            return false;
        }
        int at = from;
        int otherAt = other.from;
        for (int i = 0; i < spots.size(); i++) {
            IdPosition mine = spots.get(i);
            IdPosition its = other.spots.get(i);
            if (mine.kind() != its.kind()
                    || mine.value().kind() != its.value().kind()
                    || !same(at, mine.from(), other, otherAt, its.from())) {
                return false;
            }
            at = mine.to();
            otherAt = its.to();
        }
        return same(at, to, other, otherAt, other.to);
    }

    private boolean same(int begin, int end, IdPositions other, int otherBegin, int otherEnd) {
        return Arrays.equals(
                segment.bytes(), begin, end, other.segment.bytes(), otherBegin, otherEnd);
    }
}
