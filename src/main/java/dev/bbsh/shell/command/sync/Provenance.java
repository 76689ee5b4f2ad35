package dev.bbsh.shell.command.sync;

import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.session.Workspace;

/** Tells from which kind of sync a document comes. */
public final class Provenance {

    private Provenance() {}

    /**
     * Whether a document is the download of one side, or was made of two: only syncs by email or
     * file give such.
     */
    public static boolean isOfDownloads(OpenDocument open, Workspace workspace) {
        if (!(open.origin() instanceof Origin.Made(String line))) {
            return SideOf.of(open).size() == 1;
        }
        String[] words = line.split(" ", 3);
        boolean swapped = words[0].equals("swap");
        return words[0].equals("merge")
                || (swapped
                        && workspace
                                .documents()
                                .exactly(words[1])
                                .filter((each) -> isOfDownloads(each, workspace))
                                .isPresent());
    }
}
