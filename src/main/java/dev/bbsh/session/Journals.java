package dev.bbsh.session;

import dev.bbsh.file.Folders;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;

import java.time.Instant;
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
     * The session that was cut off last in a folder: its process is gone, its journal is not, and
     * something was not saved. Journals of others that lost nothing are forgotten.
     */
    public Optional<CutOff> lastIn(Location where, Journal own) {
        return folder.entries().stream()
                .filter((file) -> file.name().endsWith(ENDING) && !own.isAt(file))
                .filter(Journals::isLeft)
                .sorted(Comparator.comparing(Location::name).reversed())
                .map(CutOff::read)
                .filter((session) -> session.isIn(where))
                .filter(Journals::isWorthIt)
                .findFirst();
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
