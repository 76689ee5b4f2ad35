package dev.bbsh.session;

import dev.bbsh.file.Location;
import dev.bbsh.file.Stamp;
import dev.bbsh.file.read.WholeLines;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/**
 * A session that did not end as it should.
 *
 * @param journal a script of all that it did
 * @param lines of the journal, as far as they are whole
 * @param damaged the first line of the journal that isn't whole, as far as it can be read
 * @param dropped number of lines from there on, which are left out
 */
public record CutOff(Location journal, List<String> lines, String damaged, int dropped) {

    /** No session types more. */
    private static final int LIMIT = 64 << 20;

    /** The lines that every journal begins with are not longer. */
    private static final int HEAD = 64 << 10;

    public CutOff {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a journal as far as it is whole.
     *
     * @throws BbshException when it can't be read at all
     */
    static CutOff read(Location journal) {
        CutOff head = of(journal, WholeLines.of(journal, HEAD));
        if (head.lines.size() < 2 || !head.lines.get(1).startsWith(Journal.IN)) {
            throw new BbshException(
                    "'" + journal + "' is not a journal, or is damaged in its first lines",
                    "rm '" + journal + "'     (in your own shell)");
        }
        return head;
    }

    /** All of it: {@link #read} looks at the first lines only. */
    CutOff whole() {
        return of(journal, WholeLines.of(journal, LIMIT));
    }

    private static CutOff of(Location journal, WholeLines text) {
        return new CutOff(journal, text.lines(), text.damaged(), text.dropped());
    }

    /** The same without a line, from 1, and those behind it. */
    public CutOff before(int line) {
        List<String> kept = lines.subList(0, line - 1);
        return new CutOff(journal, kept, lines.get(line - 1), lines.size() - kept.size() + dropped);
    }

    /** Whether it ran in a folder. */
    boolean isIn(Location folder) {
        return lines.get(1).equals(Journal.IN + Journal.onOneLine(folder));
    }

    /** Whether all that it did was saved, or nothing was done. */
    boolean lostNothing() {
        return dropped == 0 && (steps() == 0 || lines.getLast().equals(Journal.SAVED));
    }

    /** How many lines it ran that changed something. */
    public long steps() {
        return lines.stream().filter((line) -> !line.startsWith("#")).count();
    }

    /** The lines as a script. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** What is missing because the journal is damaged; nothing when it is whole. */
    public Optional<String> missing() {
        if (dropped == 0) {
            return Optional.empty();
        }
        String line = "journal line " + (lines.size() + 1);
        String step = damaged.isBlank() || damaged.startsWith("#") ? "" : ": " + damaged;
        String after = " is damaged and so are the " + (dropped - 1) + " after it";
        return Optional.of(
                "Not restorable, " + line + (dropped == 1 ? " is cut off" : after) + step);
    }

    /** A file that is not what it was when the session read it, if there is one. */
    public Optional<String> changedFile() {
        return lines.stream()
                .filter((line) -> line.startsWith(Journal.READS))
                .map((line) -> line.substring(Journal.READS.length()).split(" ", 3))
                .filter((words) -> words.length == 3 && !isAsItWas(words))
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

    /** Writes the journal anew with nothing but its whole lines, so that it can be run. */
    public void keepWholeLines() {
        if (dropped > 0) {
            AtomicFile.writePrivately(journal, text());
        }
    }

    /** Deletes its journal. */
    public void forget() {
        AtomicFile.delete(journal);
    }
}
