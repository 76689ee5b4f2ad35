package dev.bbsh.backup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Plants what XML 1.0 forbids in the values of generated rows, one kind after the other. */
public final class ForbiddenCharacters implements BackupGenerator.RowDamage {

    private static final List<byte[]> IN_ATTRIBUTES =
            List.of(
                    bytes("1b"),
                    text("&#x1B;"),
                    bytes("00"),
                    text("&#27;"),
                    bytes("93"),
                    text("&#xD800;"),
                    bytes("efbfbf"),
                    text("&#xFFFE;"),
                    bytes("eda080"),
                    text("&#0000000;"),
                    bytes("c0af"),
                    text("&#X41;"),
                    bytes("e282"));

    private static final List<byte[]> IN_CDATA =
            List.of(bytes("0b"), bytes("efbfbe"), bytes("ff"), bytes("f4908080"));

    private final int every;
    private final List<byte[]> planted = new ArrayList<>();

    private ForbiddenCharacters(int every) {
        this.every = every;
    }

    /** One in every so many rows. */
    public static ForbiddenCharacters every(int rows) {
        return new ForbiddenCharacters(rows);
    }

    /** The planted bytes in the order of the file. */
    public List<byte[]> planted() {
        return planted;
    }

    @Override
    public byte[] of(long number, byte[] row) {
        if (number % every != every - 1) {
            return row;
        }
        int kind = (int) (number / every);
        int data = indexOf(row, "<![CDATA[");
        List<byte[]> kinds = data < 0 ? IN_ATTRIBUTES : IN_CDATA;
        byte[] defect = kinds.get(kind % kinds.size());
        int at = data < 0 ? lastValue(row) : data + 9;
        if (at < 0) {
            return row;
        }
        planted.add(defect);
        byte[] damaged = Arrays.copyOf(row, row.length + defect.length);
        System.arraycopy(defect, 0, damaged, at, defect.length);
        System.arraycopy(row, at, damaged, at + defect.length, row.length - at);
        return damaged;
    }

    /** The offset at which the last attribute's value begins. */
    private static int lastValue(byte[] row) {
        int at = row.length - 1;
        while (at > 0 && (row[at] != '"' || row[at - 1] != '=')) {
            at--;
        }
        return at == 0 ? -1 : at + 1;
    }

    private static int indexOf(byte[] row, String text) {
        // A byte is a character here, so that an index of one is that of the other.
        return new String(row, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
