package dev.bbsh.query;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.query.plan.PreparedPath;
import dev.bbsh.sample.SampleDownloads;
import dev.bbsh.work.Progress;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The same path over the 10,000 records of a 5 MB export again: parsed before, and prepared. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class QueryBenchmark {

    @Param({
        "$.firstConnector[*].localIssueKey",
        "$.firstConnector[?@.outgoingMessageSequenceId > 5]",
        "$.firstConnector[?length(@.comments) > 2]",
        "$..localId"
    })
    public String path = "";

    private JsonPath parsed = JsonPath.parse("$");
    private PreparedPath prepared = parsed.prepared(Progress.NONE);
    private JsonValue root = Span.of("null");

    @Setup
    public void invent() throws IOException {
        ByteArrayOutputStream orbit = new ByteArrayOutputStream();
        new SampleDownloads(10_000).writeTo(orbit, OutputStream.nullOutputStream(), Progress.NONE);
        root = Document.parse(orbit.toString(StandardCharsets.UTF_8)).root();
        parsed = JsonPath.parse(path);
        prepared = parsed.prepared(Progress.NONE);
    }

    @Benchmark
    public long parsed() {
        return parsed.count(root, Progress.NONE);
    }

    @Benchmark
    public long prepared() {
        return prepared.in(root).count();
    }
}
