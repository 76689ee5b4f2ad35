package dev.bbsh.session.history;

import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;

import java.util.ArrayList;
import java.util.List;

/** The only mutable object of the program: it holds the history and the lines that were run. */
public final class Session {

    private volatile History history;

    private final List<String> lines = new ArrayList<>();

    private final List<String> changes = new ArrayList<>();

    private final VariableScopes variables = new VariableScopes();

    private volatile Journal journal = Journal.none();

    /** A session with nothing open. */
    public Session(Settings settings) {
        history = History.of(Workspace.empty(settings));
    }

    /** The history that a command is given. */
    public History history() {
        return history;
    }

    /** Continues with the history that a command answered. */
    public void commit(History next) {
        history = next;
    }

    /** The journal of the session, for the case that it does not end properly. */
    public Journal journal() {
        return journal;
    }

    /** Writes a journal from now on. */
    public void journalTo(Journal other) {
        journal = other;
    }

    /** The variables that lines have set. */
    public VariableScopes variables() {
        return variables;
    }

    /** Remembers a line that was run. */
    public synchronized void remember(String line) {
        lines.add(line);
    }

    /** The lines that were run, oldest first. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Remembers a line that led to another history; it contains the answers to its questions. */
    public synchronized void changed(String line) {
        changes.add(line);
    }

    /** The lines that changed the session, oldest first: a script that repeats them. */
    public synchronized List<String> changes() {
        return List.copyOf(changes);
    }
}
