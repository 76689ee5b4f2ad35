package dev.bbsh.operation.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.difference.DataDifference;
import dev.bbsh.backbone.difference.SideVersions;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.RowOrder;
import dev.bbsh.json.Document;
import dev.bbsh.sample.SampleDownloads;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.IntBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import javax.management.JMException;
import javax.management.ObjectName;

/** The listing and the difference of issues keep numbers in arrays, and no object for an issue. */
@Isolated
class IssueMemoryTests {

    private static final int ISSUES = 30_000;

    private static Document orbit = Document.parse("{}");

    private static Document depot = Document.parse("{}");

    @BeforeAll
    static void generate() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        new SampleDownloads(ISSUES).writeTo(one, other, Progress.NONE);
        orbit = document(one);
        depot = document(other);
    }

    private static Document document(ByteArrayOutputStream text) {
        return Document.parse(text.toByteArray());
    }

    /** The number of objects in use. */
    private static long objects() {
        try {
            String histogram =
                    (String)
                            ManagementFactory.getPlatformMBeanServer()
                                    .invoke(
                                            new ObjectName(
                                                    "com.sun.management:type=DiagnosticCommand"),
                                            "gcClassHistogram",
                                            new Object[] {new String[0]},
                                            new String[] {String[].class.getName()});
            List<String> total =
                    histogram
                            .lines()
                            .filter((line) -> line.startsWith("Total"))
                            .flatMap((line) -> Arrays.stream(line.strip().split("\\s+")))
                            .toList();
            return Long.parseLong(total.get(1));
        } catch (JMException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The objects that a result keeps. */
    private static <T> long kept(Supplier<T> work) {
        // Makes the indexes that the documents keep.
        assertThat(work.get()).isNotNull();
        long before = objects();
        T result = work.get();
        long kept = objects() - before;
        assertThat(result).isNotNull();
        return kept;
    }

    private record Listed(IssueRows rows, IntBuffer sorted) {}

    private static Listed issues() {
        IssueRows rows =
                IssueRows.of(
                        DocumentAnalysis.of(orbit).sides().getFirst(),
                        Optional.of(DocumentAnalysis.of(depot).sides().getFirst()),
                        (_) -> true,
                        Progress.NONE);
        IssueFilter filter =
                new IssueFilter(
                        Set.of(),
                        Optional.of(NumberRange.of("1+", "comments")),
                        Optional.empty(),
                        Optional.of(Instant.parse("2030-01-01T00:00:00Z")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        int[] selected = new IssueSelection(rows, Progress.NONE).of(filter, Set.of());
        int[] sorted =
                new RowOrder(rows, Progress.NONE)
                        .byNumber(
                                selected,
                                (row) -> rows.lastSync(row).orElse(IssueRecords.MISSING),
                                true);
        return new Listed(rows, IntBuffer.wrap(sorted));
    }

    @Test
    void theListingKeepsNoObjectAnIssue() {
        assertThat(issues().sorted().remaining()).isGreaterThan(ISSUES / 4);
        assertThat(kept(IssueMemoryTests::issues)).isLessThan(ISSUES / 10);
    }

    @Test
    void theDifferenceKeepsNoObjectAnIssue() {
        Supplier<DataDifference> work =
                () ->
                        DataDifference.of(
                                new SideVersions(
                                        DocumentAnalysis.of(orbit).sides().getFirst(),
                                        DocumentAnalysis.of(orbit).sides().getFirst()),
                                Optional.empty(),
                                (_) -> true,
                                Progress.NONE);
        assertThat(kept(work)).isLessThan(ISSUES / 10);
    }

    @Test
    void anObjectAnIssueWouldBeSeen() {
        assertThat(
                        kept(
                                () ->
                                        Arrays.stream(issues().sorted().array())
                                                .mapToObj((row) -> new int[] {row})
                                                .toList()))
                .isGreaterThan(ISSUES / 4);
    }
}
