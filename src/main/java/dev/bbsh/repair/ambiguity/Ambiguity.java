package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.correction.Correction;

import java.util.List;
import java.util.Optional;

/**
 * A place that can be read in several ways.
 *
 * @param rule the name of its kind, such as {@code fold}
 * @param at byte offset
 * @param readings at least one, likeliest first
 * @param verdict the reading that the evidence supports; empty when a person has to decide
 */
public record Ambiguity(
        String rule, int at, List<Interpretation> readings, Optional<Conclusion> verdict) {

    public Ambiguity {
        readings = List.copyOf(readings);
    }

    /**
     * The reading that the evidence supports.
     *
     * @param why one sentence without a full stop
     */
    public record Conclusion(Interpretation reading, String why) {}

    /** The reading that a word chooses. */
    public Optional<Interpretation> reading(String answer) {
        return readings.stream().filter((each) -> each.answer().equals(answer)).findFirst();
    }

    /**
     * One way to read a place.
     *
     * @param answer the word that chooses it, such as {@code join}
     * @param fixes the fixes that give this reading; empty where the text stays as it is
     */
    public record Interpretation(String answer, List<Correction> fixes) {

        public Interpretation {
            fixes = List.copyOf(fixes);
        }

        static Interpretation of(String answer, Correction fix) {
            return new Interpretation(answer, List.of(fix));
        }
    }
}
