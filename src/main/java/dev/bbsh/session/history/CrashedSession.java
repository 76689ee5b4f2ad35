package dev.bbsh.session.history;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.IntactLines;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/**
 * A session that did not end properly, as read from its journal.
 *
 * @param journal a script of all its steps
 * @param lines the intact lines of the journal
 * @param damaged the first damaged line of the journal, as far as it can be read
 * @param dropped the number of lines from the damaged one on, which are left out
 */
public record CrashedSession(Location journal, List<String> lines, String damaged, int dropped) {

    /** The longest journal that is read, in bytes: no session types more. */
    private static final int LIMIT = 64 << 20;

    /** The longest head of a journal, in bytes: the lines that every journal begins with. */
    private static final int HEAD = 64 << 10;

    public CrashedSession {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the head of a journal, up to the first damaged line.
     *
     * @throws BbshException when it cannot be read at all
     */
    static CrashedSession read(Location journal) {
        CrashedSession head = of(journal, IntactLines.of(journal, HEAD));
        if (head.lines.size() < 2 || !head.lines.get(1).startsWith(Journal.IN)) {
            throw new BbshException(
                    "'" + journal + "' is not a journal, or its first lines are damaged",
                    "rm '" + journal + "'     (in your own shell)");
        }
        return head;
    }

    /** The session with its whole journal: {@link #read} looks at the first lines only. */
    CrashedSession whole() {
        return of(journal, IntactLines.of(journal, LIMIT));
    }

    private static CrashedSession of(Location journal, IntactLines text) {
        return new CrashedSession(journal, text.lines(), text.damaged(), text.dropped());
    }

    /** The same session without the line of that number, counted from 1, and those after it. */
    public CrashedSession before(int line) {
        List<String> kept = lines.subList(0, line - 1);
        return new CrashedSession(
                journal, kept, lines.get(line - 1), lines.size() - kept.size() + dropped);
    }

    /** True when the session ran in this folder. */
    boolean isIn(Location folder) {
        return lines.get(1).equals(Journal.IN + Journal.onOneLine(folder));
    }

    /** True when everything was saved, or nothing was done. */
    boolean lostNothing() {
        return dropped == 0 && (steps() == 0 || lines.getLast().equals(Journal.SAVED));
    }

    /** The number of lines that changed something. */
    public long steps() {
        return lines.stream().filter((line) -> !line.startsWith("#")).count();
    }

    /** The lines as a script. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** A message about the lines lost to damage of the journal; empty when it is intact. */
    public Optional<String> damageMessage() {
        if (dropped == 0) {
            return Optional.empty();
        }
        String line = "journal line " + (lines.size() + 1);
        String step = damaged.isBlank() || damaged.startsWith("#") ? "" : ": " + damaged;
        String after = " and " + Plurals.of(dropped - 1, "line") + " after it are damaged";
        return Optional.of(
                "Can't be restored: " + line + (dropped == 1 ? " is cut off" : after) + step);
    }

    /** The name of a file that has changed since the session read it, if there is one. */
    public Optional<String> changedFile() {
        return lines.stream()
                .filter((line) -> line.startsWith(Journal.READS))
                .map((line) -> line.substring(Journal.READS.length()).split(" ", 3))
                .filter((words) -> words.length == 3 && !isAsItWas(words))
                .map((words) -> words[2])
                .findFirst();
    }

    /** Compares a file with its recorded state; the words are its size, time and name. */
    private static boolean isAsItWas(String[] words) {
        return FileStamp.of(Location.of(words[2]))
                .filter((now) -> words[0].equals(String.valueOf(now.size())))
                .filter((now) -> words[1].equals(now.modified().toString()))
                .isPresent();
    }

    /** Rewrites the journal with its intact lines only, so that it can be run as a script. */
    public void keepWholeLines() {
        if (dropped > 0) {
            AtomicFile.writePrivately(journal, text());
        }
    }

    /** Deletes the journal. */
    public void deleteJournal() {
        AtomicFile.delete(journal);
    }
}
