package dev.bbsh.shell.worker;

import dev.bbsh.operation.kept.CaseKeeper;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.Session;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.CaseLock;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The changes of a session that the folder of its case keeps. */
public final class KeptChanges {

    private final Session session;
    private final Worker worker;
    private final InstantSource clock;

    /** The other sessions in the folder of which this one was told. */
    private Set<CaseLock.Holder> told = Set.of();

    /**
     * The changes of a session.
     *
     * @param worker runs the work
     * @param clock the time
     */
    public KeptChanges(Session session, Worker worker, InstantSource clock) {
        this.session = session;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Keeps what a line has changed. The line is done, so a failure is only said.
     *
     * @return failures, and the other sessions that have the case open, too
     */
    public List<String> keep(Workspace before, String line) {
        Workspace after = session.history().present();
        Optional<CaseFolder> folder = after.results().kept();
        if (folder.isEmpty()) {
            return List.of();
        }
        List<String> said = new ArrayList<>(others(new CaseLock(folder.get())));
        try {
            worker.run(
                            (progress) ->
                                    CaseKeeper.keep(line, before, after, clock.instant(), progress))
                    .forEach((each) -> said.add("the case doesn't keep this file: " + each));
        } catch (BbshException unwritten) {
            said.add("the case doesn't keep this: " + unwritten.getMessage());
        } catch (CancelledException stopped) {
            said.add("cancelled: the case doesn't keep this line");
        }
        return said;
    }

    /** The other sessions that have the case open and that this one wasn't told of yet. */
    public List<String> others() {
        return session.history()
                .present()
                .results()
                .kept()
                .map((folder) -> others(new CaseLock(folder)))
                .orElse(List.of());
    }

    private List<String> others(CaseLock lock) {
        Set<CaseLock.Holder> before = told;
        told = Set.copyOf(lock.others());
        return told.stream()
                .filter((each) -> !before.contains(each))
                .map(
                        (each) ->
                                each.words()
                                        + " has this case open, too. Both of you can go on: each"
                                        + " entry is added to those of the other.")
                .sorted()
                .toList();
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
