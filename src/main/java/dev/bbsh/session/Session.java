package dev.bbsh.session;

import java.util.ArrayList;
import java.util.List;

/** The one mutable thing of the program: which history holds, and which lines were run. */
public final class Session {

    private volatile History history;

    private final List<String> lines = new ArrayList<>();

    private final List<String> changes = new ArrayList<>();

    private volatile Journal journal = Journal.none();

    /** A session with nothing open. */
    public Session(Settings settings) {
        history = History.of(Workspace.empty(settings));
    }

    /** What a command is given. */
    public History history() {
        return history;
    }

    /** Goes on with what a command answered. */
    public void commit(History next) {
        history = next;
    }

    /** What is written of it, in case that it is cut off. */
    public Journal journal() {
        return journal;
    }

    /** Writes what is done from now on. */
    public void journalTo(Journal other) {
        journal = other;
    }

    /** Remembers a line that was run. */
    public synchronized void remember(String line) {
        lines.add(line);
    }

    /** The lines that were run, oldest first. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Remembers a line that led to another history; what it asked is answered in it. */
    public synchronized void changed(String line) {
        changes.add(line);
    }

    /** The lines that made the session what it is, oldest first: a script that does so again. */
    public synchronized List<String> changes() {
        return List.copyOf(changes);
    }
}
