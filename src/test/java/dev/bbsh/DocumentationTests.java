package dev.bbsh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.data.CheckRules;
import dev.bbsh.json.Document;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.shell.CommandLines;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The manual shows what is: sessions are quoted from transcripts, commands exist and are all
 * explained, links lead somewhere. After a new command: {@code ./mvnw test
 * -Dtest=DocumentationTests -Ddocs.write=true} writes the table of the README.
 */
class DocumentationTests {

    private static final CommandLines COMMANDS = CommandLines.read();

    private final Manual manual = new Manual(ManualPage.all(), COMMANDS);

    @Test
    void everySessionIsQuotedFromATranscript() {
        assertThat(manual.inventedSessions()).isEmpty();
    }

    @Test
    void everyCommandLineCanBeTyped() {
        assertThat(users(manual).deadAdvice()).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(manual.brokenLinks()).isEmpty();
    }

    @Test
    void everyCommandAndOptionIsExplained() {
        assertThat(manual.gaps()).isEmpty();
    }

    @Test
    void eachConvenienceIsShownByATestThatExists() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter((each) -> each.toString().endsWith(".java")).toList()) {
                sources.put(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        String manual = Files.readString(Path.of("src/docs/session.md"));
        List<MatchResult> named =
                Pattern.compile("\\| `(\\w+)\\.(\\w+)` \\|").matcher(manual).results().toList();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named)
                .allSatisfy(
                        (each) ->
                                assertThat(sources.get(each.group(1)))
                                        .contains("void " + each.group(2) + "("));
    }

    @Test
    void theReadmeListsEveryCommand() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(ManualPage.README, manual.readmeWithTable());
        }
        assertThat(ManualPage.read(ManualPage.README).text()).isEqualTo(manual.readmeWithTable());
    }

    @Test
    void theManualListsEveryRule() throws IOException {
        Path file = Path.of("src/docs/check.md");
        String text = Files.readString(file);
        int start =
                text.indexOf("by DocumentationTests -->\n")
                        + "by DocumentationTests -->\n".length();
        String rows =
                CheckRules.all().stream()
                        .map(
                                (rule) ->
                                        "| `%s` | %s | %s | %s |\n"
                                                .formatted(
                                                        rule.id(),
                                                        rule.title(),
                                                        rule.severity().word(),
                                                        rule.certainty().word()))
                        .collect(Collectors.joining());
        String wanted =
                text.substring(0, start)
                        + "| rule | finds | severity | certainty |\n| --- | --- | --- | --- |\n"
                        + rows
                        + text.substring(text.indexOf("<!-- end of rules"));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.readString(file)).isEqualTo(wanted);
    }

    @Test
    void theReadmeOpensWithTheTwoCommands() {
        List<String> lines = manual.readme().listings("sh").getFirst().lines();
        assertThat(lines)
                .satisfiesExactly(
                        (run) ->
                                assertThat(run)
                                        .startsWith(
                                                "scripts/bbsh run scripts/behind-firewall.bbsh"),
                        (verify) -> assertThat(verify).startsWith("./mvnw verify"));
        assertThat(Path.of("scripts/behind-firewall.bbsh")).isRegularFile();
    }

    @Test
    void theShellReadsEveryLine(@TempDir Path folder) throws Exception {
        ShellLines shell = ShellLines.in(folder);
        for (ManualPage page : manual.pages()) {
            assertThat(misread(page, shell)).as("%s", page.file()).isEmpty();
        }
    }

    @Test
    void thePackagesAreThoseOfTheArchitectureTests() {
        assertThat(packages(ManualPage.read(Path.of("src/docs/architecture.md"))))
                .isEqualTo(new TreeMap<>(ArchitectureTests.TABLE));
    }

    @Test
    @NeedsSharedData("json-test-suite")
    void theDecisionsAboutJsonAreThoseOfTheParser() throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        Pattern row = Pattern.compile("(?m)^\\| `(i_[^`]+)` \\| (read|refused) \\| \\S.*");
        row.matcher(ManualPage.read(Path.of("src/docs/json.md")).text())
                .results()
                .forEach((MatchResult each) -> said.put(each.group(1), each.group(2)));
        assertThat(said).hasSize(35);
        for (Map.Entry<String, String> each : said.entrySet()) {
            Path file = SharedData.path("json-test-suite/test_parsing/" + each.getKey());
            assertThat(each.getValue()).as(each.getKey()).isEqualTo(decision(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```console\n> documents\nnothing is open, really\n```",
                "```console\n> undo 2\nundone: remove $['tags'][0] in twins\n```",
                "```console\nnothing is open\n```"
            })
    void aSessionThatNobodyHadIsFound(String lie) {
        assertThat(with(lie).inventedSessions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`frobnicate`, or with `--frobnicate`",
                "`load a.json --frobnicate`",
                "`load FILE... [--frobnicate]`",
                "`backup frobnicate the-lot`",
                "```bbsh\nload a.json\nquery $.a --limit many\n```"
            })
    void adviceThatLeadsNowhereIsFound(String lie) {
        assertThat(with(lie).deadAdvice()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[gone](gone.md)", "[json](src/docs/json.md#gone)", "[here](#gone)"})
    void aLinkThatLeadsNowhereIsFound(String lie) {
        assertThat(with(lie).brokenLinks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```sh\nscripts/bbsh -c 'query $\n```",
                "```sh\nscripts/bbsh -c 'qury $'\n```",
                "```sh\nscripts/bbsh -c \"load a.json --ass b\" -c 'info'\n```",
                "```sh\nbbsh --outputs json\n```",
                "`scripts/bbsh -c 'query $.a[' --output json`"
            })
    void aLineThatTheShellMisreadsIsFound(String lie, @TempDir Path folder) throws Exception {
        ShellLines shell = ShellLines.in(folder);
        assertThat(misread(with(lie).readme(), shell)).isNotEmpty();
    }

    @Test
    void aCommandThatIsMissingInTheTableIsFound() {
        String readme = manual.readme().text();
        List<ManualPage> pages = new ArrayList<>(manual.pages());
        pages.removeIf((page) -> page.file().equals(ManualPage.README));
        String lie = readme.replaceFirst("(?m)^\\| `undo.*\n", "");
        pages.add(new ManualPage(ManualPage.README, lie));
        assertThat(lie).isNotEqualTo(readme);
        assertThat(new Manual(pages, COMMANDS).readmeWithTable())
                .isEqualTo(manual.readmeWithTable());
    }

    private static Manual with(String lie) {
        return new Manual(
                List.of(new ManualPage(ManualPage.README, "# Lies\n\n" + lie + "\n")), COMMANDS);
    }

    /** The manual without the page for contributors, which names packages. */
    private static Manual users(Manual manual) {
        return new Manual(
                manual.pages().stream()
                        .filter((page) -> !page.file().endsWith("architecture.md"))
                        .toList(),
                manual.commands());
    }

    private static List<String> misread(ManualPage page, ShellLines shell) throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> written =
                Stream.concat(
                                page.spans().stream(),
                                page.listings("sh").stream()
                                        .flatMap((listing) -> listing.lines().stream()))
                        .toList();
        for (String line : written) {
            if (line.matches("(.* )?(scripts/)?bbsh( .*)?") && !line.contains("...")) {
                String complaint = shell.complaint(line);
                if (!complaint.isEmpty()) {
                    wrong.add(complaint);
                }
                for (List<String> call : shell.calls(line)) {
                    wrong.addAll(COMMANDS.problems(call));
                }
            }
        }
        return wrong;
    }

    private static Map<String, Set<String>> packages(ManualPage page) {
        Map<String, Set<String>> table = new TreeMap<>();
        Pattern row = Pattern.compile("(?m)^\\| `(\\w+)` \\| .* \\| ?([^|]*)\\|$");
        row.matcher(page.text())
                .results()
                .filter((MatchResult each) -> !each.group(1).equals("shell"))
                .forEach(
                        (MatchResult each) ->
                                table.put(
                                        each.group(1),
                                        Pattern.compile("\\w+")
                                                .matcher(each.group(2))
                                                .results()
                                                .map(MatchResult::group)
                                                .collect(Collectors.toCollection(TreeSet::new))));
        return table;
    }

    private static String decision(Path file) throws IOException {
        try {
            Document.parse(Files.readAllBytes(file));
            return "read";
        } catch (JsonSyntaxException refused) {
            return "refused";
        }
    }
}
