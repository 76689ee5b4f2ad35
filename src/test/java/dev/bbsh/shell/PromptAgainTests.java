package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;

import dev.bbsh.render.Palette;
import dev.bbsh.session.Settings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Queries that would take for ever, and the work until the prompt is back, in processor time of all
 * threads: the machine may be busy.
 */
@Isolated("measures the processor time of the whole process")
class PromptAgainTests {

    private static final String CTRL_C = "\u0003";

    private static final Duration SOON = Duration.ofMillis(100);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final int DEEPEST = 500;

    @TempDir private Path own;

    private TypedSession session;

    @BeforeEach
    void start() throws IOException {
        String wide = "{\"a\":{\"a\":[1,2]}},".repeat(200_000) + "\"" + "a".repeat(40) + "b\"";
        String deep = "{\"a\":".repeat(DEEPEST - 2) + "1" + "}".repeat(DEEPEST - 2);
        Files.writeString(own.resolve("doc.json"), "{\"deep\":" + deep + ",\"l\":[" + wide + "]}");
        session = new TypedSession(own, Settings.DEFAULT, Palette.NONE).untilLast("bbsh>");
        session.type("load " + own.resolve("doc.json") + "\r").untilLast("doc>");
    }

    @AfterEach
    void end() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.deep..a..a..a..a..a..a --count",
                "$.deep..a..a..a..a..a..a",
                "$.deep..a..a..a..a..a..a --paths",
                "$.deep..a..a..a..a..a..a --unique --count",
                "$.l[?@ =~ /(.*a){25}/]",
                "$.l[?match(@, '(.*a){25}')] --lines",
                "$.l[?match(@, '(.*a){25}')] --count",
            })
    void ctrlCBringsThePromptBackAtOnce(String query) {
        Duration work = workToPrompt(query);
        for (int i = 0; i < 4 && work.compareTo(SOON) >= 0; i++) {
            work = workToPrompt(query);
        }
        assertThat(work).as(query).isLessThan(SOON);
        session.type("query $.l[-2].a.a[1]\r").untilLast("2\ndoc>");
    }

    private Duration workToPrompt(String query) {
        session.type("clear\r").until((screen) -> screen.strip().equals("doc>"));
        session.type("query " + query + "\r").until((screen) -> isUnderWay(screen));
        long pressed = PROCESS.getProcessCpuTime();
        session.type(CTRL_C).until((screen) -> screen.stripTrailing().endsWith("\ndoc>"));
        return Duration.ofNanos(PROCESS.getProcessCpuTime() - pressed);
    }

    private static boolean isUnderWay(String screen) {
        return screen.contains("(Ctrl-C stops)") || screen.contains("so far");
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefusedOrAnswered() throws IOException {
        Files.writeString(
                own.resolve("long.bbsh"),
                "query $.l[0][?@"
                        + "&&@".repeat(100_000)
                        + "] --count\n"
                        + "query $.l[0][?@.x"
                        + "||@.x".repeat(100_000)
                        + "] --count\n");
        session.type("clear\r").untilLast("doc>");
        session.type("run " + own.resolve("long.bbsh") + "\r").untilLast("1\n0\ndoc>");
        session.type("query $[?" + "(".repeat(1_000) + "@" + ")".repeat(1_000) + "]\r");
        session.until("expected at most 200 nested brackets").untilLast("doc>");
        session.type("query $.deep" + ".a".repeat(DEEPEST - 2) + "\r").untilLast("1\ndoc>");
    }
}
