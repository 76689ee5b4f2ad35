package dev.bbsh.shell.terminal;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.util.List;

/** Completes the names of files and folders. */
final class FileOffers {

    private FileOffers() {}

    /** The entries of the folder that is typed; hidden files only after a typed dot. */
    static List<Offer> of(String typed) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String name = typed.substring(slash + 1);
        if (typed.equals("~")) {
            return List.of(new Offer("~/", "~/", "", Offer.Ending.OPEN));
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
    static List<Offer> folders(String typed) {
        return of(typed).stream().filter((each) -> each.ending() == Offer.Ending.OPEN).toList();
    }

    private static Offer offer(String folder, Location entry) {
        String name = entry.name() + (entry.isFolder() ? "/" : "");
        return new Offer(
                folder + name, name, "", entry.isFolder() ? Offer.Ending.OPEN : Offer.Ending.WHOLE);
    }
}
