package dev.bbsh.shell.command.sync;

import dev.bbsh.session.Making;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;

/** The kind of sync that a document comes from. */
public final class Provenance {

    private Provenance() {}

    /**
     * True when a document is the download of one side, or was made from two: only syncs by email
     * or file have these.
     */
    public static boolean isOfDownloads(OpenDocument open) {
        return switch (open.origin()) {
            case Origin.Made(_, Making.Merge _) -> true;
            case Origin.Made(_, Making.Swap swap) -> swap.downloads();
            case Origin.Made _ -> false;
            case Origin.Loaded _ -> SideOf.of(open).size() == 1;
        };
    }
}
