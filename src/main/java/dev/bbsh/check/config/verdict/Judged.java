package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.Ranking;
import dev.bbsh.check.config.sought.Sought;

/**
 * The evidence for a verdict.
 *
 * @param inTarget the state of the same ID in the new Jira
 */
record Judged(Sought sought, Ranking ranking, IdInTarget inTarget) {}
