package dev.bbsh.file.write;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.Abandonment;
import dev.bbsh.work.BbshException;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder beside the one that it becomes when it is finished. It is removed with all that is in it
 * when it is not, also when the program is told to end.
 */
public final class UnfinishedFolder implements Closeable {

    private static final String FILES = "bbsh";

    private final Location target;
    private final ScratchFolder aside;
    private final TempFile lock;

    private UnfinishedFolder(Location target, ScratchFolder aside, TempFile lock) {
        this.target = target;
        this.aside = aside;
        this.lock = lock;
    }

    /**
     * A new folder, which only its owner may read.
     *
     * @param target must not exist
     */
    public static UnfinishedFolder of(Location target) {
        WriteProtection.require("'" + target + "' is not written");
        try {
            Location folder = new Location(target.folder().path().toRealPath());
            TempFile lock = TempFile.of(folder.resolve(target.name()));
            try {
                return new UnfinishedFolder(target, ScratchFolder.at(lock.besideFolder()), lock);
            } catch (BbshException broken) {
                lock.close();
                throw broken;
            }
        } catch (IOException broken) {
            throw FileFailure.writing(target, broken);
        }
    }

    /**
     * A new folder inside another one, for files that are moved out of it: it is never finished
     * itself. Those that killed programs left there are removed.
     */
    static UnfinishedFolder within(Location folder) {
        WriteProtection.require("'" + folder + "' is not written");
        try {
            TempFile lock = TempFile.of(folder.resolve(FILES));
            try {
                return new UnfinishedFolder(folder, ScratchFolder.at(lock.besideFolder()), lock);
            } catch (BbshException broken) {
                lock.close();
                throw broken;
            }
        } catch (IOException broken) {
            throw FileFailure.writing(folder, broken);
        }
    }

    /**
     * Removes the unfinished files and folders beside a file or folder whose program was killed;
     * those of programs that still run stay.
     */
    public static void removeLeft(Location target) {
        if (!WriteProtection.isOn()) {
            TempFile.removeLeft(target.folder().path());
        }
    }

    /** Its own place, while it is not finished. */
    public Location location() {
        return aside.location();
    }

    /**
     * Creates a file in it, which must not exist, and the missing folders on its way.
     *
     * @param name relative to the folder
     */
    public OutputStream create(String name) {
        Location file = location().resolve(name);
        try {
            OutputStream[] created = new OutputStream[1];
            Abandonment.passing(
                    () -> {
                        Files.createDirectories(file.folder().path());
                        created[0] =
                                Files.newOutputStream(file.path(), StandardOpenOption.CREATE_NEW);
                    });
            return created[0];
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        }
    }

    /** Gives it its name. */
    public void finish() {
        try {
            Abandonment.lasting(
                    "'" + target + "' was written",
                    () ->
                            Files.move(
                                    aside.location().path(),
                                    target.path(),
                                    StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException broken) {
            throw FileFailure.writing(target, broken);
        }
    }

    @Override
    public void close() {
        aside.close();
        try {
            lock.close();
        } catch (IOException gone) {
            // The next write into that folder removes it.
        }
    }
}
