package dev.bbsh.shell.worker;

/** A line on which the progress of work is shown and removed again. */
public interface ProgressLine {

    /** Shows nothing. */
    ProgressLine NONE = (_) -> {};

    /** Shows one line in place of the one before; an empty one removes it. */
    void show(String line);
}
