package dev.bbsh.json.repair.choice;

import dev.bbsh.json.repair.token.Fix;

import java.util.List;

/**
 * One way to read a place.
 *
 * @param answer the word that chooses it, such as {@code join}
 * @param fixes the fixes that give this reading; empty where the text stays as it is
 */
public record Reading(String answer, List<Fix> fixes) {

    public Reading {
        fixes = List.copyOf(fixes);
    }

    static Reading of(String answer, Fix fix) {
        return new Reading(answer, List.of(fix));
    }
}
