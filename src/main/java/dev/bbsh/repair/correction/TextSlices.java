package dev.bbsh.repair.correction;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parts of the damaged text as strings. */
public final class TextSlices {

    private TextSlices() {}

    public static String of(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * The text from one offset to another once fixes are made; they are in order of place.
     *
     * @param most the number of bytes that are read; the rest is represented by its length only
     */
    public static String corrected(
            byte[] text, int from, int to, List<Correction> fixes, int most) {
        if (to - from > most) {
            return of(text, from, from + most) + from + ".." + to;
        }
        if (fixes.isEmpty()) {
            return of(text, from, to);
        }
        StringBuilder corrected = new StringBuilder();
        int at = from;
        for (Correction fix : fixes) {
            if (fix.from() >= from && fix.to() <= to) {
                corrected.append(of(text, at, fix.from())).append(fix.text());
                at = fix.to();
            }
        }
        return corrected.append(of(text, at, to)).toString();
    }
}
