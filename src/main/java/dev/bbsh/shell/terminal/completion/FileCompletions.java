package dev.bbsh.shell.terminal.completion;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.util.List;

/** Completes the names of files and folders. */
final class FileCompletions {

    private FileCompletions() {}

    /** The entries of the folder that is typed; hidden files only after a typed dot. */
    static List<Completion> of(String typed) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String name = typed.substring(slash + 1);
        if (typed.equals("~")) {
            return List.of(new Completion("~/", "~/", "", Completion.Ending.OPEN));
        }
        try {
            return Location.of(folder.isEmpty() ? "." : folder).entries().stream()
                    .filter(Location::isNameable)
                    .filter((entry) -> name.startsWith(".") || !entry.name().startsWith("."))
                    .map((entry) -> offer(folder, entry))
                    .toList();
        } catch (BbshException noSuchName) {
            return List.of();
        }
    }

    /** The folders among them. */
    static List<Completion> folders(String typed) {
        return of(typed).stream()
                .filter((each) -> each.ending() == Completion.Ending.OPEN)
                .toList();
    }

    private static Completion offer(String folder, Location entry) {
        String name = entry.name() + (entry.isFolder() ? "/" : "");
        return new Completion(
                folder + name,
                name,
                "",
                entry.isFolder() ? Completion.Ending.OPEN : Completion.Ending.WHOLE);
    }
}
