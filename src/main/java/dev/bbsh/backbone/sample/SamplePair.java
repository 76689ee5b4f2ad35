package dev.bbsh.backbone.sample;

import dev.bbsh.backbone.Counted;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * The two downloads of one invented sync, between the projects ORBIT and DEPOT. The same number of
 * issues gives the same bytes on every machine.
 *
 * <p>What is true to life: keys rise with gaps, and neither side's follow from the other's; six
 * issues of ten have comments, one of eight has attachments; of a comment or an attachment the side
 * that it comes from knows less; DEPOT lists some issues in another order. Of 1,000 issues about
 * two have no partner, and messages of about eight are still on their way.
 *
 * @param issues how many each side has
 */
public record SamplePair(int issues) {

    /** Writes both downloads, UTF-8, indented by two blanks; the streams stay open. */
    public void writeTo(OutputStream orbit, OutputStream depot, Progress progress)
            throws IOException {
        SplittableRandom random = new SplittableRandom(issues);
        SampleIssues source = new SampleIssues(random, issues);
        Deque<SampleRecord> waiting = new ArrayDeque<>();
        progress.begin("inventing " + Counted.of(issues, "issue"), issues);
        try (SampleFile first = new SampleFile(orbit);
                SampleFile second = new SampleFile(depot)) {
            for (int i = 0; i < issues; i++) {
                SampleIssue issue = source.next();
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
}
