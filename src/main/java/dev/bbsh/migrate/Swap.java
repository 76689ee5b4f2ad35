package dev.bbsh.migrate;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.SideName;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/**
 * Swaps firstConnector and secondConnector, in data and in configs: changes two names, and nothing
 * else. A second swap restores the document.
 *
 * @param leftovers other places that contain first or second, and may be wrong now
 */
public record Swap(Change change, SideMentions leftovers) {

    /**
     * Swaps a document.
     *
     * @param name the user's name for the document
     * @throws BbshException when it has no connectors, or duplicate ones
     */
    public static Swap of(String name, JsonValue root, Progress progress) {
        FileKind kind = FileKind.of(root);
        if (kind == FileKind.OTHER) {
            throw new BbshException(
                    "'"
                            + name
                            + "' has no sides to swap: it is neither synced issue data nor a"
                            + " config",
                    "info " + name);
        }
        List<Edit> edits = new ArrayList<>();
        for (SideName side : SideName.values()) {
            if (occurrences(name, root, side) == 1) {
                Place at = Place.root().child(side.key());
                edits.add(Edit.renameKey(at, side.other().key()));
            }
        }
        return new Swap(Change.of("Swap " + name, edits), SideMentions.in(root, progress));
    }

    /** The swapped document, compared with the one before. */
    public Document applyTo(Document document, Progress progress) {
        Document swapped = change.applyTo(document, progress);
        for (SideName side : SideName.values()) {
            var before = document.root().member(side.key());
            var after = swapped.root().member(side.other().key());
            if (!before.equals(after)) {
                throw new IllegalStateException("a swap changed " + side.key());
            }
        }
        return swapped;
    }

    private static long occurrences(String name, JsonValue root, SideName side) {
        long count = 0;
        for (Member member : root.members()) {
            count += member.name().equals(side.key()) ? 1 : 0;
        }
        if (count > 1) {
            throw new BbshException(
                    "'" + name + "' has " + side.key() + " " + count + " times",
                    "query $." + side.key() + "     (then remove the wrong one)");
        }
        return count;
    }
}
