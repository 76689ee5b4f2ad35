package dev.bbsh.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Changes that another program makes to the files of a transcript, in words. */
final class Meanwhile {

    private static final FileTime LATER = FileTime.from(Instant.parse("2026-11-21T08:59:00Z"));

    private Meanwhile() {}

    /**
     * One of {@code touch FILE}, {@code cut FILE}, {@code remove FILE}, {@code write FILE TEXT},
     * {@code cat FILE}, {@code cat FILE CHAPTER} of Markdown or text, {@code media FILE STATE};
     * answers what that prints.
     */
    static String happens(String what, Path folder) {
        String[] words = what.split(" ", 3);
        Path file = folder.resolve(words[1]);
        try {
            switch (words[0]) {
                case "touch" -> Files.setLastModifiedTime(file, LATER);
                case "remove" -> Files.delete(file);
                case "cut" -> {
                    String text = Files.readString(file);
                    Files.writeString(file, text.substring(0, text.length() / 2));
                }
                case "write" -> {
                    Files.writeString(file, words[2]);
                    Files.setLastModifiedTime(file, LATER);
                }
                case "media" -> MediaSamples.write(file, words[2]);
                case "cat" -> {
                    String text = Files.readString(file);
                    return words.length == 2 ? text : chapter(text, words[2]);
                }
                default -> throw new IllegalArgumentException(what);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "";
    }

    /** The lines under a heading, up to the next one of Markdown, or to a blank line of text. */
    private static String chapter(String text, String heading) {
        StringBuilder found = new StringBuilder();
        boolean marked = text.contains("\n## " + heading + "\n");
        String start = (marked ? "## " : "") + heading;
        for (String line : text.lines().toList()) {
            boolean ends = marked ? line.startsWith("## ") : line.isBlank();
            if (!found.isEmpty() && ends) {
                return found.toString();
            }
            if (!found.isEmpty() || line.equals(start)) {
                found.append(line).append('\n');
            }
        }
        return found.toString();
    }
}
