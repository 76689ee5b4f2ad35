package dev.bbsh.guide;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Findings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The data of a report: the facts of the case, the open files, and the steps so far.
 *
 * @param facts the facts of the sync in question
 * @param others the facts of other syncs, which do not apply to it
 * @param backups the site backups, when the session is about nothing else
 * @param files the open documents, catalogs and mappings
 * @param together the matched and unmatched issues of the sides, a line each
 * @param checked the last check
 * @param steps the changes to the data, a line each
 * @param next the remaining steps, if the scenario is known
 * @param script the lines that repeat the session
 */
public record ReportData(
        Instant now,
        Case facts,
        List<Case> others,
        List<SiteFacts> backups,
        List<File> files,
        List<String> together,
        Optional<Check> checked,
        List<String> steps,
        Optional<Next> next,
        List<String> script) {

    /**
     * An open document, catalog or mapping.
     *
     * @param name its name in the session
     * @param what its kind, with its numbers
     * @param from the file that it was read from, or the command that created it
     * @param state whether it was changed, and where it was saved
     * @param repairs the repairs that made its text valid JSON
     */
    public record File(String name, String what, String from, String state, List<String> repairs) {

        public File {
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * A site backup that the report is about.
     *
     * @param facts its version, numbers and rows, a line each
     */
    public record SiteFacts(String name, List<String> facts) {

        public SiteFacts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A check and its findings.
     *
     * @param line the command that runs the check
     * @param holds false when something was changed since the check
     */
    public record Check(String line, Findings findings, boolean holds) {}

    /**
     * The remaining steps of a guide.
     *
     * @param guide its name and title
     * @param steps the steps that the session has not done
     */
    public record Next(String guide, List<String> steps) {

        public Next {
            steps = List.copyOf(steps);
        }
    }

    public ReportData {
        others = List.copyOf(others);
        backups = List.copyOf(backups);
        files = List.copyOf(files);
        together = List.copyOf(together);
        steps = List.copyOf(steps);
        script = List.copyOf(script);
    }
}
