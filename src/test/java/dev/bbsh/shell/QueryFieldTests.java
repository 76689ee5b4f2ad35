package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries of the field that answered nothing, or advised what does not work. */
class QueryFieldTests {

    @TempDir private Path folder;

    private int runs;

    @Test
    void f08LengthWithoutBracketsIsExplained() {
        String path = "$.firstConnector[?(@.comments.length > 2)].localIssueKey";
        String screen =
                screenOf(
                        "F08",
                        "load ${here}/orbit.json",
                        "query " + path,
                        "expect count " + path + " = 0");
        assertThat(screen)
                .contains(
                        "nothing found\n'length' is read as a member name: .length() counts"
                                + "     (query $.firstConnector[?length(@.comments) >"
                                + " 2].localIssueKey)")
                .contains("not as expected: " + path)
                .doesNotContain("as expected: " + path + " finds 0 values in orbit\n");
        assertThat(answerOf("F08", "$.firstConnector[?length(@.comments) > 2].localIssueKey"))
                .contains("\nORBIT-18\n");
    }

    @Test
    void f09ANumberIsNotATextWithItsDigits() {
        assertThat(answerOf("F09", "$..comments[?@.localId == 20419]"))
                .contains(
                        "nothing found\n"
                            + "'localId' contains strings, such as '20419', written with quotes")
                .contains("(query $..comments[?@.localId == '20419'])");
    }

    @Test
    void f10ANameInAnotherCaseIsNamed() {
        assertThat(
                        screenOf(
                                "F10",
                                "load ${here}/orbit.json",
                                "query $.firstconnector[*].localIssueKey",
                                "query $.firstConnector[*].localIssuekey",
                                "query $.firstConnector[*] --columns id,LocalIssueKey"))
                .contains("'firstconnector': did you mean firstConnector?")
                .contains("'localIssuekey': did you mean localIssueKey?")
                .contains("column LocalIssueKey: no member here is called 'LocalIssueKey'")
                .contains("(--columns id,localIssueKey)");
    }

