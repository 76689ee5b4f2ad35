package dev.bbsh.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file name pattern such as {@code exports/*.json}, as operating system shells know it. */
final class FilePattern {

    private static final Pattern SIGNS = Pattern.compile("[*?]|\\[[^/]*\\]|\\{[^/]*\\}");

    private static final int MOST = 10_000;

    private FilePattern() {}

    /** True when a name could be meant as a pattern. */
    static boolean is(String typed) {
        return SIGNS.matcher(typed).find();
    }

    /** The files and folders that match, sorted by name. */
    static List<Location> matches(String typed) {
        Path pattern = Location.of(typed).path();
        List<Path> found = new ArrayList<>();
        found.add(pattern.isAbsolute() ? pattern.getRoot() : Path.of(""));
        for (Path each : pattern) {
            List<Path> next = new ArrayList<>();
            for (Path folder : found) {
                match(folder, each.toString(), next);
            }
            found = next;
        }
        return found.stream().map(Location::new).sorted().toList();
    }

    private static void match(Path folder, String name, List<Path> into) {
        if (!is(name)) {
            Path only = folder.resolve(name);
            if (Files.exists(only)) {
                into.add(only);
            }
            return;
        }
        Path in = folder.toString().isEmpty() ? Path.of(".") : folder;
        Wildcards wildcards = Wildcards.of(name);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(in)) {
            for (Path entry : entries) {
                Path last = entry.getFileName();
                boolean hidden = last.toString().startsWith(".") && !name.startsWith(".");
                if (!hidden && wildcards.match(last.toString()) && into.size() < MOST) {
                    into.add(folder.resolve(last));
                }
            }
        } catch (IOException | DirectoryIteratorException none) {
            // Then nothing matches there.
        }
    }
}
