package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.correction.Correction;

import java.util.List;

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
