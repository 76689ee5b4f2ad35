package dev.bbsh.json;

import dev.bbsh.json.tape.Segment;
import dev.bbsh.sample.SampleDownloads;
import dev.bbsh.work.Progress;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The same 5 MB export as our tape, as Jackson's bare tokens, and as Jackson's tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ParseBenchmark {

    private final JsonMapper jackson = new JsonMapper();
    private byte[] padded = {};
    private int length;

    @Setup
    public void invent() throws IOException {
        ByteArrayOutputStream orbit = new ByteArrayOutputStream();
        new SampleDownloads(10_000).writeTo(orbit, OutputStream.nullOutputStream(), Progress.NONE);
        length = orbit.size();
        padded = Arrays.copyOf(orbit.toByteArray(), length + Segment.PADDING);
    }

    @Benchmark
    public Segment tape() {
        return Segment.parse(padded, 0, length, Progress.NONE);
    }

    @Benchmark
    public int jacksonTokens() {
        int tokens = 0;
        try (JsonParser parser = jackson.createParser(padded, 0, length)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public JsonNode jacksonTree() {
        return jackson.readTree(padded, 0, length);
    }
}
