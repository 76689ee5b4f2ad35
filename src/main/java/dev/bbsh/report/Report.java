package dev.bbsh.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A report on a case: the first chapter is its head.
 *
 * @param subject the case and the reader
 * @param chapters at least one; the title of the first is that of the report
 * @param measures the values that a later report of this case is compared with
 */
public record Report(Subject subject, List<Chapter> chapters, List<Measure> measures) {

    /**
     * The case and the reader of a report.
     *
     * @param audience the reader
     * @param about the keys of the projects of the sync in alphabetical order, or the names of the
     *     site backups
     * @param written when it was written
     * @param sites the addresses of Jira sites, by the key of a project that each is known to have
     */
    public record Subject(
            Audience audience, List<String> about, Instant written, Map<String, String> sites) {

        public Subject {
            about = List.copyOf(about);
            sites = Map.copyOf(sites);
        }
    }

    public Report {
        chapters = List.copyOf(chapters);
        measures = List.copyOf(measures);
    }

    /** The title of the report. */
    public String title() {
        return chapters.getFirst().title();
    }
}
