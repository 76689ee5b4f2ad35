package dev.bbsh.operation.sync;

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
            case DocumentOrigin.Loaded _ -> DocumentSide.of(open).size() == 1;
            case DocumentOrigin.Merged _ -> true;
            case DocumentOrigin.Swapped swapped -> swapped.fromDownloads();
            case DocumentOrigin.Partial partial -> partial.omission().fromDownloads();
            case DocumentOrigin.Split _,
                    DocumentOrigin.Joined _,
                    DocumentOrigin.Prepared _,
                    DocumentOrigin.Queried _ ->
                    false;
        };
    }
}
