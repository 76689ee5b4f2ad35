package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.operation.sync.DocumentSide;

/** An issue, and the side that has its record. */
record IssueLocation(DocumentSide where, SyncedIssue issue) {}
