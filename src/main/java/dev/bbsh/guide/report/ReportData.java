package dev.bbsh.guide.report;

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
        List<ReportedFile> files,
        List<String> together,
        Optional<Check> checked,
        List<String> steps,
        Optional<Next> next,
        List<String> script) {

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
        files = List.copyOf(files);
        together = List.copyOf(together);
        steps = List.copyOf(steps);
        script = List.copyOf(script);
    }
}
