package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/**
 * A side, with the IDs and keys that the move changes in it: the local ones on the side that moved,
 * the remote ones on the other side.
 *
 * @param moved whether it is the side that moved
 */
public record TranslatedSide(Side side, boolean moved) {

    /**
     * The sides of a document.
     *
     * @param name the user's name for the document
     * @param moving the project that moves
     * @throws BbshException when it is not the project of either side
     */
    public static List<TranslatedSide> of(SyncedIssueData data, String name, String moving) {
        List<TranslatedSide> parts =
                data.sides().stream().map((side) -> of(side, name, moving)).toList();
        if (parts.size() == 2 && parts.getFirst().moved() == parts.getLast().moved()) {
            throw stranger(name, moving);
        }
        return parts;
    }

    /** The number of all records of some sides. */
    static long records(List<TranslatedSide> parts) {
        return parts.stream().mapToLong((part) -> part.side().size()).sum();
    }

    private static TranslatedSide of(Side side, String name, String moving) {
        boolean local = side.project().filter(moving::equals).isPresent();
        if (!local && side.partnerProject().filter(moving::equals).isEmpty() && side.size() > 0) {
            throw stranger(name, moving);
        }
        return new TranslatedSide(side, local);
    }

    private static BbshException stranger(String name, String moving) {
        return new BbshException(
                "'" + moving + "' is not the project of either side of '" + name + "'",
                "connectors " + name + "   or   case");
    }

    /** The ID that changes, a string or a number. */
    public Optional<Span> changing(SyncedEntry entry) {
        return id(moved ? entry.localId() : entry.remoteId());
    }

    /** The ID that stays the same. */
    public Optional<Span> staying(SyncedEntry entry) {
        return id(moved ? entry.remoteId() : entry.localId());
    }

    private static Optional<Span> id(Optional<Span> value) {
        return value.filter((id) -> id.kind() == JsonKind.STRING || id.kind() == JsonKind.NUMBER);
    }

    /** The key that changes when the project key changes. */
    public IssueField changingKey() {
        return moved ? IssueField.LOCAL_ISSUE_KEY : IssueField.REMOTE_ISSUE_KEY;
    }

    /** The text of an ID, a string or a number. */
    public static String text(Span id) {
        return id.kind() == JsonKind.STRING ? id.string() : id.text();
    }
}
