package dev.bbsh.operation.sync;

import dev.bbsh.session.document.DocumentOperation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;

/** The kind of sync that a document comes from. */
public final class Provenance {

    private Provenance() {}

    /**
     * True when a document is the download of one side, or was made from two: only syncs by email
     * or file have these.
     */
    public static boolean isFromDownloads(OpenDocument open) {
        return switch (open.origin()) {
            case DocumentOrigin.Made(_, DocumentOperation.Merge _) -> true;
            case DocumentOrigin.Made(_, DocumentOperation.Swap swap) -> swap.downloads();
            case DocumentOrigin.Made _ -> false;
            case DocumentOrigin.Loaded _ -> DocumentSide.of(open).size() == 1;
        };
    }
}
