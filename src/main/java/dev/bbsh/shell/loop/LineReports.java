package dev.bbsh.shell.loop;

import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.SecretLine;
import dev.bbsh.shell.output.Display;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The messages about a line besides its answer: its echo, the time it took, and the position of a
 * line that failed. All of them are reports, and never part of the data.
 */
final class LineReports {

    /** The maximum number of characters of a line that are shown beside its position. */
    private static final int SHOWN = 160;

    /** The maximum number of positions that are shown. */
    private static final int PLACES = 5;

    private static final double MILLIS = 1_000;

    private final Session session;

    private final Display display;

    private final RunningLines running;

    private final InstantSource clock;

    /** True when a line has done its work. */
    private boolean hasDone;

    LineReports(ShellContext context, Display display, RunningLines running) {
        this.session = context.session();
        this.clock = context.clock();
        this.display = display;
        this.running = running;
    }

    /** Shows a line of a script before it runs, with the position that an error would show. */
    void echo(Line line, RunMode mode) {
        boolean typed = line.place().isEmpty();
        if (!typed && (mode.verbosity() == RunMode.Verbosity.ECHO || settings().echo())) {
            display.say(TextLine.of(Style.MUTED, line.place() + "> ").and(shown(line)));
        }
    }

    /** Runs a line, and shows the time it took if the user wants to know. */
    Status timed(Line line, RunMode mode, Supplier<Status> run) {
        boolean before = settings().timing() && mode.verbosity() != RunMode.Verbosity.QUIET;
        long begun = clock.millis();
        Status status = run.get();
        if (CommandLine.of(line.text()).isEmpty()) {
            return status;
        }
        hasDone |= status == Status.OK;
        if (before && settings().timing()) {
            display.say(TextLine.of(Style.MUTED, took(clock.millis() - begun)));
        }
        return status;
    }

    /** Shows a failure, with the position and the text of its line in a script. */
    void error(BbshException failure, Line line) {
        display.error(failure, place(placesWith(line), line));
    }

    private List<String> placesWith(Line line) {
        List<String> places = new ArrayList<>(running.places());
        places.add(line.place());
        return places;
    }

    /** Shows that a line was cancelled; the lines that were done before it stay done. */
    void cancelled(CancelledException stopped, Line line, RunMode mode) {
        if (mode.asks() && line.place().isEmpty()) {
            display.say("cancelled, " + stopped.outcome());
        } else {
            String outcome = stopped.isWithoutEffect() ? "and changed nothing" : stopped.outcome();
            String others = hasDone ? "; the lines before it stay done" : "";
            display.say("this line was cancelled, " + outcome + others);
            showPlace(placesWith(line), line);
        }
    }

    /** Shows the position of a running line of a script that has not met an expectation. */
    void unmet(Line line) {
        showPlace(running.places(), line);
    }

    private void showPlace(List<String> places, Line line) {
        if (!line.place().isEmpty()) {
            display.say(TextLine.of(Style.MUTED, "  in: ").and(place(places, line)));
        }
    }

    /**
     * The position of a line, behind those of the lines that run its script, and its text: {@code
     * a.bbsh:3 -> b.bbsh:7 use acm}; empty when it was typed.
     */
    private static String place(List<String> places, Line line) {
        if (line.place().isEmpty()) {
            return "";
        }
        return String.join(" -> ", few(places)) + "   " + shown(line);
    }

    /** The first and the last positions, when there are many. */
    private static List<String> few(List<String> places) {
        if (places.size() <= PLACES) {
            return places;
        }
        List<String> few = new ArrayList<>(places.subList(0, 2));
        few.add((places.size() - PLACES + 1) + " more");
        few.addAll(places.subList(places.size() - 2, places.size()));
        return few;
    }

    private static String shown(Line line) {
        String text = line.text().strip().replaceAll("\\s*\\\\?\n\\s*", " ");
        if (SecretLine.holdsSecret(text)) {
            return "";
        }
        return text.length() <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + " ...";
    }

    private static String took(long millis) {
        return String.format(Locale.ROOT, "took %,.3f s", millis / MILLIS);
    }

    private Settings settings() {
        return session.history().present().settings();
    }
}
