package dev.bbsh.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Copies of sample files, as old as all files of a story are. */
final class StoryFiles {

    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-11-19T16:30:00Z"));

    /** A text that can be a file's name, or its beginning before a wildcard. */
    private static final Pattern NAME = Pattern.compile("[\\w.-]+");

    /** The folder of the files itself, with all that is in it. */
    private static final Pattern WHOLE_FOLDER =
            Pattern.compile("(\\$\\{here}|/home/kim/case)/?(?=[\"\\s*?\\\\]|$)");

    private StoryFiles() {}

    /** Copies the files of folders, with the folders in them. */
    static void copy(List<Path> sources, Path folder) {
        copy(sources, folder, (name) -> true);
    }

    /**
     * Copies the files and folders whose name begins with a word of a script, or of a script that
     * it names; all of them where it names their folder.
     */
    static void copyNamed(List<Path> sources, Path folder, String script) {
        String text = script + '\n' + named(sources, script);
        if (WHOLE_FOLDER.matcher(text.replace(folder.toString(), "${here}")).find()) {
            copy(sources, folder);
            return;
        }
        Set<String> words =
                NAME.matcher(text)
                        .results()
                        .map((match) -> match.group())
                        .collect(Collectors.toSet());
        copy(sources, folder, (name) -> words.stream().anyMatch(name::startsWith));
    }

    /** The scripts that a script names. */
    private static String named(List<Path> sources, String script) {
        Matcher scripts = Pattern.compile("[\\w-]+\\.bbsh").matcher(script);
        return scripts.results()
                .flatMap((match) -> sources.stream().map((each) -> each.resolve(match.group())))
                .filter(Files::exists)
                .map(StoryFiles::textOf)
                .collect(Collectors.joining("\n"));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies files whose first name below the folder is accepted. */
    private static void copy(List<Path> sources, Path folder, Predicate<String> wanted) {
        try {
            Files.createDirectories(folder);
            for (Path source : sources) {
                try (var entries = Files.list(source)) {
                    for (Path each : entries.toList()) {
                        if (wanted.test(each.getFileName().toString())) {
                            copyTree(source, each, folder);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path source, Path tree, Path folder) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                    continue;
                }
                Files.copy(file, copy);
                Files.setLastModifiedTime(copy, WRITTEN);
            }
        }
    }
}
