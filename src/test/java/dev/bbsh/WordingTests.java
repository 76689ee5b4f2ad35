package dev.bbsh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts that a user can see: strings of the program, screens of the sessions, the manual. They
 * use none of the phrases in {@code wording/refused.txt}, a regular expression and what to say
 * instead a line.
 */
class WordingTests {

    private static final Path LIST = Path.of("src/test/resources/wording/refused.txt");

    /** A comment, a text block, a string or a character; the first one at each position counts. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\""
                            + "|'(?:\\\\.|[^'\\\\\\n])+'",
                    Pattern.DOTALL);

    /** Two strings that the formatter has parted. */
    private static final Pattern PARTED = Pattern.compile("\"\\s*\\+\\s*\"");

    private record Refused(Pattern phrase, String instead) {}

    private record Text(String where, String text) {}

    @Test
    void stringsOfTheProgramArePlainEnglish() {
        assertThat(complaints(strings("src/main/java"))).isEmpty();
    }

    @Test
    void screensArePlainEnglish() {
        assertThat(complaints(lines("src/test/resources/sessions", ".out"))).isEmpty();
    }

    @Test
    void theManualIsPlainEnglish() {
        assertThat(complaints(lines("src/docs", ".md"))).isEmpty();
        assertThat(complaints(lines("README.md", ".md"))).isEmpty();
        assertThat(complaints(lines(".github", ".md"))).isEmpty();
    }

    @Test
    void filesForOthersArePlainEnglish() {
        assertThat(complaints(lines("src/main/resources", ""))).isEmpty();
    }

    @Test
    void aRefusedPhraseIsFound() {
        Text text = new Text("here", "it can not be mended: ORBIT-1 stands twice");
        assertThat(complaints(Stream.of(text))).hasSize(3);
    }

    private static List<String> complaints(Stream<Text> texts) {
        List<Refused> refused = refused();
        List<String> complaints = new ArrayList<>();
        texts.forEach(
                (text) -> {
                    for (Refused each : refused) {
                        Matcher found = each.phrase().matcher(text.text());
                        if (found.find()) {
                            complaints.add(
                                    text.where()
                                            + " says '"
                                            + found.group()
                                            + "', not "
                                            + each.instead()
                                            + ": "
                                            + text.text().strip());
                        }
                    }
                });
        return complaints;
    }

    private static List<Refused> refused() {
        return read(LIST)
                .lines()
                .filter((line) -> !line.isBlank() && !line.startsWith("#"))
                .map((line) -> line.split("\t+", 2))
                .map((both) -> new Refused(Pattern.compile(both[0]), both[1]))
                .toList();
    }

    private static Stream<Text> strings(String folder) {
        return files(folder, ".java").flatMap(WordingTests::strings);
    }

    private static Stream<Text> strings(Path file) {
        String joined = PARTED.matcher(read(file)).replaceAll("");
        return TOKEN.matcher(joined)
                .results()
                .map((found) -> found.group())
                .filter((token) -> token.startsWith("\""))
                .map((token) -> new Text(file.getFileName().toString(), token));
    }

    private static Stream<Text> lines(String folder, String ending) {
        return files(folder, ending)
                .filter((file) -> !file.endsWith("glossary.md"))
                .flatMap(
                        (file) ->
                                read(file).lines().map((line) -> new Text(file.toString(), line)));
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all
                    .filter(Files::isRegularFile)
                    .filter((file) -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
