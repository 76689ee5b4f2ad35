package dev.bbsh.shell.contract;

/** What a command answers; the loop does the rest. */
public sealed interface Answer permits Outcome, Question, Order {}
