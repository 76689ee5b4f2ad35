package dev.bbsh.session.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables that lines have set: those of the session, and above them those of each script that
 * is running. A script sees only its own, so that it does the same in any session.
 */
public final class VariableScopes {

    /** Innermost first; never empty. */
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    VariableScopes() {
        begin();
    }

    /** The values of the innermost scope, by name. */
    public synchronized Map<String, String> values() {
        return Map.copyOf(scopes.element());
    }

    /** Sets a variable of the innermost scope. */
    public synchronized void set(String name, String value) {
        scopes.element().put(name, value);
    }

    /**
     * Removes a variable of the innermost scope.
     *
     * @return false when there is none
     */
    public synchronized boolean unset(String name) {
        return scopes.element().remove(name) != null;
    }

    /** Begins the scope of a script. */
    public synchronized void begin() {
        scopes.push(new TreeMap<>());
    }

    /** Ends the innermost scope: its script has ended. */
    public synchronized void end() {
        scopes.pop();
    }
}
