package dev.bbsh.backup.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names of many entries in UTF-8, in a few large arrays. */
final class EntryNames {

    private static final int PIECE = 1 << 20;

    private final List<byte[]> pieces = new ArrayList<>();
    private final NumberList starts = new NumberList();
    private final NumberList lengths = new NumberList();
    private int used = PIECE;

    void add(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length > PIECE) {
            pieces.add(new byte[Math.max(PIECE, bytes.length)]);
            used = 0;
        }
        System.arraycopy(bytes, 0, pieces.getLast(), used, bytes.length);
        starts.add(((long) (pieces.size() - 1) << Integer.SIZE) | used);
        lengths.add(bytes.length);
        used += bytes.length;
    }

    int size() {
        return starts.size();
    }

    byte[] bytes(int entry) {
        return pieces.get((int) (starts.get(entry) >> Integer.SIZE));
    }

    int from(int entry) {
        return (int) starts.get(entry);
    }

    int to(int entry) {
        return from(entry) + (int) lengths.get(entry);
    }

    String text(int entry) {
        return new String(
                Arrays.copyOfRange(bytes(entry), from(entry), to(entry)), StandardCharsets.UTF_8);
    }
}
