package dev.bbsh.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

class SampleDownloadsTests {

    private final ByteArrayOutputStream orbit = new ByteArrayOutputStream();
    private final ByteArrayOutputStream depot = new ByteArrayOutputStream();

    @Test
    void mostIssuesHaveAPartner() throws IOException {
        new SampleDownloads(5_000).writeTo(orbit, depot, Progress.NONE);
        List<String> remote = strings(depot, "remoteIssueKey");
        assertThat(strings(orbit, "localIssueKey"))
                .hasSize(5_000)
                .doesNotHaveDuplicates()
                .satisfies((keys) -> assertThat(remote).containsAnyElementsOf(keys))
                .filteredOn((key) -> !remote.contains(key))
                .hasSizeBetween(3, 25);
    }

    @Test
    void theSamePairTwiceIsTheSameBytes() throws IOException {
        new SampleDownloads(50).writeTo(orbit, depot, Progress.NONE);
        byte[] first = orbit.toByteArray();
        orbit.reset();
        new SampleDownloads(50).writeTo(orbit, depot, Progress.NONE);
        assertThat(orbit.toByteArray()).isEqualTo(first);
    }

    @Test
    void noIssuesAreAPairToo() throws IOException {
        new SampleDownloads(0).writeTo(orbit, depot, Progress.NONE);
        assertThat(strings(orbit, "localIssueKey")).isEmpty();
    }

    private static List<String> strings(ByteArrayOutputStream text, String name) {
        JsonValue root = Document.parse(text.toByteArray()).root();
        Iterable<JsonValue> records = root.member("firstConnector").orElseThrow().elements();
        return StreamSupport.stream(records.spliterator(), false)
                .map((one) -> one.member(name).orElseThrow().string())
                .toList();
    }
}
