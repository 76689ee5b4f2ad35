package dev.bbsh.repair.correction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
        ByteArrayOutputStream corrected = new ByteArrayOutputStream(text.length + 64);
        int at = 0;
        for (Replacement replacement : replacements) {
            corrected.write(text, at, (int) replacement.from() - at);
            corrected.writeBytes(replacement.text().getBytes(StandardCharsets.UTF_8));
            at = (int) replacement.to();
        }
        corrected.write(text, at, text.length - at);
        return corrected.toByteArray();
    }
}
