package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.Ranking;
import dev.bbsh.check.config.sought.Sought;

/**
 * What a verdict goes by.
 *
 * @param inTarget what the same id is in the new Jira
 */
record Judged(Sought sought, Ranking ranking, IdInTarget inTarget) {}
