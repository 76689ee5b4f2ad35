package dev.bbsh.file;

import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The path of a file or folder that exists or could exist. */
public record Location(Path path) implements Comparable<Location> {

    /**
     * The location that a user typed: relative to the folder in which the program was started,
     * {@code ~} is the home folder.
     *
     * @throws BbshException when no file can have that name
     */
    public static Location of(String typed) {
        return new Location(parse(typed));
    }

    /** The folder in which the program was started. */
    public static Location here() {
        return new Location(Path.of("").toAbsolutePath().normalize());
    }

    private static Path parse(String typed) {
        if (typed.isEmpty()) {
            throw new BbshException("the file name is empty", "type a file name");
        }
        try {
            boolean home = typed.equals("~") || typed.startsWith("~/");
            return home
                    ? Path.of(System.getProperty("user.home", "."), typed.substring(1))
                    : Path.of(typed);
        } catch (InvalidPathException impossible) {
            throw new BbshException(
                    "'" + typed + "' is not a valid file name", "type another file name");
        }
    }

    /** Another location, relative to this folder. */
    public Location resolve(String other) {
        return new Location(path.resolve(parse(other)));
    }

    /** The last part of the name; empty for a root. */
    public String name() {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    /** The folder that contains it. */
    public Location folder() {
        Path parent = path.toAbsolutePath().getParent();
        return new Location(parent == null ? path.toAbsolutePath() : parent);
    }

    public Location absolute() {
        return new Location(path.toAbsolutePath().normalize());
    }

    /** The absolute path without {@code .} and {@code ..}, for a file that does not exist yet. */
    public Location normalized() {
        return new Location(path.normalize());
    }

    /** True when it is in a folder, or in one of its folders, by their names. */
    public boolean isBelow(Location folder) {
        return normalized().path.startsWith(folder.normalized().path);
    }

    public boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    public boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** True for a folder whose files this user can list and open. */
    public boolean isAccessible() {
        return Files.isReadable(path) && Files.isExecutable(path);
    }

    /** True for a pipe, a device or the like, which cannot be read twice or replaced. */
    public boolean isSpecial() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isOther();
        } catch (IOException missing) {
            return false;
        }
    }

    /** True for a link that leads to nothing, or to itself. */
    boolean isBrokenLink() {
        return Files.isSymbolicLink(path) && !Files.exists(path);
    }

    /** True when both are the same file, links followed; also for equal names of a missing file. */
    public boolean isSameAs(Location other) {
        try {
            return Files.isSameFile(path, other.path);
        } catch (IOException missing) {
            return absolute().equals(other.absolute());
        }
    }

    /** True when its name is UTF-8, so that it can be typed and the file found again by it. */
    public boolean isNameable() {
        String name = path.toString();
        return name.indexOf('\ufffd') < 0 || Path.of(name).equals(path);
    }

    /** The entries of a folder, sorted by name; empty when it cannot be read. */
    public List<Location> entries() {
        List<Location> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            stream.forEach((entry) -> found.add(new Location(entry)));
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /**
     * The text of a small file in UTF-8.
     *
     * @throws BbshException when it does not exist, or is not text
     */
    public String readText() {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new BbshException(
                    "'" + this + "' is not UTF-8 text",
                    "open it in an editor and save it as UTF-8",
                    notText);
        } catch (IOException broken) {
            throw FileFailure.reading(this, broken);
        }
    }

    /** The text of a small file; empty when there is no file. */
    public Optional<String> readTextIfThere() {
        return exists() ? Optional.of(readText()) : Optional.empty();
    }

    @Override
    public int compareTo(Location other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
