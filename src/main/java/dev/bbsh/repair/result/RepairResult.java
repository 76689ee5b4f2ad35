package dev.bbsh.repair.result;

import dev.bbsh.repair.correction.Replacement;
import dev.bbsh.repair.correction.Replacements;

import java.util.List;

/** The result of a repair: a repaired text, a question, or a refusal. */
public sealed interface RepairResult {

    /**
     * There is one way to repair it. All bytes outside the replacements are unchanged.
     *
     * @param name names the repairs and their places, as that of a {@link RepairCandidate}
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
            return Replacements.apply(replacements, text);
        }
    }

    /**
     * A person has to choose.
     *
     * @param question the reason, in one sentence
     * @param candidates the ways to repair it, likeliest first; one when the repair is certain but
     *     something may be missing
     */
    record Question(String question, List<RepairCandidate> candidates) implements RepairResult {

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
}
