package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code issues} on thousands of generated pairs, whose answers a plain list tells, too. */
@Execution(ExecutionMode.CONCURRENT)
class PlantedIssuesTests {

    private static final int PAIRS = 6_000;

    private static final long BEGIN = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    private static final long HOUR = 3_600_000;

    @TempDir private static Path folder;

    private static final List<Planted> ALL = new ArrayList<>();

    /**
     * A record of project ONE as it was generated.
     *
     * @param partner false when project TWO has no record of it
     */
    private record Planted(
            int number,
            int own,
            int copied,
            long last,
            int pending,
            boolean ignored,
            boolean partner) {

        String key() {
            return "ONE-" + number;
        }

        int comments() {
            return own + copied;
        }
    }

    @BeforeAll
    static void generate() throws IOException {
        Random random = new Random(18);
        StringBuilder one = new StringBuilder("{\"firstConnector\": [");
        StringBuilder two = new StringBuilder("{\"firstConnector\": [");
        for (int i = 1; i <= PAIRS; i++) {
            Planted each =
                    new Planted(
                            i,
                            random.nextInt(4),
                            random.nextInt(3),
                            // Each time only once, so that the order is exact.
                            BEGIN + (i * 7919L % PAIRS) * HOUR,
                            random.nextInt(20) == 0 ? 1 + random.nextInt(5) : 0,
                            random.nextInt(50) == 0,
                            random.nextInt(40) != 0);
            ALL.add(each);
            one.append(i == 1 ? "" : ",").append(record(each, "ONE", "TWO"));
            if (each.partner()) {
                two.append(two.charAt(two.length() - 1) == '[' ? "" : ",").append(partner(each));
            }
        }
        Files.writeString(folder.resolve("one.json"), one.append("]}"));
        Files.writeString(folder.resolve("two.json"), two.append("]}"));
    }

    private static String record(Planted each, String here, String there) {
        List<String> comments = new ArrayList<>();
        for (int c = 0; c < each.comments(); c++) {
            String local = Integer.toString(each.number() * 10 + c);
            comments.add(
                    c < each.own()
                            ? "{\"localId\":\"" + local + "\"}"
                            : "{\"localId\":\"" + local + "\",\"remoteId\":\"9" + local + "\"}");
        }
        return head(each.number(), here, there)
                + "\"outgoingMessageSequenceId\":"
                + (10 + each.pending())
                + ",\"incomingMessageSequenceId\":5,"
                + times(each)
                + ",\"comments\":["
                + String.join(",", comments)
                + "]"
                + (each.ignored() ? ",\"incomingChangesIgnored\":true" : "")
                + "}";
    }

    private static String partner(Planted each) {
        return head(each.number(), "TWO", "ONE")
                + "\"outgoingMessageSequenceId\":5,\"incomingMessageSequenceId\":10,"
                + times(each)
                + "}";
    }

    private static String head(int number, String here, String there) {
        return "{\"id\":%d,\"connectorKey\":\"CON-1-%s\",\"localIssueKey\":\"%s-%d\",\"remoteIssueKey\":\"%s-%d\","
                .formatted(number, here, here, number, there, number);
    }

    private static String times(Planted each) {
        return "\"firstSyncDate\":%d,\"lastOutgoingChange\":%d,\"lastIncomingChange\":%d"
                .formatted(BEGIN, each.last(), each.last());
    }

    @Test
    void filtersAgreeWithAPlainList() throws IOException {
        long day = BEGIN + 100 * 24 * HOUR;
        assertKeys("--comments 4+ --sort key", (each) -> each.comments() >= 4);
        assertKeys(
                "--comments 2-3 --sort key",
                (each) -> each.comments() >= 2 && each.comments() <= 3);
        assertKeys("--comments 0 --sort key", (each) -> each.comments() == 0);
        assertKeys("--ignored --sort key", Planted::ignored);
        assertKeys("--pending --sort key", (each) -> each.partner() && each.pending() > 0);
        assertKeys("--unmatched --sort key", (each) -> !each.partner());
        assertKeys(
                "--synced-before 2020-04-10T00:00Z --comments 4+ --sort key",
                (each) -> each.last() < day && each.comments() >= 4);
        assertKeys(
                "--synced-after 2020-04-10T00:00Z --pending --sort key",
                (each) -> each.last() >= day && each.partner() && each.pending() > 0);
    }

    @Test
    void orderAndLimitAgreeWithAPlainList() throws IOException {
        List<String> newest =
                ALL.stream()
                        .sorted(Comparator.comparingLong(Planted::last).reversed())
                        .limit(25)
                        .map(Planted::key)
                        .toList();
        assertThat(keys("--sort last-sync --limit 25")).isEqualTo(newest);
        List<String> oldest =
                ALL.stream()
                        .filter((each) -> each.comments() >= 4)
                        .sorted(Comparator.comparingLong(Planted::last))
                        .limit(25)
                        .map(Planted::key)
                        .toList();
        assertThat(keys("--comments 4+ --sort -last-sync --limit 25")).isEqualTo(oldest);
    }

    private static void assertKeys(String options, Predicate<Planted> wanted) throws IOException {
        List<String> expected =
                ALL.stream()
                        .filter(wanted)
                        .map(Planted::key)
                        .collect(Collectors.toCollection(ArrayList::new));
        assertThat(expected).as(options).hasSizeGreaterThan(10);
        assertThat(keys(options)).as(options).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> keys(String options) throws IOException {
        Path answer = Files.createTempFile(folder, "answer", ".json");
        Files.delete(answer);
        String screen =
                Story.screenOf(
                        "load %1$s/one.json %1$s/two.json\nissues one %2$s --output json --to %3$s"
                                .formatted(folder, options, answer),
                        Files.createTempDirectory(folder, "story"));
        assertThat(answer).as(screen).exists();
        Stream<JsonNode> rows = JsonMapper.shared().readTree(answer.toFile()).valueStream();
        return rows.map((row) -> row.get("key").asString()).toList();
    }
}
