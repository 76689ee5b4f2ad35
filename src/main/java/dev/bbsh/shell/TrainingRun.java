package dev.bbsh.shell;

import java.util.List;

/**
 * Runs the program three times in one process: a script, options, and a prompt, so that the JVM can
 * record what all of them need: it makes its ahead-of-time cache from a single process.
 */
final class TrainingRun {

    private TrainingRun() {}

    /**
     * Runs a script, two lines of options, then the lines typed at the prompt; the exit status is
     * that of the script and the options.
     *
     * @param arguments the program's own: {@code run SCRIPT NAME=VALUE...}
     */
    public static void main(String[] arguments) {
        Bbsh.callConstructorsDirectly();
        int status =
                Math.max(
                        Bbsh.run(List.of(arguments)),
                        Bbsh.run(List.of("-c", "help load", "-c", "exit")));
        System.exit(status == 0 ? Bbsh.run(List.of("--keep-going")) : status);
    }
}
