package dev.bbsh.shell.loop;

import dev.bbsh.file.ProgramFolders;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.session.history.Session;

import java.time.InstantSource;

/**
 * The parts of the program that every front needs.
 *
 * @param session the session
 * @param folders the program's own folders
 * @param clock the time
 */
public record ShellContext(Session session, ProgramFolders folders, InstantSource clock) {

    /** The present way to write times: at this moment, in the user's time zone. */
    public TimeFormat times() {
        return new TimeFormat(clock.instant(), session.history().present().settings().timezone());
    }
}
