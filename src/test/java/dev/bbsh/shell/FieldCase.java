package dev.bbsh.shell;

import java.nio.file.Path;
import java.util.List;

/**
 * A small input that bbsh once got wrong, in src/test/resources/field: the folder of a case holds
 * its files, and {@code catalogs} those of the old and the new Jira that several cases share.
 */
final class FieldCase {

    private static final Path CASES = Path.of("src/test/resources/field");

    private FieldCase() {}

    /**
     * The screen of a prompt after these lines, in a new folder below the given one with the files
     * of the case and the folder {@code catalogs}; {@code ? 1} answers a question.
     */
    static String screenOf(String name, Path folder, String... lines) {
        Path source = CASES.resolve(name);
        Path work = folder.resolve("case");
        StoryFiles.copy(List.of(CASES.resolve("catalogs")), work.resolve("catalogs"));
        return Story.screenOf(String.join("\n", lines), work, List.of(source));
    }
}
