package dev.bbsh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads lines of a shell as bash does, in a folder where bbsh only notes how it was called.
 *
 * @param folder empty
 */
record ShellLines(Path folder) {

    private static final String NOTES =
            """
            #!/usr/bin/env bash
            for word in "$@"; do printf '%s\\037' "$word" >>"$CALLS"; done
            printf '\\036' >>"$CALLS"
            """;

    static ShellLines in(Path folder) throws IOException {
        for (String place : List.of("scripts/bbsh", "bin/bbsh")) {
            Path stub = folder.resolve(place);
            Files.createDirectories(stub.getParent());
            Files.writeString(stub, NOTES);
            Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new ShellLines(folder);
    }

    /** The error of bash about lines that it can't read; empty when it can. */
    String complaint(String lines) throws IOException, InterruptedException {
        return bash(List.of("bash", "-n", "-c", lines));
    }

    /** The arguments of each call of bbsh in a line. */
    List<List<String>> calls(String line) throws IOException, InterruptedException {
        Path calls = Files.createTempFile(folder, "calls", "");
        bash(List.of("env", "CALLS=" + calls, "PATH=" + path(), "bash", "-c", line));
        List<List<String>> all = new ArrayList<>();
        for (String call : parts(Files.readString(calls), "\u001e")) {
            all.add(parts(call, "\u001f"));
        }
        return all;
    }

    /** The parts of a text that are each followed by the mark. */
    private static List<String> parts(String text, String mark) {
        List<String> parts = List.of(text.split(mark, -1));
        return parts.subList(0, parts.size() - 1);
    }

    private String path() {
        return folder.resolve("bin").toAbsolutePath() + ":" + System.getenv("PATH");
    }

    private String bash(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", "");
        Process bash =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        bash.getOutputStream().close();
        if (!bash.waitFor(20, TimeUnit.SECONDS)) {
            bash.destroyForcibly();
            return "does not end";
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
