package dev.bbsh.shell.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The session that was first in the folder of a case is told of the second one, once. */
class CommittedStepsTests {

    private static final String OTHER = "kim on elsewhere (process 1, since 2026-11-21T09:00:00Z)";

    @TempDir private Path folder;

    /** A line of the test: another session opens the case. */
    private Answer come() {
        try {
            Files.writeString(
                    folder.resolve("acme/bbsh.case.open-1-elsewhere"),
                    "1\tkim\telsewhere\t2026-11-21T09:00:00Z\n");
            return Outcome.report(View.message("kim came"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String screenOf(String... lines) {
        return new LineRun(folder.resolve("own")).command("come", (_) -> come()).screenOf(lines);
    }

    private static int times(String screen) {
        return screen.split("kim on elsewhere", -1).length - 1;
    }

    @Test
    void aLineThatChangesNothingTells() {
        String screen = screenOf("case open " + folder.resolve("acme"), "come", "help", "help");
        assertThat(screen).contains(OTHER + " has this case open, too");
        assertThat(times(screen)).isOne();
        assertThat(screen.indexOf(OTHER)).isLessThan(screen.indexOf("kim came"));
    }

    @Test
    void aLineThatChangesFactsTellsNoSecondTime() {
        String screen =
                screenOf(
                        "case open " + folder.resolve("acme"),
                        "come",
                        "case --moving ORBIT",
                        "case --method jcma",
                        "documents");
        assertThat(times(screen)).isOne();
    }

    @Test
    void theCaseThatIsLeftForAnotherOneIsFreeAgain() {
        String screen =
                new LineRun(folder.resolve("own"))
                        .command("look", (_) -> Outcome.report(View.message(marks())))
                        .screenOf(
                                "case open " + folder.resolve("acme"),
                                "look",
                                "case open " + folder.resolve("other"),
                                "look");
        assertThat(screen).containsSubsequence("1 session in acme", "0 sessions in acme");
    }

    private String marks() {
        String[] names = folder.resolve("acme").toFile().list();
        long count =
                Stream.of(Objects.requireNonNull(names))
                        .filter((name) -> name.startsWith("bbsh.case.open-"))
                        .count();
        return Plurals.of(count, "session") + " in acme";
    }

    @Test
    void withoutACaseNothingIsTold() {
        String screen =
                screenOf("case open " + folder.resolve("acme"), "case close", "come", "documents");
        assertThat(screen).contains("kim came");
        assertThat(times(screen)).isZero();
    }
}
