package dev.bbsh.shell.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CancellableProgressTests {

    private final List<String> lines = new ArrayList<>();
    private final CancellableProgress progress =
            new CancellableProgress(lines::add, new CancellableProgress.Pace(0, 0));

    @Test
    void workThatIsFoundOnTheWayCountsInTheShare() {
        progress.begin("fetching lists", 10);
        progress.advance(5);
        progress.expect(40);
        progress.advance(5);
        assertThat(lines)
                .containsExactly(
                        "fetching lists 50 %     (Ctrl-C stops)",
                        "fetching lists 20 %     (Ctrl-C stops)");
    }

    @Test
    void anUnknownTotalStaysUnknown() {
        progress.begin("reading", -1);
        progress.expect(40);
        progress.advance(5);
        assertThat(lines).containsExactly("reading     (Ctrl-C stops)");
    }

    @Test
    void aPartThatDoesNotCountAddsNothing() {
        progress.begin("fetching 4 issues", 4);
        progress.uncounted().expect(40);
        progress.advance(1);
        assertThat(lines).containsExactly("fetching 4 issues 25 %     (Ctrl-C stops)");
    }

    @Test
    void noLineIsMadeWhereNoneIsSeen() {
        Worker.ProgressLine hidden =
                new Worker.ProgressLine() {

                    @Override
                    public boolean isShown() {
                        return false;
                    }

                    @Override
                    public void show(String line) {
                        lines.add(line);
                    }
                };
        new CancellableProgress(hidden, new CancellableProgress.Pace(0, 0)).advance(1);
        assertThat(lines).isEmpty();
        assertThat(Worker.ProgressLine.NONE.isShown()).isFalse();
    }
}
