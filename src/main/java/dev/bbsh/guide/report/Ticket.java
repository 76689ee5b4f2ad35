package dev.bbsh.guide.report;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Findings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a case when its report is written.
 *
 * @param facts of the sync that it is about
 * @param others the facts of other syncs, which do not apply to it
 * @param files what is open
 * @param together how the sides belong together, a line each
 * @param checked the last check
 * @param steps what was done to the data, a line each
 * @param next what is left to do, if it is known which migration this is
 * @param script the lines that do all of it again
 */
public record Ticket(
        Instant now,
        Case facts,
        List<Case> others,
        List<TicketFile> files,
        List<String> together,
        Optional<Check> checked,
        List<String> steps,
        Optional<Next> next,
        List<String> script) {

    /**
     * A check and what it found.
     *
     * @param line that checks so
     * @param holds false when something was changed since
     */
    public record Check(String line, Findings findings, boolean holds) {}

    /**
     * What a guide says.
     *
     * @param guide its name and title
     * @param steps those that the session has not done
     */
    public record Next(String guide, List<String> steps) {

        public Next {
            steps = List.copyOf(steps);
        }
    }

    public Ticket {
        others = List.copyOf(others);
        files = List.copyOf(files);
        together = List.copyOf(together);
        steps = List.copyOf(steps);
        script = List.copyOf(script);
    }
}
