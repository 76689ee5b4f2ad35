package dev.bbsh.shell.command.sync;

import dev.bbsh.session.Making;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;

/** Tells from which kind of sync a document comes. */
public final class Provenance {

    private Provenance() {}

    /**
     * Whether a document is the download of one side, or was made of two: only syncs by email or
     * file give such.
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
