package dev.bbsh.check.config.reference;

/** The rules that say what is a reference. */
public record ReferenceRules() {

    /** The rules of the program. */
    public static ReferenceRules standard() {
        return new ReferenceRules();
    }
}
