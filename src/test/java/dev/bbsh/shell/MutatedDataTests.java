package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.Mutant;
import dev.bbsh.Repetitions;
import dev.bbsh.SmallSync;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files of a sync with any valid JSON in them: every command gives a useful message. */
@Execution(ExecutionMode.CONCURRENT)
class MutatedDataTests {

    private static final int MUTANTS = Repetitions.of(40);

    @Test
    void noCommandBreaksOnADownloadOfOneSide(@TempDir Path folder) throws IOException {
        assertThat(bugs(SmallSync.ORBIT, ONE_SIDED, folder)).isEmpty();
    }

    @Test
    void noCommandBreaksOnAMergedFile(@TempDir Path folder) throws IOException {
        assertThat(bugs(SmallSync.MERGED, TWO_SIDED, folder)).isEmpty();
    }

    private static final List<String> BOTH =
            List.of(
                    "info M",
                    "connectors M",
                    "check M",
                    "findings",
                    "findings 1",
                    "findings --output json",
                    "fix",
                    "fix --safe",
                    "issue ORBIT-1",
                    "find 10001",
                    "prepare M --mapping ids --moving ORBIT --as output-M",
                    "verify output-M --against M --moving ORBIT",
                    "verify M --against plain --moving ORBIT",
                    "verify plain --against M --moving ORBIT --mapping ids",
                    "prepare M --mapping ids --moving ORBIT --as forced-M --force",
                    "guide",
                    "jql",
                    "close output-M",
                    "close forced-M",
                    "close both-M",
                    "close other-M",
                    "close turned-M",
                    "close again-M",
                    "close M");

    private static final List<String> ONE_SIDED =
            List.of(
                    "check M --with depot",
                    "fix --safe",
                    "merge M depot --moving ORBIT --as both-M",
                    "merge M depot --moving DEPOT --as other-M",
                    "check both-M",
                    "swap M --as turned-M");

    private static final List<String> TWO_SIDED =
            List.of(
                    "swap M --as turned-M",
                    "swap turned-M --as again-M",
                    "case --moving ORBIT --method jcma",
                    "check M --mapping ids",
                    "fix --safe",
                    "check M --with depot");

    /** The lines around internal errors. */
    private static List<String> bugs(String valid, List<String> lines, Path folder)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve("own-data"));
        Files.writeString(own.resolve("plain.json"), valid);
        Files.writeString(own.resolve("depot.json"), SmallSync.DEPOT);
        Files.writeString(own.resolve("ids.csv"), SmallSync.IDS);
        StringBuilder script = new StringBuilder();
        script.append("mapping load ${here}/../own-data/ids.csv --as ids\n");
        script.append("load ${here}/../own-data/depot.json ${here}/../own-data/plain.json\n");
        for (int seed = 0; seed < MUTANTS; seed++) {
            String name = "m" + seed;
            Files.writeString(
                    own.resolve(name + ".json"), Mutant.of(valid, new SplittableRandom(seed)));
            script.append("load ${here}/../own-data/" + name + ".json\n");
            Stream.concat(lines.stream(), BOTH.stream())
                    .map((line) -> line.replaceAll("\\bM\\b", name) + "\n")
                    .forEach(script::append);
        }
        String screen = Story.screenOf(script.toString(), folder.resolve("case"));
        assertThat(screen).contains("> close m" + (MUTANTS - 1));
        return around("internal error", screen.lines().toList());
    }

    private static List<String> around(String text, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter((i) -> lines.get(i).contains(text))
                .mapToObj((i) -> lines.subList(Math.max(0, i - 3), i + 1))
                .map((some) -> String.join("\n", some))
                .toList();
    }
}
