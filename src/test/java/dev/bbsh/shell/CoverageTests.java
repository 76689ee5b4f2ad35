package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every declared command and option is shown in a transcript, and every command in advice exists.
 */
class CoverageTests {

    /** Planned commands, which no advice may name yet. */
    static final Set<String> PLANNED =
            Set.of(
                    "backup",
                    "explain",
                    "guide",
                    "join",
                    "jql",
                    "match",
                    "prepare",
                    "reference",
                    "report",
                    "sample",
                    "split",
                    "tour",
                    "verify");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");

    private final List<Signature> signatures = signatures();

    @Test
    void everyCommandIsShownInAStory() {
        String stories = texts(Path.of("src/test/resources/sessions"), ".bbsh");
        assertThat(names())
                .allSatisfy(
                        (name) -> assertThat(stories).containsPattern("(?m)^" + name + "( |$)"));
    }

    @Test
    void everyOptionIsShownInAStory() {
        String stories = texts(Path.of("src/test/resources/sessions"), ".bbsh");
        assertThat(signatures)
                .flatExtracting(Signature::allOptions)
                .extracting(Parameter::name)
                .allSatisfy((name) -> assertThat(stories).contains("--" + name));
    }

    @Test
    void everyCommandHasExamplesThatCallIt() {
        assertThat(signatures)
                .allSatisfy(
                        (signature) ->
                                assertThat(signature.examples())
                                        .isNotEmpty()
                                        .allSatisfy(
                                                (example) ->
                                                        assertThat(example.line() + " ")
                                                                .startsWith(
                                                                        signature.name() + " ")));
    }

    @Test
    void noCommandIsAdvisedThatDoesNotExist() {
        Set<String> missing = new TreeSet<>(PLANNED);
        names().forEach((name) -> missing.remove(name.split(" ", 2)[0]));
        Pattern advised =
                Pattern.compile(
                        "(^|   or   |   then   )("
                                + (missing.isEmpty() ? "(?!)" : String.join("|", missing))
                                + ")( [A-Z'$-].*|   .*|$)");
        String sources = texts(Path.of("src/main/java/dev/bbsh"), ".java");
        assertThat(LITERAL.matcher(sources).results().map((found) -> found.group(1)))
                .noneMatch((text) -> text.contains(" ") && advised.matcher(text).find());
    }

    @Test
    void everyFamilyOfErrorsIsShownInAStory() {
        String screens = texts(Path.of("src/test/resources/sessions"), ".out");
        assertThat(
                        List.of(
                                "no file '",
                                "is a folder",
                                "is empty",
                                "is not valid JSON: line ",
                                "no document '",
                                "(did you mean ",
                                "unknown command '",
                                "invalid JSONPath at character ",
                                "' already exists",
                                "not saved: ",
                                "needs a file to open",
                                "has no option --",
                                "too many arguments for"))
                .allSatisfy((text) -> assertThat(screens).contains(text));
    }

    private List<String> names() {
        return signatures.stream().map(Signature::name).toList();
    }

    private static List<Signature> signatures() {
        return Commands.of(new Session(Settings.DEFAULT)).stream()
                .map(ShellCommand::signature)
                .toList();
    }

    private static String texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter((file) -> file.toString().endsWith(ending))
                    .sorted()
                    .map(CoverageTests::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
