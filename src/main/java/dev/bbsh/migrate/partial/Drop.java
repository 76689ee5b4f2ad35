package dev.bbsh.migrate.partial;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Composite;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.analysis.TextEquality;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.ContainerBuilder;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Synced issue data of which some records are left out. Both documents have the same text around
 * the records, and share them with the one that they come from.
 *
 * @param kept the document without these records
 * @param dropped the document with only these records
 */
public record Drop(Document kept, Document dropped) {

    /**
     * Leaves records out, and proves the result: with these put back it has the bytes of the
     * document again.
     *
     * @param leftOut for each side the numbers of the records
     */
    public static Drop of(Document document, Map<SideName, BitSet> leftOut, Progress progress) {
        List<Edit> kept = new ArrayList<>();
        List<Edit> dropped = new ArrayList<>();
        for (Side side : SyncedIssueData.in(document.root(), "drop").sides()) {
            Place at = Place.root().child(side.name().key());
            BitSet out = leftOut.getOrDefault(side.name(), new BitSet());
            Composite array = Composite.of(side.value());
            kept.add(Edit.put(at, share(array, out, false, progress)));
            dropped.add(Edit.put(at, share(array, out, true, progress)));
        }
        Drop drop =
                new Drop(
                        Change.of("Drop", kept).applyTo(document, progress),
                        Change.of("Drop", dropped).applyTo(document, progress));
        drop.requireWhole(document, leftOut, progress);
        return drop;
    }

    private static JsonValue share(Composite array, BitSet out, boolean wanted, Progress progress) {
        ContainerBuilder records = new ContainerBuilder();
        PieceCursor cursor = new PieceCursor(array);
        int size = (int) array.size();
        int at = 0;
        while (at < size) {
            progress.advance(0);
            boolean isOut = out.get(at);
            int change = isOut ? out.nextClearBit(at) : out.nextSetBit(at);
            int end = change < 0 ? size : Math.min(size, change);
            cursor.take(
                    end - at,
                    (piece) -> {
                        if (isOut == wanted) {
                            records.add(piece);
                        }
                    });
            at = end;
        }
        Text tail = array.tail();
        return records.array(array.head().from(1), tail.first(tail.length() - 1));
    }

    private void requireWhole(Document document, Map<SideName, BitSet> leftOut, Progress progress) {
        List<Document> parts = List.of(kept, dropped);
        boolean whole =
                RecordOrder.of(parts, leftOut)
                        .map((order) -> Interleaving.of(parts, order, progress))
                        .filter((joined) -> TextEquality.of(document, joined))
                        .isPresent();
        if (!whole) {
            throw new IllegalStateException(
                    "a drop is wrong: what was left out, put back, does not give the source");
        }
    }
}
