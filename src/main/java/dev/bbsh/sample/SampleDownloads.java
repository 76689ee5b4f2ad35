package dev.bbsh.sample;

import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * The two downloads of one made-up sync, between the projects ORBIT and DEPOT. The same number of
 * issues gives the same bytes on every machine.
 *
 * <p>Realistic features: keys rise with gaps, and neither side's keys follow from the other's; six
 * issues of ten have comments, one of eight has attachments; the side where a comment or an
 * attachment was created has fewer of its IDs; DEPOT lists some issues in another order. Of 1,000
 * issues about two are unmatched, and about eight have messages in transit.
 *
 * @param issues the number of issues on each side
 */
public record SampleDownloads(int issues) {

    /** Writes both downloads, UTF-8, indented by two spaces; the streams stay open. */
    public void writeTo(OutputStream orbit, OutputStream depot, Progress progress)
            throws IOException {
        SplittableRandom random = new SplittableRandom(issues);
        SampleIssues source = new SampleIssues(random, issues);
        Deque<SampleRecord> waiting = new ArrayDeque<>();
        progress.begin("generating " + Plurals.of(issues, "issue"), issues);
        try (SampleFile first = new SampleFile(orbit);
                SampleFile second = new SampleFile(depot)) {
            for (int i = 0; i < issues; i++) {
                SampleIssues.Issue issue = source.next();
                first.add(issue.orbit());
                waiting.push(issue.depot());
                if (i == issues - 1 || random.nextInt(10) > 0) {
                    second.addAll(waiting);
                    waiting.clear();
                }
                progress.advance(1);
            }
        }
    }

    /**
     * A writer of one sample download; closing it ends the JSON text and leaves the stream open.
     */
    private static final class SampleFile implements Closeable {

        private final OutputStream out;
        private String before = "{\n  \"firstConnector\": [\n";

        SampleFile(OutputStream out) {
            this.out = out;
        }

        void add(SampleRecord record) throws IOException {
            write(before);
            write(record.text());
            before = ",\n";
        }

        void addAll(Iterable<SampleRecord> records) throws IOException {
            for (SampleRecord record : records) {
                add(record);
            }
        }

        @Override
        public void close() throws IOException {
            write(before.equals(",\n") ? "\n  ]\n}\n" : before + "  ]\n}\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
