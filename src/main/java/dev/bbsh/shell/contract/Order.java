package dev.bbsh.shell.contract;

import java.util.List;

/** What only the loop can do, because it concerns the loop itself. */
public sealed interface Order extends Answer {

    /** Leave the session; with unsaved changes only when they may be lost. */
    record Leave(boolean discard) implements Order {}

    /** Clear the screen. */
    record Clear() implements Order {}

    /**
     * Run the lines of a script.
     *
     * @param file the script
     * @param values {@code NAME=VALUE} each
     * @param step true to ask before each line
     */
    record Replay(String file, List<String> values, boolean step) implements Order {

        public Replay {
            values = List.copyOf(values);
        }
    }

    /**
     * Do again what a session did that was cut off.
     *
     * @param discard true to forget it instead
     */
    record Recover(boolean discard) implements Order {}

    /** Write every line that succeeds from now on to a file. */
    record StartRecording(String file) implements Order {}

    /** Stop recording. */
    record StopRecording() implements Order {}
}
