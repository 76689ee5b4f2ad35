package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Suggestion;
import dev.bbsh.check.config.sought.Sought;

import java.util.stream.Stream;

/** One way to find what an id of the old Jira became in the new one. */
@FunctionalInterface
interface CandidateSource {

    /** What this way finds, the best first. */
    Stream<Suggestion> find(Sought sought);
}
