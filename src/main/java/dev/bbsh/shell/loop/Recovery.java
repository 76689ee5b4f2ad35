package dev.bbsh.shell.loop;

import dev.bbsh.file.Location;
import dev.bbsh.script.Script;
import dev.bbsh.script.SyntaxException;
import dev.bbsh.session.CutOff;
import dev.bbsh.session.Journals;
import dev.bbsh.session.Session;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was not saved when a session in this folder was cut off. */
final class Recovery {

    private final Session session;

    private final Journals journals;

    Recovery(Session session, Journals journals) {
        this.session = session;
        this.journals = journals;
    }

    /**
     * What to say when a session begins: what can be restored, and which journals can't be read.
     */
    List<String> notices() {
        Journals.Left left = journals.leftIn(Location.here(), session.journal());
        List<String> notices = new ArrayList<>();
        left.last().map(Recovery::readable).ifPresent((lost) -> notices.addAll(notice(lost)));
        left.unreadable().forEach((why) -> notices.add(why.message() + "     " + why.advice()));
        return notices;
    }

    private static List<String> notice(CutOff lost) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Your last session here ended with unsaved work ("
                        + steps(lost)
                        + ")     recover   or   recover --discard");
        lost.missing().ifPresent((what) -> lines.add("  " + what));
        return lines;
    }

    /**
     * What was cut off.
     *
     * @throws BbshException when there is nothing
     */
    CutOff lost() {
        return cutOff().orElseThrow(
                        () ->
                                new BbshException(
                                        "no session in this folder was cut off",
                                        "load FILE     (TAB completes names)"));
    }

    /**
     * The same, when it can be done again.
     *
     * @throws BbshException when something is open, or a file has changed
     */
    CutOff possible() {
        CutOff lost = lost();
        if (!session.history().present().names().isEmpty()) {
            throw new BbshException(
                    "something is open already, and the lost session began with nothing",
                    "exit     (then start bbsh without files, and recover)");
        }
        lost.changedFile()
                .ifPresent(
                        (file) -> {
                            lost.keepWholeLines();
                            throw new BbshException(
                                    "'" + file + "' has changed since the lost session read it",
                                    "run '"
                                            + lost.journal()
                                            + "'     (all the same)   or   recover --discard");
                        });
        return lost;
    }

    static String steps(CutOff lost) {
        return lost.steps() == 1 ? "1 step" : lost.steps() + " steps";
    }

    private Optional<CutOff> cutOff() {
        return journals.lastIn(Location.here(), session.journal()).map(Recovery::readable);
    }

    /** Up to the first line that can't be read as a command. */
    private static CutOff readable(CutOff lost) {
        try {
            Script.parse(lost.text());
            return lost;
        } catch (SyntaxException damaged) {
            return readable(lost.before(Math.max(1, damaged.line())));
        }
    }
}
