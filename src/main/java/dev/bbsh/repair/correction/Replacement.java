package dev.bbsh.repair.correction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A replacement of bytes of the damaged text.
 *
 * @param from byte offset of the first byte replaced
 * @param to byte offset behind the last one; {@code from} for an insertion
 * @param text the new text; empty for a removal
 */
public record Replacement(long from, long to, String text) {

    public static List<Replacement> of(List<Correction> fixes) {
        return ordered(fixes).stream()
                .map((fix) -> new Replacement(fix.from(), fix.to(), fix.text()))
                .toList();
    }

    public static List<Correction> ordered(List<Correction> fixes) {
        return fixes.stream()
                .sorted(Comparator.comparingInt(Correction::from).thenComparingInt(Correction::to))
                .toList();
    }

    public static byte[] apply(List<Replacement> replacements, byte[] text) {
        List<byte[]> added = new ArrayList<>(replacements.size());
        long length = text.length;
        for (Replacement each : replacements) {
            added.add(each.text().getBytes(StandardCharsets.UTF_8));
            length += added.getLast().length - (each.to() - each.from());
        }
        byte[] corrected = new byte[Math.toIntExact(length)];
        int from = 0;
        int to = 0;
        for (int i = 0; i < added.size(); i++) {
            int kept = (int) replacements.get(i).from() - from;
            System.arraycopy(text, from, corrected, to, kept);
            to += kept;
            System.arraycopy(added.get(i), 0, corrected, to, added.get(i).length);
            to += added.get(i).length;
            from = (int) replacements.get(i).to();
        }
        System.arraycopy(text, from, corrected, to, text.length - from);
        return corrected;
    }
}
