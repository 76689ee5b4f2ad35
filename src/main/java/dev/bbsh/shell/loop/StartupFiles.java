package dev.bbsh.shell.loop;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.PrivateFile;
import dev.bbsh.script.Script;
import dev.bbsh.script.word.Variables;
import dev.bbsh.session.history.History;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.work.BbshException;

import java.util.List;

/**
 * The user's own lines, which run when a prompt begins and never for scripts: the saved settings,
 * then {@code rc.bbsh}. None of their errors prevents the session.
 *
 * @param console knows the program's own folders, and shows the errors
 */
record StartupFiles(Frontend.UserInterface console) {

    private static final String SETTINGS = "settings.bbsh";

    private static final String RC = "rc.bbsh";

    private static final RunMode MODE = new RunMode(false, true, RunMode.Verbosity.QUIET);

    /** Runs the lines of both files. */
    void run(Loop loop) {
        run(file(SETTINGS), loop);
        run(file(RC), loop);
    }

    /** Uses settings, and saves them for later sessions. */
    Status save(LoopRequest.SaveSettings wanted, Session session) {
        Location file = file(SETTINGS);
        String lines = String.join("", wanted.lines().stream().map((each) -> each + "\n").toList());
        String head = "# Written by settings --save. Your own lines belong in " + RC + ".\n";
        AtomicFile.writePrivately(file, "# bbsh " + Script.VERSION + "\n" + head + lines);
        History history = session.history();
        session.commit(history.withPresent(history.present().with(wanted.settings())));
        console.display().say("saved for later sessions: " + file);
        return Status.OK;
    }

    private Location file(String name) {
        return console.folders().configuration().resolve(name);
    }

    private void run(Location file, Loop loop) {
        if (!file.exists()) {
            return;
        }
        try {
            loop.run(LineSource.of(lines(file)), MODE);
        } catch (BbshException unreadable) {
            console.display().error(unreadable, file.toString());
        }
    }

    private static List<Line> lines(Location file) {
        if (!PrivateFile.isOwn(file) || !PrivateFile.isOwn(file.folder())) {
            throw new BbshException(
                    "other users can change this file, so none of its lines was run",
                    "bbsh --no-rc     (or take the right to write from others: chmod go-w)");
        }
        Variables here = Variables.NONE.with(Variables.HERE, file.folder().toString());
        return Script.parse(file.readText()).statements().stream()
                .map((statement) -> new Line(statement, here, file.toString()))
                .toList();
    }
}
