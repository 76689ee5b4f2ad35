package dev.bbsh.file.write;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.Abandonment;
import dev.bbsh.work.BbshException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes files to a folder so that all get their names, or none: they are written to a folder of
 * their own in it, which is removed at the end, also when the program is told to end. When it is
 * killed, the next one that writes there removes it.
 */
public final class AtomicFiles implements Closeable {

    private static final String NEW = "new";
    private static final String OLD = "old";

    private final Location folder;
    private final CreatedFolders made;
    private final UnfinishedFolder aside;
    private final List<String> names = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();
    private final List<String> replaced = new ArrayList<>();
    private final List<CreatedFolders> below = new ArrayList<>();

    private AtomicFiles(Location folder, CreatedFolders made, UnfinishedFolder aside) {
        this.folder = folder;
        this.made = made;
        this.aside = aside;
    }

    /**
     * Begins.
     *
     * @param folder it is created when it is missing, and removed again when nothing is written
     * @throws BbshException when nothing can be written there
     */
    public static AtomicFiles in(Location folder) {
        WriteProtection.require("'" + folder + "' is not written");
        CreatedFolders made = created(folder);
        try {
            return new AtomicFiles(folder, made, UnfinishedFolder.within(folder));
        } catch (RuntimeException broken) {
            made.removeEmpty();
            throw broken;
        }
    }

    private static CreatedFolders created(Location folder) {
        if (folder.isFolder()) {
            return CreatedFolders.NONE;
        }
        try {
            return CreatedFolders.make(folder);
        } catch (IOException broken) {
            throw FileFailure.writing(folder, broken);
        }
    }

    /**
     * Writes a file.
     *
     * @param name its path below the folder, with slashes
     */
    public void write(String name, Consumer<FileOutput> content) {
        AtomicFile.write(in(NEW, name), AtomicFile.Permission.BOTH, content);
        names.add(name);
    }

    /** Begins again, without the files that were written. */
    public void clear() {
        names.clear();
    }

    private Location in(String part, String name) {
        return aside.location().resolve(part).resolve(name);
    }

    /**
     * Gives all files their names.
     *
     * @param overwrite true when files with these names may be replaced
     * @throws BbshException when one can't have its name; then all is as before
     */
    public void finish(boolean overwrite) {
        try {
            Abandonment.passing(() -> finishAll(overwrite));
        } catch (IOException broken) {
            throw FileFailure.writing(folder, broken);
        }
    }

    private void finishAll(boolean overwrite) throws IOException {
        try {
            for (String name : names) {
                requireFree(folder.resolve(name), overwrite);
                finish(name);
            }
        } catch (IOException | RuntimeException broken) {
            takeBack();
            throw broken;
        }
    }

    private void finish(String name) throws IOException {
        Location target = folder.resolve(name);
        if (!target.folder().isFolder()) {
            below.add(CreatedFolders.make(target.folder()));
        }
        if (target.exists()) {
            Location old = in(OLD, name);
            Files.createDirectories(old.folder().path());
            keep(target, old);
            replaced.add(name);
        }
        Abandonment.lasting("'" + target + "' was written", () -> move(in(NEW, name), target));
        moved.add(name);
    }

    private static void requireFree(Location target, boolean overwrite) {
        if (target.isFolder()) {
            throw new BbshException("'" + target + "' is a folder", "choose another folder");
        }
        if (target.exists() && !overwrite) {
            throw new BbshException(
                    "'" + target + "' already exists", "choose another folder, or add --overwrite");
        }
    }

    /** Gives a file a second name: at each moment there is a whole file with the first one. */
    private static void keep(Location file, Location second) throws IOException {
        try {
            Files.createLink(second.path(), file.path());
        } catch (IOException | UnsupportedOperationException unsupported) {
            Files.copy(
                    file.path(),
                    second.path(),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static void move(Location from, Location to) throws IOException {
        Files.move(from.path(), to.path(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not finished. */
    @Override
    public void close() {
        aside.close();
        below.reversed().forEach(CreatedFolders::removeEmpty);
        made.removeEmpty();
    }

    private void takeBack() throws IOException {
        for (String name : moved) {
            if (replaced.contains(name)) {
                move(in(OLD, name), folder.resolve(name));
            } else {
                Files.deleteIfExists(folder.resolve(name).path());
            }
        }
    }
}
