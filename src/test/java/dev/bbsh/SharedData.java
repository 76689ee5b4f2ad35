package dev.bbsh;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Public suites and samples that stand beside the project, not in it: tests that need them are
 * skipped without.
 */
public final class SharedData {

    private static final Path FOLDER =
            Path.of(System.getProperty("bbsh.shared", "../shared"), "data");

    private SharedData() {}

    /** A file or folder of the shared data; skips the running test when it is absent. */
    public static Path path(String name) {
        Path path = FOLDER.resolve(name);
        assumeTrue(Files.exists(path), "skipped: there is no " + path);
        return path;
    }

    /** The files of a folder, in the order of their names. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
