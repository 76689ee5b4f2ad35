package dev.bbsh.repair.result;

import dev.bbsh.repair.correction.Replacement;
import dev.bbsh.repair.correction.Replacements;

import java.util.List;

/**
 * One of several ways to repair a text, each with another structure.
 *
 * @param name distinguishes it permanently, regardless of the other candidates: it names the
 *     repairs and their places, in letters, digits and {@code . _ : -}
 * @param description the document once repaired, in plain words
 */
public record RepairCandidate(
        String name, String description, List<Repair> repairs, List<Replacement> replacements) {

    public RepairCandidate {
        repairs = List.copyOf(repairs);
        replacements = List.copyOf(replacements);
    }

    /** The text once repaired this way. */
    public byte[] applyTo(byte[] text) {
        return Replacements.apply(replacements, text);
    }
}
