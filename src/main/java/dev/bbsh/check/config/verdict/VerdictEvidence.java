package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.CandidateRanking;
import dev.bbsh.check.config.lookup.LookupRequest;

/**
 * The evidence for a verdict.
 *
 * @param inTarget the state of the same ID in the new Jira
 */
record VerdictEvidence(LookupRequest sought, CandidateRanking ranking, IdInTarget inTarget) {}
