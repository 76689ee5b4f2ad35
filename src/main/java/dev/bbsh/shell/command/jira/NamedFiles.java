package dev.bbsh.shell.command.jira;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.UnpackedSize;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a command reads into one catalog or mapping, and its name: the one after {@code
 * --as}, or the first word when no file has that name, or that of the only file.
 */
record NamedFiles(String name, List<String> files) {

    /**
     * The files and the name of a line.
     *
     * @param words the words that are files, but for the first, which may be the name
     * @param as the name after {@code --as}
     */
    static NamedFiles of(List<String> words, Optional<String> as, Invocation in) {
        if (as.isPresent()) {
            return new NamedFiles(as.get(), words);
        }
        String first = words.getFirst();
        if (words.size() > 1 && DocumentNames.valid(first) && !Location.of(first).exists()) {
            return new NamedFiles(first, words.subList(1, words.size()));
        }
        if (words.size() > 1) {
            throw new BbshException(
                    "several files need a name", in.signature().name() + " FILE... --as NAME");
        }
        String file = Location.of(first).absolute().name().replaceFirst("(?i)\\.csv$", "");
        return new NamedFiles(in.workspace().freeName(DocumentNames.of(file)), words);
    }

    /**
     * The files, of which reading begins now.
     *
     * @throws BbshException when something else has the name
     */
    List<Location> begin(Invocation in) {
        in.workspace().requireFree(name);
        List<Location> all = locations();
        in.progress().beginBytes("reading " + all.getFirst().name(), UnpackedSize.of(all));
        return all;
    }

    /** The files and folders. */
    List<Location> locations() {
        return files.stream().map(Location::of).toList();
    }

    /** The time at which the newest of the files was last changed. */
    Optional<Instant> date() {
        return locations().stream().flatMap(NamedFiles::dates).max(Comparator.naturalOrder());
    }

    private static Stream<Instant> dates(Location file) {
        return file.isFolder()
                ? file.entries().stream().flatMap(NamedFiles::dates)
                : FileStamp.of(file).map(FileStamp::modified).stream();
    }

    /** The names of the files, without their folders. */
    String from() {
        return String.join(
                ", ", locations().stream().map(Location::absolute).map(Location::name).toList());
    }
}