    @Test
    void f11ADateIsShownInMilliseconds() {
        assertThat(
                        answerOf(
                                "F11",
                                "$.firstConnector[?@.lastOutgoingChange >"
                                        + " '2024-05-22'].localIssueKey"))
                .contains("2024-05-22 is 1716336000000")
                .contains(
                        "(query $.firstConnector[?@.lastOutgoingChange >"
                                + " date('2024-05-22')].localIssueKey)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\u00A7',
            textBlock =
                    """
                    $.fields.[0].id -> $.fields[0].id
                    $.fields.0.id -> $.fields[0].id
                    $."by-key" -> $['by-key']
                    $.`@type` -> $['@type']
                    $.fields[0].id; -> $.fields[0].id
                    .fields[0].id -> $.fields[0].id
                    """)
    void f12AdviceFindsWhatWasMeant(String path, String meant) {
        assertThat(answerOf("F12", path)).contains("  try: query " + meant + "\n");
        assertThat(answerOf("F12", meant)).doesNotContain("nothing found", "error");
    }

    @Test
    void f12SaysThatAFilterDoesNotCalculate() {
        assertThat(answerOf("F12", "$.fields[?(@.schema.customId*2 > 10)].id"))
                .contains("try: help query     (a filter can't calculate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\u00A7',
            textBlock =
                    """
                    $.fields[?(@.name == 'Team')]^ -> $[?@[?(@.name == 'Team')]]
                    $.fields[?(@.name == 'Team')].^ -> $[?@[?(@.name == 'Team')]]
                    $.fields[?(@.name == 'Team')].parent() -> $[?@[?(@.name == 'Team')]]
                    $.fields[*].schema[?(@ == 'user')]^ -> $.fields[?@.schema[?(@ == 'user')]]
                    """)
    void f13TheParentIsAskedInAFilter(String path, String meant) {
        assertThat(answerOf("F13", path))
                .contains("  try: query " + meant + "     (no step leads to the parent");
        assertThat(answerOf("F13", meant)).doesNotContain("nothing found", "error");
    }

    @Test
    void f13KeysAndPropertiesHaveAFormOfTheirOwn() {
        assertThat(answerOf("F13", "$['by-key'].*~")).contains("try: query $['by-key'].keys()\n");
        assertThat(answerOf("F13", "$['by-key'][?(@property == 'PROJ-1')]"))
                .contains("try: query $['by-key']['PROJ-1']\n");
        assertThat(answerOf("F13", "$['by-key'][?(@parent.foo)]"))
                .contains("no step leads to the parent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\u00A7',
            textBlock =
                    """
                    $..points.max() -> query $..points   then   query $.max() --in last
                    $.fields[*].schema.customId.max() -> query $.fields[*].schema.customId   then   query $.max() --in last
                    $.fields[?(startsWith(@.name,'Te'))] -> $.fields[?(search(@.name, '^Te'))]
                    $.fields[?(@.name.startsWith('Te'))] -> $.fields[?(search(@.name, '^Te'))]
                    $.fields[?(@.name like 'Te%')] -> $.fields[?(match(@.name, 'Te.*'))]
                    $.fields[?(@.id not in ['summary'])] -> $.fields[?(@.id nin ['summary'])]
                    $.fields[?(@.name <> 'Team')] -> $.fields[?(@.name != 'Team')]
                    $.fields[?(@.orderable is null)] -> $.fields[?(@.orderable == null)]
                    /fields/0/id -> $.fields[0].id
                    $.foo|$.baz -> $['foo', 'baz']
                    """)
    void f14OtherNotationsGetAFormThatWorks(String path, String advice) {
        String line = advice.startsWith("query ") ? advice : "query " + advice;
        assertThat(answerOf("F14", path)).contains("  try: " + line + "\n");
    }

    @Test
    void f15TheLargestNumberIsTheOneOfTheFile() {
        assertThat(
                        screenOf(
                                "F15",
                                "load ${here}/big.json",
                                "query $.ids.max()",
                                "query $.ids.min()",
                                "load ${here}/orbit.json",
                                "query $..lastOutgoingChange --count",
                                "query $.max() --in last"))
                .contains("\n1773942167980555585\n")
                .contains("\n9007199254740993\n")
                .contains("\n1717350460777\n1717350460777 is 2024-06-02T17:47:40.777Z\n");
    }

    @Test
    void f46KeysAreTakenInAnyCaseAndFromAddresses() {
        String key = "$.firstConnector[0].localIssueKey";
        assertThat(screenOf("F46", "load ${here}/orbit.json", "find orbit-12")).contains(key);
        assertThat(screenOf("F46", "load ${here}/orbit.json", "issue Orbit-12"))
                .contains("localIssueKey              ORBIT-12");
        assertThat(
                        screenOf(
                                "F46",
                                "load ${here}/orbit.json",
                                "find https://jira.example.com/browse/ORBIT-12"))
                .contains(key);
    }

    @Test
    void f47LengthBehindAFilterIsRefused() {
        assertThat(answerOf("F47", "$.firstConnector[?@.comments].length()"))
                .contains("could mean each value or all at once")
                .contains("try: query $.firstConnector[?@.comments] --count   or   ");
    }

    @Test
    void f48CountOfOneNodeIsExplained() {
        assertThat(answerOf("F48", "$.firstConnector[?count(@.comments) > 2].localIssueKey"))
                .contains("@.comments finds at most one: length() counts its elements")
                .contains("(query $.firstConnector[?length(@.comments) > 2].localIssueKey)");
    }

    @Test
    void f51AnotherSpellingOfTrueIsAdvised() {
        String put = "put $.firstConnector[0].incomingChangesIgnored ";
        assertThat(screenOf("F51", "load ${here}/orbit.json", put + "True"))
                .contains("try: " + put + "true\n");
        assertThat(screenOf("F51", "load ${here}/orbit.json", put + "no"))
                .contains("try: " + put + "false\n");
        assertThat(screenOf("F51", "load ${here}/orbit.json", put + "None"))
                .contains("try: " + put + "null --json\n");
        assertThat(
                        screenOf(
                                "F51",
                                "load ${here}/orbit.json",
                                "put $.firstConnector[0].id null --json",
                                "put $.firstConnector[0].id NULL"))
                .contains("try: put $.firstConnector[0].id null   or   ");
    }

    @Test
    void a6AnExponentOfAnySizeIsCompared() throws IOException {
        assertThat(
                        screenOf(
                                "A6-exponent-in",
                                "load ${here}/" + onlyFile("A6-exponent-in"),
                                "query $.a[?@.n in [5]]"))
                .contains("nothing found")
                .doesNotContain("internal error");
    }

    @Test
    void a7ManyMembersOfOneNameAreCountedInOnePass() throws IOException {
        String members =
                IntStream.range(0, 20_000)
                        .mapToObj((i) -> "\"k\":" + i)
                        .collect(Collectors.joining(",", "{", "}"));
        Path file = Files.writeString(folder.resolve("many.json"), members);
        long start = System.nanoTime();
        String screen =
                screenOf(
                        "F08",
                        "load " + file,
                        "query $.k --paths --limit 19999 --to ${here}/paths.txt",
                        "put $.k 1 --all",
                        "remove $.k --all");
        // Quadratic, each of the three takes more than twenty seconds.
        assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
        assertThat(screen).contains("changed 20,000 values");
        assertThat(Files.readString(folder.resolve("run1/case/paths.txt")))
                .contains("$.k     the 19999th 'k' there");
    }

    @Test
    void theRecordedLineHasTheKeyAndTheCommandAsTheyAreWritten() throws IOException {
        screenOf(
                "F46",
                "load ${here}/orbit.json",
                "record ${here}/typed.bbsh",
                "ISSUE orbit-12",
                "case --moving=orbit --key orbit=orb2",
                "Find https://jira.example.com/projects/ORBIT/issues/orbit-13?filter=allissues",
                "issue https://x.example/jira/boards/1?selectedIssue=orbit-13&view=a#comment-9",
                "info Orbit",
                "record --stop");
        assertThat(Files.readString(folder.resolve("run1/case/typed.bbsh")))
                .contains("\nissue ORBIT-12\n")
                .contains("\ncase --moving=ORBIT --key ORBIT=ORB2\n")
                .contains("\nfind ORBIT-13\n")
                .contains("\nissue ORBIT-13\n")
                .contains("\ninfo ORBIT\n");
    }

    @Test
    void zeroOfAnUnknownNameProvesNothing() {
        assertThat(
                        screenOf(
                                "F10",
                                "load ${here}/orbit.json",
                                "expect count $..lastchangeSeen = 0",
                                "expect count $..lastchangeSeen < 3 --or-unknown",
                                "expect count $..remoteId = 99",
                                "remove $..connectorKey --all",
                                "expect count $..connectorKey = 0",
                                "put $.firstConnector[0].extra 1",
                                "remove $.firstConnector[0].extra",
                                "expect count $..extra = 0"))
                .contains("not as expected: $..lastchangeSeen finds 0 values in orbit")
                .contains("try: expect count $..lastChangeSeen = 0   or   ")
                .contains("\nas expected: $..lastchangeSeen finds 0")
                .contains("\nas expected: $..connectorKey finds 0")
                .contains("\nas expected: $..extra finds 0");
    }

    private String answerOf(String name, String path) {
        String file =
                name.equals("F12") || name.equals("F13") || name.equals("F14")
                        ? "b.json"
                        : "orbit.json";
        return screenOf(name, "load ${here}/" + file, "query '" + path.replace("'", "'\\''") + "'");
    }

    private String screenOf(String name, String... lines) {
        return FieldCase.screenOf(name, folder.resolve("run" + ++runs), lines)
                .replaceAll("\\n {4,}", " ");
    }

    private static String onlyFile(String name) throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/field", name))) {
            return files.map((file) -> file.getFileName().toString())
                    .filter((file) -> file.endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
