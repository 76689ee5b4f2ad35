package dev.bbsh.migrate.split.plan;

/**
 * The file or document to split, in the user's terms.
 *
 * @param name the name of a document or a file
 * @param look the command that shows it
 * @param options the required end of a command that splits it
 */
public record SplitSubject(String name, String look, String options) {

    public static SplitSubject document(String name) {
        return new SplitSubject(name, "info " + name, "");
    }

    /** The command that splits it into this number of parts. */
    String into(long parts) {
        return "split " + name + " --parts " + parts + options;
    }
}
