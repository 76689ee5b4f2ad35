package dev.bbsh.migrate.split;

/**
 * The file or document to split, in the user's terms.
 *
 * @param name the name of a document or a file
 * @param look the command that shows it
 * @param options the required end of a command that splits it
 */
public record Subject(String name, String look, String options) {

    static Subject document(String name) {
        return new Subject(name, "info " + name, "");
    }

    /** The command that splits it into this number of parts. */
    String into(long parts) {
        return "split " + name + " --parts " + parts + options;
    }
}
