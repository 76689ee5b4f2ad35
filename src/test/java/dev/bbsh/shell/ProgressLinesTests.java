package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The line that long work shows: each kind of work knows its end, and comes to it. */
@Execution(ExecutionMode.CONCURRENT)
class ProgressLinesTests {

    /** Long enough for a search to tell how far it is. */
    private static final int ISSUES = 25_000;

    @TempDir private Path folder;

    @Test
    void everyKindOfWorkKnowsItsEnd() throws Exception {
        Story.screenOf("sample ${here}/big --size " + ISSUES, folder, (_) -> {});
        pack(folder.resolve("big/orbit.json"));
        ids(folder.resolve("ids.csv"));
        Map<String, Integer> shares = new LinkedHashMap<>();
        String screen = Story.screenOf(LINES, folder, (line) -> note(line, shares));
        assertThat(screen).doesNotContain("error:");
        for (String work : WORKS) {
            assertThat(shares).as("of " + shares.keySet()).containsKey(work);
            assertThat(shares.get(work)).as(work).isBetween(80, 100);
        }
    }

    /** Each has a line that names it. */
    private static final List<String> WORKS =
            List.of(
                    "reading orbit.json",
                    "reading orbit.json.gz",
                    "reading orbit.zip",
                    "counting issues",
                    "pairing issues",
                    "checking ORBIT and DEPOT",
                    "counting",
                    "searching",
                    "searching m",
                    "put 25000 values in m",
                    "comparing",
                    "reading ids.csv",
                    "preparing m",
                    "verifying out",
                    "writing m.json",
                    "reading m.json",
                    "reading the records of m",
                    "writing part-1-of-2.json",
                    "splitting m.json",
                    "verifying part-1-of-2.json",
                    "matching issues",
                    "comparing issues");

    private static final String LINES =
            """
            load ${here}/big/orbit.json --as one
            load ${here}/big/orbit.json.gz --as packed
            load ${here}/big/orbit.zip --as zipped
            close packed
            close zipped
            close one
            load ${here}/big/orbit.json
            load ${here}/big/depot.json
            check orbit --with depot
            merge orbit depot --moving ORBIT --as m
            query $..localIssueKey --count
            query $.firstConnector[?@.id < 5].localIssueKey
            find ORBIT-17
            mapping load ${here}/ids.csv --as ids
            prepare m --mapping ids --as out
            verify out --against m --mapping ids
            diff out m --limit 3
            put $.firstConnector[*].connectorKey X --all --in m
            undo
            save m ${here}/m.json
            expect same m ${here}/m.json
            split m --parts 2 --to ${here}/parts --as part
            close m
            split ${here}/m.json --parts 2 --to ${here}/others --as part
            """;

    private static void note(String line, Map<String, Integer> shares) {
        int end = line.indexOf(" %");
        if (end > 0) {
            int begin = line.lastIndexOf(' ', end - 1);
            int share = Integer.parseInt(line, begin + 1, end, 10);
            shares.merge(line.substring(0, begin), share, Math::max);
        }
    }

    private static void pack(Path file) throws IOException {
        try (OutputStream gzip =
                        new GZIPOutputStream(Files.newOutputStream(folder(file, "orbit.json.gz")));
                ZipOutputStream zip =
                        new ZipOutputStream(Files.newOutputStream(folder(file, "orbit.zip")))) {
            Files.copy(file, gzip);
            zip.putNextEntry(new ZipEntry("orbit.json"));
            Files.copy(file, zip);
        }
    }

    private static Path folder(Path file, String name) {
        return file.resolveSibling(name);
    }

    private static void ids(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("type,serverId,cloudId\n");
        for (int id = 10_001; id < 100_000; id++) {
            rows.append("jira:comment,").append(id).append(",5").append(id).append('\n');
            rows.append("jira:fileAttachment,").append(id).append(",7").append(id).append('\n');
        }
        Files.writeString(file, rows, StandardCharsets.UTF_8);
    }
}
