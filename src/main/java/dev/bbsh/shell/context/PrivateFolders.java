package dev.bbsh.shell.context;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.file.write.PrivateFile;
import dev.bbsh.session.history.Journals;

import java.util.List;

/** The folders of history and journals, which only their owner may open. */
public final class PrivateFolders {

    private PrivateFolders() {}

    /**
     * Removes the access of other users that an older version or another program has granted.
     *
     * @return a message for each folder where that was not possible
     */
    public static List<String> tighten(ProgramFolders folders) {
        return List.of(folders.state(), Journals.of(folders).folder()).stream()
                .filter((folder) -> !PrivateFile.tighten(folder))
                .map(Location::toString)
                .map((folder) -> "Other users may open '" + folder + "', which isn't yours")
                .toList();
    }
}
