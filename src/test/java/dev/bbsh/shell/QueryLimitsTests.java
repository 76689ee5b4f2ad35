package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The limits of queries that are too long for a story. */
@Execution(ExecutionMode.CONCURRENT)
class QueryLimitsTests {

    @TempDir private Path folder;

    @Test
    void aPathThatIsTooLongIsRefused() throws IOException {
        assertThat(screenOf("query $" + ".a".repeat(500_000)))
                .endsWith(
                        """
                        error: invalid JSONPath at character 1000001: found 'a', expected a path of at most 1000000 characters
                            ...a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a
                                                                                           ^
                          try: help query
                        """);
    }

    @Test
    void aPatternThatTakesTooLongIsRefused() throws IOException {
        assertThat(screenOf("query $[?@ =~ /(.*a){25}/]"))
                .endsWith(
                        """
                        error: the pattern /(.*a){25}/ takes more than 5000 ms on a text of 41 characters
                          try: type a pattern without nested repetitions
                        """);
    }

    private String screenOf(String line) throws IOException {
        Files.writeString(folder.resolve("long.json"), "[\"" + "a".repeat(40) + "b\"]");
        return Story.screenOf("load ${here}/../long.json\n" + line + "\n", folder.resolve("case"));
    }
}
