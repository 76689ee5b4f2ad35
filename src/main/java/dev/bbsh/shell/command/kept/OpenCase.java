package dev.bbsh.shell.command.kept;

import dev.bbsh.session.Workspace;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.work.BbshException;

/** The case that the session keeps. */
final class OpenCase {

    private OpenCase() {}

    /**
     * Its folder.
     *
     * @throws BbshException when the session keeps no case
     */
    static CaseFolder of(Workspace workspace) {
        return workspace
                .results()
                .kept()
                .orElseThrow(() -> new BbshException("no case is open", "case open FOLDER"));
    }
}
