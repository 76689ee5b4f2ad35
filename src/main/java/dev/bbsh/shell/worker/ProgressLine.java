package dev.bbsh.shell.worker;

/** Where a line about running work can be shown, and taken away again. */
public interface ProgressLine {

    /** Shows nothing. */
    ProgressLine NONE = (_) -> {};

    /** Shows one line in place of the one before; an empty one takes it away. */
    void show(String line);
}
