package dev.bbsh.file.read;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The lines of a text of which each ends with its own checksum: a line that was cut off or changed
 * is told from the whole ones, also when others follow it.
 *
 * @param lines the whole lines without their checksums
 * @param damaged the numbers of the other lines, counted from 1
 */
public record CheckedLines(List<String> lines, List<Integer> damaged) {

    /** The largest text that is read, in bytes. */
    private static final int LIMIT = 64 << 20;

    private static final char BEFORE_SUM = '\t';

    private static final int DIGITS = 8;

    public CheckedLines {
        lines = List.copyOf(lines);
        damaged = List.copyOf(damaged);
    }

    /**
     * Reads a file.
     *
     * @throws BbshException when it can't be read, is not a file, or is larger than 64 MiB
     */
    public static CheckedLines of(Location file) {
        if (file.isFolder() || file.isSpecial()) {
            String kind = file.isFolder() ? "a folder" : "a device or a pipe";
            throw new BbshException("'" + file + "' is " + kind, "move or rename it");
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] text = in.readNBytes(LIMIT + 1);
            if (text.length > LIMIT) {
                throw new BbshException(
                        "'" + file + "' is larger than 64 MiB", "move or rename it");
            }
            return of(new String(text, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    static CheckedLines of(String text) {
        List<String> whole = new ArrayList<>();
        List<Integer> damaged = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            int end = line.length() - DIGITS - 1;
            if (end >= 0 && line.equals(sealed(line.substring(0, end)))) {
                whole.add(line.substring(0, end));
            } else if (!line.isEmpty()) {
                damaged.add(number);
            }
        }
        return new CheckedLines(whole, damaged);
    }

    /** A line as it is written: with its checksum. It must not contain a line end. */
    public static String sealed(String line) {
        Checksum sum = new Checksum();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        sum.update(bytes, 0, bytes.length);
        return line + BEFORE_SUM + HexFormat.of().toHexDigits(sum.value());
    }
}
