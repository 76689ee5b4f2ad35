package dev.bbsh.operation.document;

import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;

/** The state of a document compared with its file. */
public enum DocumentState {
    AS_LOADED("as loaded"),
    SAVED("saved"),
    NOT_SAVED("not saved"),
    CHANGED("changed, not saved");

    private final String words;

    DocumentState(String words) {
        this.words = words;
    }

    /** The state of an open document. */
    public static DocumentState of(OpenDocument open, Workspace workspace) {
        if (!workspace.saved().isUnsaved(open)) {
            return open.changed() ? SAVED : AS_LOADED;
        }
        return workspace.saved().of(open).isEmpty() ? NOT_SAVED : CHANGED;
    }

    /** The state as the user reads it. */
    public String words() {
        return words;
    }
}
