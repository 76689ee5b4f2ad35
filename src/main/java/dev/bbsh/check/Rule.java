package dev.bbsh.check;

import dev.bbsh.text.EnumWords;

import java.util.Optional;

/**
 * The description of a kind of finding, independent of any document.
 *
 * @param id such as {@code unpaired-issue}; also the name of its page in the manual
 * @param title what it finds, in a few words, plural
 * @param severity of its findings, unless a finding says otherwise
 * @param question asked while facts are missing to decide; without one, the title serves
 * @param waivable false when its errors can't be accepted as they are: a migration fails on them
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        Certainty certainty,
        Optional<String> question,
        boolean waivable) {

    private Rule(String id, String title, Severity severity) {
        this(id, title, severity, Certainty.INFERRED, Optional.empty(), true);
    }

    /** A rule inferred from the data; its findings are errors. */
    public static Rule error(String id, String title) {
        return new Rule(id, title, Severity.ERROR);
    }

    /** A rule inferred from the data; its findings are warnings. */
    public static Rule warning(String id, String title) {
        return new Rule(id, title, Severity.WARNING);
    }

    /** A rule inferred from the data; its findings are good to know. */
    public static Rule info(String id, String title) {
        return new Rule(id, title, Severity.INFO);
    }

    /** The same rule, marked as documented by the vendor. */
    public Rule documented() {
        return new Rule(id, title, severity, Certainty.DOCUMENTED, question, waivable);
    }

    /** The same rule, marked as one whose errors can't be accepted as they are. */
    public Rule mandatory() {
        return new Rule(id, title, severity, certainty, question, false);
    }

    /** The same rule, with the question that its findings ask while facts are missing. */
    public Rule asking(String text) {
        return new Rule(id, title, severity, certainty, Optional.of(text), waivable);
    }

    /** The source of a rule: documented or inferred. */
    public enum Certainty {
        /** Stated in the vendor's documentation. */
        DOCUMENTED,
        /** Inferred from what is documented, or from the data itself. */
        INFERRED;

        /** The word for it, such as {@code inferred}. */
        public String word() {
            return EnumWords.word(this);
        }
    }
}
