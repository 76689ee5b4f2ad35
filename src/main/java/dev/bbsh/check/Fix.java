package dev.bbsh.check;

import dev.bbsh.json.edit.Edit;

import java.util.List;

/**
 * A way out of a finding.
 *
 * @param title what it does, in a few words
 * @param to what is typed to choose it
 * @param sure whether it is right without asking anybody
 * @param edits their places refer to the document that was checked
 */
public record Fix(String title, String to, boolean sure, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /** The only right one. */
    public static Fix sure(String title, String to, Edit... edits) {
        return new Fix(title, to, true, List.of(edits));
    }

    /** One of several, or one that somebody has to want. */
    public static Fix choice(String title, String to, Edit... edits) {
        return new Fix(title, to, false, List.of(edits));
    }
}
