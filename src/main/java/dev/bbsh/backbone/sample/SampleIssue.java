package dev.bbsh.backbone.sample;

/** What the two sides know of one issue. */
record SampleIssue(SampleRecord orbit, SampleRecord depot) {}
