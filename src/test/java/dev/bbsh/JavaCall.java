package dev.bbsh;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tests start a class of this project as a process of its own, as quickly as possible. */
public final class JavaCall {

    /** The class with which bbsh starts. */
    public static final String BBSH = "dev.bbsh.shell.Bbsh";

    /** A process that ends soon gains nothing from the second compiler and several collectors. */
    private static final List<String> QUICK =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-Xlog:disable",
                    "--enable-native-access=ALL-UNNAMED");

    /** The libraries that the launcher gives to the JVM's own loader. */
    private static final Pattern OF_JVM =
            Pattern.compile(".*/(commons-logging|jline|micrometer|slf4j|spring)-[^/]*\\.jar");

    private JavaCall() {}

    /** The java of this process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path of this process with whole names, so that it fits in any folder. */
    public static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map((each) -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The words of a call: as the launcher starts the program, with some libraries in the JVM's own
     * loader.
     *
     * @param options of java, besides those that make it quick
     * @param program the class and its arguments
     */
    public static List<String> of(List<String> options, List<String> program) {
        List<String> words = new ArrayList<>(List.of(java()));
        words.addAll(QUICK);
        words.addAll(options);
        words.add("-Xbootclasspath/a:" + Path.of("src/dist").toAbsolutePath() + ofJvm());
        words.addAll(List.of("-cp", classes()));
        words.addAll(program);
        return words;
    }

    private static String ofJvm() {
        return Stream.of(classes().split(File.pathSeparator))
                .filter((each) -> OF_JVM.matcher(each.replace('\\', '/')).matches())
                .map((each) -> File.pathSeparator + each)
                .collect(Collectors.joining());
    }

    /** The words of a call of a class with arguments. */
    public static List<String> of(String... program) {
        return of(List.of(), List.of(program));
    }
}
