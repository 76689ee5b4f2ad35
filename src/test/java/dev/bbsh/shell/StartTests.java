package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.JavaCall;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tests of what a start has to prepare: a command prepares what it needs when it runs. */
@Execution(ExecutionMode.CONCURRENT)
class StartTests {

    private static final Pattern PREPARED = Pattern.compile("Initializing '([^']+)'");

    private static final Pattern NOT_FOUND =
            Pattern.compile("ClassNotFoundException'\\{\\w+}: ([\\w.$]+)");

    /** Each of them takes a tenth of a start or more. */
    private static final List<String> SLOW =
            List.of(
                    "tools/jackson/",
                    "com/fasterxml/",
                    "com/jayway/",
                    "java/net/http/",
                    "javax/net/ssl/",
                    "sun/util/locale/provider/",
                    "org/springframework/boot/");

    @TempDir private Path folder;

    @Test
    void aStartPreparesNothingThatOnlySomeCommandsNeed() throws Exception {
        assertThat(logged("class+init", PREPARED))
                .contains("dev/bbsh/shell/loop/Loop")
                .noneMatch((name) -> SLOW.stream().anyMatch(name::startsWith));
    }

    /** A search for a class that isn't there opens all jars, unless the loader knows it. */
    @Test
    void aStartSearchesForNoClassThatIsMissing() throws Exception {
        assertThat(logged("exceptions", NOT_FOUND))
                .contains("kotlin.Metadata")
                .allMatch(BareClassLoader::isMissing);
    }

    private List<String> logged(String tag, Pattern name) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder program =
                new ProcessBuilder(
                        JavaCall.java(),
                        "-Xlog:" + tag + "=info:file=" + log,
                        "-Djdk.console=java.base",
                        "-cp",
                        JavaCall.classes(),
                        "dev.bbsh.shell.Bbsh",
                        "-c",
                        "exit");
        program.environment().put("XDG_STATE_HOME", folder.toString());
        assertThat(program.start().waitFor()).isZero();
        return name.matcher(Files.readString(log))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
