package dev.bbsh.file.read;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text in UTF-8 up to the first that is damaged: one without line end, with bytes
 * that are not UTF-8, or with control characters. Lines after a damaged one are not trusted.
 *
 * @param lines without their ends
 * @param damaged the first damaged line as far as it can be read; empty when all lines are whole
 * @param dropped number of lines that were left out
 */
public record IntactLines(List<String> lines, String damaged, int dropped) {

    private static final int SHOWN = 200;

    public IntactLines {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file.
     *
     * @param limit in bytes; a line that exceeds it counts as damaged
     * @throws BbshException when it can't be read, or is not a file
     */
    public static IntactLines of(Location file, int limit) {
        if (file.isFolder() || file.isSpecial()) {
            String kind = file.isFolder() ? "a folder" : "a device or a pipe";
            throw new BbshException("'" + file + "' is " + kind, "move or rename it");
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            return of(in.readNBytes(limit));
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    static IntactLines of(byte[] text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = lineEnd(text, from); end < text.length; end = lineEnd(text, from)) {
            try {
                lines.add(decoded(text, from, end));
            } catch (CharacterCodingException damaged) {
                break;
            }
            from = end + 1;
        }
        return new IntactLines(lines, shown(text, from), count(text, from));
    }

    /** True if nothing was left out. */
    public boolean isAll() {
        return dropped == 0;
    }

    private static int lineEnd(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return at;
    }

    private static String decoded(byte[] text, int from, int end) throws CharacterCodingException {
        for (int at = from; at < end; at++) {
            if (text[at] >= 0 && text[at] < ' ' && text[at] != '\t') {
                throw new CharacterCodingException();
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(text, from, end - from);
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }

    private static String shown(byte[] text, int from) {
        int length = Math.min(SHOWN, lineEnd(text, from) - from);
        return new String(text, from, length, StandardCharsets.UTF_8);
    }

    private static int count(byte[] text, int from) {
        int lines = 0;
        for (int at = from; at < text.length; at = lineEnd(text, at) + 1) {
            lines++;
        }
        return lines;
    }
}
