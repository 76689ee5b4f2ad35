package dev.bbsh.json.repair.token;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parts of the damaged text as strings. */
public final class Texts {

    private Texts() {}

    public static String of(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * The text from one offset to another once fixes are made; they are in order of place.
     *
     * @param most the number of bytes that are read; the rest is represented by its length only
     */
    static String mended(byte[] text, int from, int to, List<Fix> fixes, int most) {
        if (to - from > most) {
            return of(text, from, from + most) + from + ".." + to;
        }
        if (fixes.isEmpty()) {
            return of(text, from, to);
        }
        StringBuilder mended = new StringBuilder();
        int at = from;
        for (Fix fix : fixes) {
            if (fix.from() >= from && fix.to() <= to) {
                mended.append(of(text, at, fix.from())).append(fix.text());
                at = fix.to();
            }
        }
        return mended.append(of(text, at, to)).toString();
    }
}
