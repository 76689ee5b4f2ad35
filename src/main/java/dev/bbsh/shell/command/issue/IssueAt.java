package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.shell.command.sync.SideOf;

/** An issue, and the side that has its record. */
record IssueAt(SideOf where, SyncedIssue issue) {}
