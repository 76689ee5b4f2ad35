package dev.bbsh.migrate;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Both sides of a sync in one document: under firstConnector the side that stays and creates the
 * new sync, under secondConnector the side that moves. Both worked examples of the behind-firewall
 * guide agree on that; its text for the second one says otherwise.
 *
 * @param staying the side that stays; its text is the frame
 * @param pairs the number of issues on both sides
 * @param dropped members of the moving file that the frame has too
 */
public record Merge(
        Download staying,
        Download moving,
        Document document,
        long pairs,
        Alone alone,
        List<String> dropped) {

    /** The unmatched issues of each side. */
    public record Alone(FirstFew staying, FirstFew moving) {}

    public Merge {
        dropped = List.copyOf(dropped);
    }

    /**
     * Merges two downloads.
     *
     * @param mover the project that moves, or the name of its document
     * @throws BbshException when neither of them moves, or the merge would lose something
     */
    public static Merge of(SyncPair mirror, String mover, Progress progress) {
        boolean oneMoves = mirror.oneMoves(mover);
        Download moving = oneMoves ? mirror.one() : mirror.other();
        Download staying = oneMoves ? mirror.other() : mirror.one();
        List<String> dropped = droppable(staying, moving, progress);
        Place second = Place.root().child(SideName.SECOND.key());
        Document merged =
                Change.of("Merge " + moving.name(), Edit.insert(second, moving.side().value()))
                        .applyTo(staying.document(), progress);
        FirstFew alone = mirror.pairing().unmatchedKeys();
        FirstFew others = mirror.pairing().othersUnmatchedKeys();
        Alone lonely = oneMoves ? new Alone(others, alone) : new Alone(alone, others);
        return new Merge(staying, moving, merged, mirror.pairing().count(), lonely, dropped)
                .proven();
    }

    private static List<String> droppable(Download staying, Download moving, Progress progress) {
        List<String> equal = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Member member : moving.document().root().members()) {
            if (!member.name().equals(SideName.FIRST.key())) {
                Optional<JsonValue> there = staying.document().root().member(member.name());
                boolean same =
                        there.isPresent()
                                && JsonComparison.same(there.get(), member.value(), progress);
                (same ? equal : lost).add(member.name());
            }
        }
        if (!lost.isEmpty()) {
            throw new BbshException(
                    "'"
                            + moving.name()
                            + "' has fields that are missing or different in '"
                            + staying.name()
                            + "', and merge would lose them: "
                            + String.join(", ", lost),
                    "remove $." + lost.getFirst() + " --in " + moving.name());
        }
        return equal;
    }

    /** Reads the result, and compares both sides with their sources. */
    private Merge proven() {
        SyncedIssueData data = SyncedIssueData.in(document.root(), "merge");
        requireSame(data, SideName.FIRST, staying.side());
        requireSame(data, SideName.SECOND, moving.side());
        return this;
    }

    /** Requires that a side shares its values with its source, so that their bytes are the same. */
    private static void requireSame(SyncedIssueData data, SideName name, Side source) {
        boolean same =
                data.side(name).filter((side) -> side.value().equals(source.value())).isPresent();
        if (!same) {
            throw new IllegalStateException("a merge changed " + name.key());
        }
    }
}
