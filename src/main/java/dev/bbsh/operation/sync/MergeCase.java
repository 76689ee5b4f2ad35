package dev.bbsh.operation.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.migrate.Download;
import dev.bbsh.migrate.Merge;
import dev.bbsh.migrate.SyncPair;
import dev.bbsh.session.SyncNames;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;

import java.util.Locale;
import java.util.Optional;

/**
 * The facts that decide which of two downloads comes second in a merge.
 *
 * @param pair the two downloads
 * @param known the facts of their sync
 * @param names the words for all syncs
 */
public record MergeCase(SyncPair pair, Case known, SyncNames names) {

    /** The facts of the sync of two downloads. */
    public static MergeCase of(SyncPair pair, Workspace workspace) {
        ProjectPair projects =
                new ProjectPair(pair.one().displayName(), pair.other().displayName());
        return new MergeCase(pair, workspace.cases().of(projects), new SyncNames(workspace));
    }

    /**
     * The side that moves, if it is known.
     *
     * @param named the side that the user names
     * @throws BbshException when no project moves: nothing tells which side creates the new sync
     */
    public Optional<String> moving(Optional<String> named) {
        Optional<String> moving = named.or(known::moving);
        if (moving.isEmpty() && known.movement().filter(Movement::isNone).isPresent()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "neither %s nor %s moves (case), so it is not known which one becomes"
                                    + " firstConnector",
                            pair.one().displayName(),
                            pair.other().displayName()),
                    "guide S6   or   " + names.forget(known.projects()));
        }
        return moving;
    }

    /** The facts after a merge: the project that moves is known now. */
    public Case after(Merge merge) {
        String moving = merge.moving().displayName();
        return moving.equals(merge.staying().displayName())
                ? known
                : names.withMoving(known, moving);
    }

    /**
     * The word for a side, which tells it from the other one: its project, or its document when
     * both have the same key.
     */
    public static String word(Download side, Download other) {
        return side.displayName().equals(other.displayName()) ? side.name() : side.displayName();
    }
}
