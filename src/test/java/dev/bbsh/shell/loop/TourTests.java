package dev.bbsh.shell.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.shell.tour.TourStep;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The tour where there is no prompt. */
class TourTests {

    @TempDir private Path own;

    @Test
    void theStepsArePrintedWithTheirReasons() {
        String screen = new LineRun(own).screenOf("tour");
        for (TourStep step : TourStep.all()) {
            assertThat(screen).contains(step.line() + "\n", step.reason().getFirst());
        }
        assertThat(new LineRun(own).screenOf("tour --output csv")).startsWith("line,reason");
    }

    @Test
    void shortWordsAreForThePromptOnly() {
        assertThat(new LineRun(own).screenOf("docu")).contains("unknown command 'docu'");
        assertThat(new LineRun(own).screenOf("open a.json"))
                .isEqualTo("error: bbsh has no command 'open'\n  try: load a.json\n");
        assertThat(new LineRun(own).screenOf("quit")).contains("  try: exit\n");
    }

    @Test
    void anOldNameOfAnOptionWorksEverywhereAndSaysTheNewOne() {
        assertThat(new LineRun(own).screenOf("sample " + own + "/a --issues=3"))
                .startsWith("sample: --issues is now --size\nsample downloads created, 3 issues");
    }
}
