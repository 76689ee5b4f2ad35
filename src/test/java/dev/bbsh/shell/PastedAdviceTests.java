package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.guide.Scenario;
import dev.bbsh.shell.contract.Signature;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every line that a transcript or a guide advises can be pasted: its command and its options are
 * there, what is in capitals is a word of the help, and where nothing is in capitals the line works
 * in the state in which it was advised. Each line is pasted into a session of its own, so they run
 * at the same time.
 */
@Execution(ExecutionMode.CONCURRENT)
class PastedAdviceTests {

    private static final Path STORIES = Path.of("src/test/resources/sessions");

    /**
     * A choice with its command in the same line, unlike a finding, or a command below its choice.
     */
    private static final Pattern CHOICE =
            Pattern.compile(
                    "(?: {1,2}\\d{1,2}  (?!(?:error|warning|info) ).*\\S {2,}| {5})(\\S.*)");

    private static final Pattern CASE_LINE = Pattern.compile("case --\\S+ \\S+   or   case .*");

    /** Errors of lines that are advised in any state, or that name files that no transcript has. */
    private static final List<String> STATES =
            List.of(
                    "error: no file '",
                    "error: nothing has been checked yet",
                    "error: no recording is running",
                    "error: 'new' can't be the catalog of both Jira sites",
                    "error: all issues of 'merged' belong to one project",
                    "error: '/home/kim/case/broken.json' is not valid JSON",
                    "error: no ID mapping given, and several are loaded",
                    // Which of several mappings fits, the person knows.
                    "error: the mapping has no new ID for any of",
                    // The site answers as before until the story says otherwise.
                    "error: cloud refused the credentials (401)",
                    "error: cloud asks to wait 24 hours before the next request (429)",
                    "error: no IDs found in /home/kim/case/report.csv",
                    // The environment of a process, no line can change.
                    "error: the environment variable NOT_SET is not set");

    static List<String> stories() throws IOException {
        return SessionTests.stories();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatIsAdvisedCanBeTyped(String story) throws IOException {
        List<String> problems = new ArrayList<>();
        Files.readAllLines(STORIES.resolve(story + ".out"))
                .forEach((line) -> advised(line).forEach((each) -> check(each, problems)));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatIsAdvisedWorksWhereItIsAdvised(String story, @TempDir Path folder) throws IOException {
        List<String> problems = new ArrayList<>();
        List<StoryAdvice> all = StoryAdvice.of(story);
        var shared = new SharedRun(StoryAdvice.scriptOf(story), all, folder);
        for (StoryAdvice each : all) {
            String screen = shared.screenOf(each);
            if (isProblem(screen)) {
                // Alone, without what was pasted before.
                screen = each.pasted(folder.resolve(Integer.toString(each.number())));
            }
            if (isProblem(screen)) {
                problems.add(each.lines() + " -> " + screen.lines().findFirst().orElse(""));
            }
        }
        assertThat(problems).isEmpty();
    }

    private static boolean isProblem(String screen) {
        return screen.startsWith("error: ") && STATES.stream().noneMatch(screen::startsWith);
    }

    @Test
    void guidesWithNothingOpenNameTheHelpsWordsOnly(@TempDir Path folder) {
        for (String scenario : Scenario.words()) {
            List<String> problems = new ArrayList<>();
            lines(Story.screenOf("guide " + scenario, folder.resolve(scenario)))
                    .forEach((line) -> check(line, problems));
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void guidesShowNoPlaceholderOnceFilesAreOpenAndTheMoverIsKnown(@TempDir Path folder) {
        for (String scenario : Scenario.words()) {
            String screen =
                    Story.screenOf(
                            """
                            load ${here}/orbit.json ${here}/depot.json
                            case --moving ORBIT
                            merge orbit depot --as both
                            save both ${here}/data.json
                            close both
                            load ${here}/data.json ${here}/moved/config.json
                            guide %s
                            """
                                    .formatted(scenario),
                            folder.resolve(scenario));
            String guide = screen.substring(screen.indexOf("> guide"));
            assertThat(guide)
                    .doesNotContain("MOVING", "STAYING", "DATA", "TRAFFIC")
                    .doesNotContain("the project that moves");
        }
    }

    /** Lines of a guide that stand alone, indented. */
    private static Stream<String> lines(String screen) {
        return screen.lines()
                .filter((line) -> line.startsWith("  ") && !line.startsWith("   "))
                .map(String::strip)
                .filter(StoryAdvice.COMMANDS::isCommandLine);
    }

    /** The command lines in one line of a screen. */
    private static List<String> advised(String line) {
        Matcher choice = CHOICE.matcher(line);
        Matcher facts = CASE_LINE.matcher(line);
        String text =
                line.startsWith(StoryAdvice.TRY)
                        ? line.substring(StoryAdvice.TRY.length())
                        : choice.matches()
                                ? choice.group(1)
                                : facts.find() ? facts.group().replaceFirst("\\)$", "") : "";
        return StoryAdvice.commands(text);
    }

    private static void check(String line, List<String> problems) {
        if (line.startsWith("--")) {
            problems.add(line + ": only a part of a line");
            return;
        }
        StoryAdvice.COMMANDS.problem(line).ifPresent(problems::add);
        StoryAdvice.CAPITALS
                .matcher(line)
                .results()
                .map((match) -> match.group())
                .filter((word) -> !words().contains(word))
                .forEach((word) -> problems.add(line + ": the help does not name " + word));
    }

    /** The words in capitals that the help of any command has, and those of project keys. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>(Set.of("ORBIT", "DEPOT", "CON", "KEY", "OLD", "NEW"));
        words.addAll(Set.of("ALFA", "BETA", "ZETA", "GAMMA", "DELTA", "KILO", "LIMA"));
        StoryAdvice.COMMANDS
                .signatures()
                .forEach(
                        (each) ->
                                Stream.concat(
                                                Stream.of(each.synopsis()),
                                                Stream.concat(
                                                        each.details().stream(),
                                                        each.examples().stream()
                                                                .map(Signature.Example::line)))
                                        .flatMap((text) -> capitals(text).stream())
                                        .forEach(words::add));
        return words;
    }

    private static List<String> capitals(String text) {
        return Pattern.compile("[A-Z]{2,}").matcher(text).results().map((m) -> m.group()).toList();
    }
}
