package dev.bbsh.json.read;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a small text as a huge one is read: cut into many segments. */
public final class SmallSegments {

    private static final int SMALLEST = 200;

    private SmallSegments() {}

    /**
     * Reads a text in segments as small as its largest record lets them be.
     *
     * @param file where to put it
     */
    public static Document read(String json, Path file) throws IOException {
        return read(json, file, SMALLEST);
    }

    private static Document read(String json, Path file, int limit) throws IOException {
        try {
            return read(limit, json, file);
        } catch (BbshException tooLong) {
            if (!tooLong.message().contains("the record or value at line")) {
                throw tooLong;
            }
            return read(json, file, limit + SMALLEST);
        }
    }

    /** Reads a text in segments of at most so many bytes. */
    public static Document read(int limit, String json, Path file) throws IOException {
        Files.writeString(file, json);
        try (FileSource source = FileSource.open(Location.of(file.toString()))) {
            return new DocumentReader(source, Progress.NONE, limit).read();
        }
    }
}
