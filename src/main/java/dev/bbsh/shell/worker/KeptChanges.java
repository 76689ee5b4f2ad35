package dev.bbsh.shell.worker;

import dev.bbsh.operation.kept.CaseKeeper;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.Session;
import dev.bbsh.session.kept.CaseLock;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;

import java.time.InstantSource;
import java.util.Optional;

/**
 * The changes of a session that the folder of its case keeps.
 *
 * @param session the session
 * @param worker runs the work
 * @param clock the time
 */
public record KeptChanges(Session session, Worker worker, InstantSource clock) {

    /**
     * Keeps what a line has changed. The line is done, so a failure is only said.
     *
     * @return the failure
     */
    public Optional<String> keep(Workspace before, String line) {
        Workspace after = session.history().present();
        if (after.results().kept().isEmpty()) {
            return Optional.empty();
        }
        try {
            worker.run(
                    (progress) -> {
                        CaseKeeper.keep(line, before, after, clock.instant(), progress);
                        return true;
                    });
            return Optional.empty();
        } catch (BbshException unwritten) {
            return Optional.of("the case doesn't keep this: " + unwritten.getMessage());
        } catch (CancelledException stopped) {
            return Optional.of("cancelled: the case doesn't keep this line");
        }
    }

    /** Lets others have the case. */
    public void release() {
        session.history()
                .present()
                .results()
                .kept()
                .map(CaseLock::new)
                .ifPresent(CaseLock::release);
    }
}
