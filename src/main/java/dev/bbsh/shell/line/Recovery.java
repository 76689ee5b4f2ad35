package dev.bbsh.shell.line;

import dev.bbsh.file.Location;
import dev.bbsh.script.Script;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.session.history.CrashedSession;
import dev.bbsh.session.history.Journals;
import dev.bbsh.session.history.Session;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the session in this folder that did not end properly, and checks that it can be restored.
 */
public final class Recovery {

    private final Session session;

    private final Journals journals;

    public Recovery(Session session, Journals journals) {
        this.session = session;
        this.journals = journals;
    }

    /**
     * The notices when a session begins: what can be restored, and which journals cannot be read.
     */
    public List<String> notices() {
        Journals.LeftJournals left = journals.leftIn(Location.here(), session.journal());
        List<String> notices = new ArrayList<>();
        left.last().map(Recovery::readable).ifPresent((lost) -> notices.addAll(notice(lost)));
        left.unreadable().forEach((why) -> notices.add(why.message() + "     " + why.advice()));
        return notices;
    }

    private static List<String> notice(CrashedSession lost) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Your last session here ended with unsaved work ("
                        + steps(lost)
                        + ")     recover   or   recover --discard");
        lost.damageMessage().ifPresent((what) -> lines.add("  " + what));
        return lines;
    }

    /**
     * The session that did not end properly.
     *
     * @throws BbshException when there is none
     */
    public CrashedSession lost() {
        return cutOff().orElseThrow(
                        () ->
                                new BbshException(
                                        "no interrupted session in this folder",
                                        "load FILE     (TAB completes names)"));
    }

    /**
     * The same session, when it can be restored.
     *
     * @throws BbshException when something is open, or a file has changed
     */
    public CrashedSession possible() {
        CrashedSession lost = lost();
        if (!session.history().present().names().isEmpty()) {
            throw new BbshException(
                    "something is already open, but the interrupted session started empty",
                    "exit     (then start bbsh without files, and recover)");
        }
        lost.changedFile()
                .ifPresent(
                        (file) -> {
                            lost.keepWholeLines();
                            throw new BbshException(
                                    "'"
                                            + file
                                            + "' has changed since the interrupted session read it",
                                    "run '"
                                            + lost.journal()
                                            + "'     (anyway)   or   recover --discard");
                        });
        return lost;
    }

    public static String steps(CrashedSession lost) {
        return Plurals.of(lost.steps(), "step");
    }

    private Optional<CrashedSession> cutOff() {
        return journals.lastIn(Location.here(), session.journal()).map(Recovery::readable);
    }

    /** The session up to the first line that cannot be read as a command. */
    private static CrashedSession readable(CrashedSession lost) {
        try {
            Script.parse(lost.text());
            return lost;
        } catch (SyntaxException damaged) {
            return readable(lost.before(Math.max(1, damaged.line())));
        }
    }
}
