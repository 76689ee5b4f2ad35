package dev.bbsh.shell.loop;

import dev.bbsh.file.Folders;
import dev.bbsh.render.Times;
import dev.bbsh.session.Session;

import java.time.InstantSource;

/**
 * What every front needs.
 *
 * @param session the session
 * @param folders where the program keeps what is its own
 * @param clock the time
 */
public record Surroundings(Session session, Folders folders, InstantSource clock) {

    /** How moments are written now. */
    public Times times() {
        return new Times(clock.instant(), session.history().present().settings().timezone());
    }
}
