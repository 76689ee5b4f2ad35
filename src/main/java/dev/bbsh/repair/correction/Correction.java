package dev.bbsh.repair.correction;

/**
 * One replacement of bytes.
 *
 * @param from byte offset in the damaged text
 * @param to byte offset behind the replaced bytes; {@code from} for an insertion
 * @param text the new text
 */
public record Correction(RepairRule rule, int from, int to, String text) {

    public static Correction insertion(RepairRule rule, int at, String text) {
        return new Correction(rule, at, at, text);
    }

    public static Correction removal(RepairRule rule, int from, int to) {
        return new Correction(rule, from, to, "");
    }
}
