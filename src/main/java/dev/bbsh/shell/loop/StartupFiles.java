package dev.bbsh.shell.loop;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.PrivateFile;
import dev.bbsh.script.Script;
import dev.bbsh.script.word.Variables;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.output.Display;
import dev.bbsh.work.BbshException;

import java.util.List;

/**
 * The user's own lines, which run when a prompt begins and never for scripts: the saved settings,
 * then {@code rc.bbsh}. None of their errors prevents the session.
 *
 * @param folders the program's own folders
 * @param display shows the errors
 */
record StartupFiles(ProgramFolders folders, Display display) {

    private static final String SETTINGS = "settings.bbsh";

    private static final String RC = "rc.bbsh";

    private static final RunMode MODE = new RunMode(false, true);

    /** Runs the lines of both files. */
    void run(Loop loop) {
        run(folders.configuration().resolve(SETTINGS), loop);
        run(folders.configuration().resolve(RC), loop);
    }

    /**
     * Saves settings for later sessions.
     *
     * @param lines the commands that make them
     * @return the file
     */
    Location save(List<String> lines) {
        Location file = folders.configuration().resolve(SETTINGS);
        String text =
                "# bbsh "
                        + Script.VERSION
                        + "\n# Written by settings --save. Your own lines belong in "
                        + RC
                        + ".\n"
                        + String.join("", lines.stream().map((line) -> line + "\n").toList());
        AtomicFile.writePrivately(file, text);
        return file;
    }

    private void run(Location file, Loop loop) {
        if (!file.exists()) {
            return;
        }
        try {
            loop.run(LineSource.of(lines(file)), MODE);
        } catch (BbshException unreadable) {
            display.error(unreadable, file.toString());
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
