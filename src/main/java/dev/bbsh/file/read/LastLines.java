package dev.bbsh.file.read;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The last lines of a text file with any bytes: a line that is not UTF-8 is read as Windows-1252.
 * Of a long file only the end is read.
 */
public final class LastLines {

    private static final Charset OTHERWISE = Charset.forName("windows-1252");

    private LastLines() {}

    /**
     * The lines in the last bytes of a file, oldest first; a line that begins before is left out.
     *
     * @throws BbshException when it can't be read, or is not a file
     */
    public static List<String> of(Location file, int bytes) {
        if (file.isFolder() || file.isSpecial()) {
            String kind = file.isFolder() ? "a folder" : "a device or a pipe";
            throw new BbshException("'" + file + "' is " + kind, "move or rename it");
        }
        try (FileChannel channel = FileChannel.open(file.path())) {
            long from = Math.max(0, channel.size() - bytes);
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(bytes, channel.size()));
            while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {}
            return lines(end.flip(), from > 0);
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    private static List<String> lines(ByteBuffer text, boolean cut) {
        List<String> lines = new ArrayList<>();
        while (text.hasRemaining()) {
            int from = text.position();
            while (text.hasRemaining() && text.get(text.position()) != '\n') {
                text.get();
            }
            lines.add(decoded(text.slice(from, text.position() - from)));
            if (text.hasRemaining()) {
                text.get();
            }
        }
        return cut && !lines.isEmpty()
                ? lines.subList(1, lines.size())
                : Collections.unmodifiableList(lines);
    }

    private static String decoded(ByteBuffer line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line.duplicate()).toString();
        } catch (CharacterCodingException foreign) {
            return OTHERWISE.decode(line).toString();
        }
    }
}
