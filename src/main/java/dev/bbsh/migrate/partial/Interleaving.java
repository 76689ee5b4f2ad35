package dev.bbsh.migrate.partial;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Composite;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.ContainerBuilder;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** The records of several documents in one order; they are shared with these, never copied. */
public final class Interleaving {

    private static final byte COMMA = ',';

    private final List<Composite> arrays;
    private final ContainerBuilder all = new ContainerBuilder();

    private Interleaving(List<Composite> arrays) {
        this.arrays = arrays;
    }

    /** The records of documents, in the text around the records of the first. */
    public static Document of(List<Document> documents, RecordOrder order, Progress progress) {
        Document first = documents.getFirst();
        List<Edit> edits = new ArrayList<>();
        for (Side side : SyncedIssueData.in(first.root(), "join").sides()) {
            JsonValue array =
                    new Interleaving(arrays(documents, side.name()))
                            .array(order.owners(side.name()), progress);
            edits.add(Edit.put(Place.root().child(side.name().key()), array));
        }
        return Change.of("Join", edits).applyTo(first, progress);
    }

    private static List<Composite> arrays(List<Document> documents, SideName side) {
        return documents.stream()
                .map((each) -> each.root().member(side.key()).orElseThrow())
                .map(Composite::of)
                .toList();
    }

    private JsonValue array(int[] owners, Progress progress) {
        List<PieceCursor> cursors = arrays.stream().map(PieceCursor::new).toList();
        int at = 0;
        while (at < owners.length) {
            progress.advance(0);
            int end = at + 1;
            while (end < owners.length && owners[end] == owners[at]) {
                end++;
            }
            PieceCursor from = cursors.get(owners[at]);
            Composite array = arrays.get(owners[at]);
            from.take(end - at, (piece) -> all.add(all.isEmpty() ? piece : led(piece, array)));
            at = end;
        }
        Composite outer =
                arrays.stream().filter((each) -> each.size() > 0).findFirst().orElse(arrays.get(0));
        Text tail = outer.tail();
        return all.array(outer.head().from(1), tail.first(tail.length() - 1));
    }

    /** The piece with a comma before it, which the first of its array does not have. */
    private static Piece led(Piece piece, Composite array) {
        Text lead = piece.lead();
        for (int i = 0; i < lead.length(); i++) {
            if (lead.bytes()[lead.from() + i] == COMMA) {
                return piece;
            }
        }
        return piece.ledBy(Text.of(",").then(array.head().from(1)));
    }
}
