package dev.bbsh.session.history;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.work.BbshException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The journals of all sessions: one file each, named after its start time and its process.
 *
 * @param folder the folder that holds them
 */
public record Journals(Location folder) {

    private static final String ENDING = ".bbsh";

    /** The journals in the program's own folders. */
    public static Journals of(ProgramFolders folders) {
        return new Journals(folders.state().resolve("journals"));
    }

    /** Begins the journal of a session that starts now, in a process and in a folder. */
    public Journal begin(long process, Instant now, Location where) {
        String name = now.toEpochMilli() + "-" + process + ENDING;
        return Journal.to(folder.resolve(name), where);
    }

    /**
     * The journals that earlier sessions have left.
     *
     * @param last the last session in a folder that did not end properly: its process is gone, its
     *     journal is not, and something was not saved
     * @param unreadable the reasons why journals of sessions in unknown folders cannot be read
     */
    public record LeftJournals(Optional<CrashedSession> last, List<BbshException> unreadable) {

        public LeftJournals {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Finds the last session in a folder that did not end properly. */
    public Optional<CrashedSession> lastIn(Location where, Journal own) {
        return leftIn(where, own).last();
    }

    /**
     * Finds that session, and the journals that cannot be read. Deletes the journals of sessions
     * that lost nothing.
     */
    public LeftJournals leftIn(Location where, Journal own) {
        List<BbshException> unreadable = new ArrayList<>();
        List<CrashedSession> here =
                folder.entries().stream()
                        .filter((file) -> file.name().endsWith(ENDING) && !own.isAt(file))
                        .filter(Journals::isLeft)
                        .sorted(Comparator.comparing(Location::name).reversed())
                        .flatMap((file) -> read(file, where, unreadable).stream())
                        .toList();
        return new LeftJournals(here.stream().filter(Journals::isWorthIt).findFirst(), unreadable);
    }

    private static Optional<CrashedSession> read(
            Location file, Location where, List<BbshException> unreadable) {
        if (FileStamp.of(file).filter((stamp) -> stamp.size() == 0).isPresent()
                && !file.isSpecial()) {
            remove(file);
            return Optional.empty();
        }
        try {
            return Optional.of(CrashedSession.read(file))
                    .filter((session) -> session.isIn(where))
                    .map(CrashedSession::whole);
        } catch (BbshException notReadable) {
            unreadable.add(notReadable);
            return Optional.empty();
        }
    }

    private static void remove(Location journal) {
        if (!WriteProtection.isOn()) {
            AtomicFile.delete(journal);
        }
    }

    private static boolean isLeft(Location file) {
        List<String> parts = List.of(file.name().replace(ENDING, "").split("-", -1));
        return parts.size() == 2
                && parts.getLast().matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts.getLast())).isEmpty();
    }

    private static boolean isWorthIt(CrashedSession session) {
        if (session.lostNothing()) {
            remove(session.journal());
        }
        return !session.lostNothing();
    }
}
