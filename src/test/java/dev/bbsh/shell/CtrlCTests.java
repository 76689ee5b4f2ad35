package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.CancelledException;

import org.junit.jupiter.api.Test;

/** Ctrl-C ends the command, and all lines that are not typed. */
class CtrlCTests {

    private static final Worker.Interrupts PRESSED =
            (action) -> {
                action.run();
                return () -> {};
            };

    @Test
    void nothingFollowsALineOfABatchThatWasStopped() {
        assertThat(RunMode.BATCH.stopsAfter(Status.INTERRUPTED)).isTrue();
        assertThat(new RunMode(false, true).stopsAfter(Status.INTERRUPTED)).isTrue();
        assertThat(RunMode.PROMPT.stopsAfter(Status.INTERRUPTED)).isFalse();
    }

    @Test
    void aFailureThatComesOfStoppingIsNoFailure() {
        Worker worker = new Worker(PRESSED, Worker.ProgressLine.NONE);
        assertThatThrownBy(() -> worker.run((_) -> fail())).isInstanceOf(CancelledException.class);
    }

    @Test
    void aFailureThatComesOfItselfIsShown() {
        Worker worker = new Worker(Worker.Interrupts.NONE, Worker.ProgressLine.NONE);
        assertThatThrownBy(() -> worker.run((_) -> fail()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("half written");
    }

    private static Object fail() {
        throw new IllegalStateException("half written");
    }
}
