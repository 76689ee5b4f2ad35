package dev.bbsh.jira.live.jql;

/** An issue in the answer of a search. */
public record FoundIssue(String id, String key) {}
