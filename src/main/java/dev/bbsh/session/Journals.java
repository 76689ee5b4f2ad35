package dev.bbsh.session;

import dev.bbsh.file.Folders;
import dev.bbsh.file.Location;
import dev.bbsh.file.Stamp;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The journals of all sessions: a file each, called after its process and when it began.
 *
 * @param folder where they are kept
 */
public record Journals(Location folder) {

    private static final String ENDING = ".bbsh";

    /** Those of the program's own folders. */
    public static Journals of(Folders folders) {
        return new Journals(folders.state().resolve("journals"));
    }

    /** The journal of a session that begins now, in a process, in a folder. */
    public Journal begin(long process, Instant now, Location where) {
        String name = now.toEpochMilli() + "-" + process + ENDING;
        return Journal.to(folder.resolve(name), where);
    }

    /**
     * What earlier sessions have left.
     *
     * @param last the session that was cut off last in a folder: its process is gone, its journal
     *     is not, and something was not saved
     * @param unreadable why journals of sessions in unknown folders can't be read
     */
    public record Left(Optional<CutOff> last, List<BbshException> unreadable) {

        public Left {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Looks for a session that was cut off in a folder. */
    public Optional<CutOff> lastIn(Location where, Journal own) {
        return leftIn(where, own).last();
    }

    /** The same, and what can't be read. Journals of sessions that lost nothing are forgotten. */
    public Left leftIn(Location where, Journal own) {
        List<BbshException> unreadable = new ArrayList<>();
        List<CutOff> here =
                folder.entries().stream()
                        .filter((file) -> file.name().endsWith(ENDING) && !own.isAt(file))
                        .filter(Journals::isLeft)
                        .sorted(Comparator.comparing(Location::name).reversed())
                        .flatMap((file) -> read(file, where, unreadable).stream())
                        .toList();
        return new Left(here.stream().filter(Journals::isWorthIt).findFirst(), unreadable);
    }

    private static Optional<CutOff> read(
            Location file, Location where, List<BbshException> unreadable) {
        if (Stamp.of(file).filter((stamp) -> stamp.size() == 0).isPresent() && !file.isSpecial()) {
            AtomicFile.delete(file);
            return Optional.empty();
        }
        try {
            return Optional.of(CutOff.read(file))
                    .filter((session) -> session.isIn(where))
                    .map(CutOff::whole);
        } catch (BbshException notReadable) {
            unreadable.add(notReadable);
            return Optional.empty();
        }
    }

    private static boolean isLeft(Location file) {
        List<String> parts = List.of(file.name().replace(ENDING, "").split("-", -1));
        return parts.size() == 2
                && parts.getLast().matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts.getLast())).isEmpty();
    }

    private static boolean isWorthIt(CutOff session) {
        if (session.lostNothing()) {
            AtomicFile.delete(session.journal());
        }
        return !session.lostNothing();
    }
}
