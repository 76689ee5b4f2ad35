package dev.bbsh.file.write;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.Abandonment;

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

    private final Location target;
    private final ScratchFolder aside;

    private UnfinishedFolder(Location target, ScratchFolder aside) {
        this.target = target;
        this.aside = aside;
    }

    /**
     * A new folder, which only its owner may read.
     *
     * @param target must not exist
     */
    public static UnfinishedFolder of(Location target) {
        return new UnfinishedFolder(
                target, ScratchFolder.in(target.folder(), "." + target.name() + ".bbsh-"));
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
            Files.createDirectories(file.folder().path());
            return Files.newOutputStream(file.path(), StandardOpenOption.CREATE_NEW);
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
    }
}
