package dev.bbsh.shell;

import dev.bbsh.json.tape.JsonText;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The version of the program, and of everything it runs on.
 *
 * @param version of the program
 * @param commit the one it was built from; {@code unknown} without a repository
 * @param java the version of Java and its vendor
 * @param libraries in the order of their names
 */
record ProgramVersion(String version, String commit, String java, List<Library> libraries) {

    private static final String UNKNOWN = "unknown";

    /** The name and version of a library in the name of its file: {@code lib/jline-3.30.16.jar}. */
    private static final Pattern FILE = Pattern.compile("([^/ ]+?)-(\\d[^/ ]*)\\.jar");

    ProgramVersion {
        libraries = List.copyOf(libraries);
    }

    /** A library that the program brings along. */
    record Library(String name, String version) {}

    /** The version of this program, from the manifest of its jar. */
    static ProgramVersion current() {
        return of(manifest());
    }

    /** The version that a manifest gives; another jar's says nothing about this program. */
    static ProgramVersion of(Attributes manifest) {
        boolean own = Bbsh.class.getName().equals(manifest.getValue(Attributes.Name.MAIN_CLASS));
        Attributes said = own ? manifest : new Attributes();
        return new ProgramVersion(
                said(said, "Implementation-Version", "(development)"),
                said(said, "Commit", UNKNOWN),
                Runtime.version() + " (" + System.getProperty("java.vendor", UNKNOWN) + ")",
                libraries(said(said, "Class-Path", "")));
    }

    private static String said(Attributes manifest, String name, String otherwise) {
        String value = manifest.getValue(name);
        return value == null ? otherwise : value;
    }

    private static List<Library> libraries(String classPath) {
        return Arrays.stream(classPath.split(" ", -1))
                .sorted()
                .flatMap((file) -> FILE.matcher(file).results())
                .map((MatchResult file) -> new Library(file.group(1), file.group(2)))
                .toList();
    }

    /** Of the jar of this class: others, which are searched first, have one, too. */
    private static Attributes manifest() {
        String file = Bbsh.class.getName().replace('.', '/') + ".class";
        String self = String.valueOf(Bbsh.class.getResource("/" + file));
        String manifest = self.replace(file, "META-INF/MANIFEST.MF");
        try (InputStream in = URI.create(manifest).toURL().openStream()) {
            return new Manifest(in).getMainAttributes();
        } catch (IOException none) {
            return new Attributes();
        }
    }

    /** The text for people. */
    String text() {
        String all =
                libraries.stream()
                        .map((each) -> "  " + each.name() + " " + each.version() + "\n")
                        .collect(Collectors.joining());
        return "bbsh "
                + version
                + "\ncommit "
                + commit
                + "\nJava "
                + java
                + "\n"
                + (all.isEmpty() ? "" : "libraries\n" + all);
    }

    /** One JSON object on a line. */
    String json() {
        String all =
                libraries.stream()
                        .map((each) -> member(each.name(), each.version()))
                        .collect(Collectors.joining(","));
        return "{"
                + String.join(
                        ",",
                        member("version", version),
                        member("commit", commit),
                        member("java", java))
                + ",\"libraries\":{"
                + all
                + "}}\n";
    }

    private static String member(String name, String value) {
        return JsonText.quote(name) + ":" + JsonText.quote(value);
    }
}
