package dev.bbsh.repair.result;

import dev.bbsh.repair.correction.Replacement;

import java.util.List;

/** The result of a repair: a repaired text, a question, or a refusal. */
public sealed interface RepairResult {

    /**
     * There is one way to repair it. All bytes outside the replacements are unchanged.
     *
     * @param name names the repairs and their places, as that of a {@link Candidate}
     * @param repairs in order of place; empty when the text was JSON
     * @param replacements the same, in order of place, none overlapping
     */
    record Repaired(String name, List<Repair> repairs, List<Replacement> replacements)
            implements RepairResult {

        public Repaired {
            repairs = List.copyOf(repairs);
            replacements = List.copyOf(replacements);
        }

        /** The text once repaired. */
        public byte[] applyTo(byte[] text) {
            return Replacement.apply(replacements, text);
        }
    }

    /**
     * A person has to choose.
     *
     * @param question the reason, in one sentence
     * @param candidates the ways to repair it, likeliest first; one when the repair is certain but
     *     something may be missing
     */
    record Question(String question, List<Candidate> candidates) implements RepairResult {

        public Question {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The text is not repaired.
     *
     * @param reason the problem, and its place
     * @param advice what to do instead
     */
    record Refused(String reason, String advice) implements RepairResult {}

    /**
     * One of several ways to repair a text, each with another structure.
     *
     * @param name distinguishes it permanently, regardless of the other candidates: it names the
     *     repairs and their places, in letters, digits and {@code . _ : -}
     * @param description the document once repaired, in plain words
     */
    public record Candidate(
            String name, String description, List<Repair> repairs, List<Replacement> replacements) {

        public Candidate {
            repairs = List.copyOf(repairs);
            replacements = List.copyOf(replacements);
        }

        /** The text once repaired this way. */
        public byte[] applyTo(byte[] text) {
            return Replacement.apply(replacements, text);
        }
    }
}
