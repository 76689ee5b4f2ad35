package dev.bbsh.session;

import dev.bbsh.file.Location;
import dev.bbsh.file.Stamp;
import dev.bbsh.file.write.AtomicFile;

import java.util.List;
import java.util.Optional;

/**
 * A session that did not end as it should.
 *
 * @param journal a script of all that it did
 * @param lines of the journal
 */
public record CutOff(Location journal, List<String> lines) {

    public CutOff {
        lines = List.copyOf(lines);
    }

    static CutOff read(Location journal) {
        return new CutOff(journal, journal.readText().lines().toList());
    }

    /** Whether it ran in a folder. */
    boolean isIn(Location folder) {
        return lines.contains(Journal.IN + folder);
    }

    /** Whether all that it did was saved, or nothing was done. */
    boolean lostNothing() {
        return steps() == 0 || lines.getLast().equals(Journal.SAVED);
    }

    /** How many lines it ran that changed something. */
    public long steps() {
        return lines.stream().filter((line) -> !line.startsWith("#")).count();
    }

    /** A file that is not what it was when the session read it, if there is one. */
    public Optional<String> changedFile() {
        return lines.stream()
                .filter((line) -> line.startsWith(Journal.READS))
                .map((line) -> line.substring(Journal.READS.length()).split(" ", 3))
                .filter((words) -> !isAsItWas(words))
                .map((words) -> words[2])
                .findFirst();
    }

    /** Size, time and name. */
    private static boolean isAsItWas(String[] words) {
        return Stamp.of(Location.of(words[2]))
                .filter((now) -> words[0].equals(String.valueOf(now.size())))
                .filter((now) -> words[1].equals(now.modified().toString()))
                .isPresent();
    }

    /** Deletes its journal. */
    public void forget() {
        AtomicFile.delete(journal);
    }
}
