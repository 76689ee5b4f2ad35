package dev.bbsh.migrate.split;

/**
 * What is split, as the user names it.
 *
 * @param name of a document or a file
 * @param look the command that shows what it is
 * @param options what has to follow a command that splits it
 */
public record Subject(String name, String look, String options) {

    static Subject document(String name) {
        return new Subject(name, "info " + name, "");
    }

    /** The command that splits it. */
    String into(long parts) {
        return "split " + name + " --parts " + parts + options;
    }
}
