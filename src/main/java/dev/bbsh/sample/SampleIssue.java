package dev.bbsh.sample;

/** The records of the two sides for one issue. */
record SampleIssue(SampleRecord orbit, SampleRecord depot) {}
