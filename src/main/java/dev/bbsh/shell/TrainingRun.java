package dev.bbsh.shell;

import java.util.List;

/**
 * Runs the program twice in one process, without a prompt and with one, so that the JVM can record
 * what both need: it makes its ahead-of-time cache from a single process.
 */
final class TrainingRun {

    private TrainingRun() {}

    /**
     * Runs a script, then the lines typed at the prompt; the exit status is that of the script.
     *
     * @param arguments the program's own: {@code run SCRIPT NAME=VALUE...}
     */
    public static void main(String[] arguments) {
        int status = Bbsh.run(List.of(arguments));
        System.exit(status == 0 ? Bbsh.run(List.of("--keep-going")) : status);
    }
}
