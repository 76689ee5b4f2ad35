package dev.bbsh.operation.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All copies are written, or none, and nothing else in their folder changes. */
@Execution(ExecutionMode.CONCURRENT)
class RedactedCopiesTests {

    @TempDir private Path folder;

    private RedactedCopies.Result redact(String seed, boolean overwrite, Progress progress) {
        List<RedactionSource> sources =
                Stream.of("one.json", "two.json")
                        .<RedactionSource>map(
                                (name) ->
                                        new RedactionSource.OfFile(
                                                Location.of(folder.resolve(name).toString()), name))
                        .toList();
        return RedactedCopies.write(
                new RedactedCopies.Request(
                        sources,
                        Location.of(folder.resolve("share/deep").toString()),
                        overwrite,
                        new Redaction.Terms(seed, 0)),
                progress);
    }

    private void writeFiles(byte[] second) throws IOException {
        Files.writeString(folder.resolve("one.json"), "{\"key\": \"NWIND\", \"id\": \"10423\"}");
        Files.write(folder.resolve("two.json"), second);
    }

    private static byte[] text() {
        return "{\"issue\": \"NWIND-7\", \"names\": {\"nwind\": 1}}"
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> copies() throws IOException {
        Map<String, String> all = new TreeMap<>();
        if (Files.exists(folder.resolve("share"))) {
            try (Stream<Path> files = Files.walk(folder.resolve("share"))) {
                for (Path file : files.toList()) {
                    all.put(
                            folder.relativize(file).toString(),
                            Files.isDirectory(file) ? "" : Files.readString(file));
                }
            }
        }
        return all;
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOthers() throws IOException {
        writeFiles(text());
        redact("seed", false, Progress.NONE);
        Map<String, String> first = copies();
        redact("seed", true, Progress.NONE);
        assertThat(copies()).isEqualTo(first).hasSize(4);
        redact("other", true, Progress.NONE);
        assertThat(copies().get("share/deep/one.json"))
                .isNotEqualTo(first.get("share/deep/one.json"));
    }

    @Test
    void aFileThatIsNoTextLeavesNoCopyAndNoFolder() throws IOException {
        writeFiles(new byte[] {'{', (byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> redact("seed", false, Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("two.json")
                .hasMessageContaining("not text");
        assertThat(copies()).isEmpty();
        assertThat(folder.resolve("share")).doesNotExist();
    }

    @Test
    void aFailureLeavesEarlierCopiesAsTheyWere() throws IOException {
        writeFiles(text());
        redact("seed", false, Progress.NONE);
        Map<String, String> first = copies();
        Files.writeString(folder.resolve("one.json"), "{\"key\": \"NWIND\", \"id\": \"10424\"}");
        Files.write(folder.resolve("two.json"), new byte[] {'{', (byte) 0xff});
        assertThatThrownBy(() -> redact("seed", true, Progress.NONE))
                .isInstanceOf(BbshException.class);
        assertThat(copies()).isEqualTo(first);
    }

    /** Ctrl-C at every place at which the work asks for it. */
    @Test
    void aCancelledRedactionLeavesAllAsItWas() throws IOException {
        writeFiles(text());
        redact("seed", false, Progress.NONE);
        Map<String, String> first = copies();
        Files.writeString(folder.resolve("one.json"), "{\"key\": \"NWIND\", \"id\": \"10424\"}");
        int places = 0;
        while (isCancelled(places)) {
            assertThat(copies()).as("cancelled at place " + places).isEqualTo(first);
            places++;
        }
        assertThat(places).isGreaterThan(4);
        assertThat(copies()).isNotEqualTo(first).hasSameSizeAs(first);
    }

    private boolean isCancelled(int place) {
        int[] asked = new int[1];
        try {
            redact(
                    "seed",
                    true,
                    new Progress() {
                        @Override
                        public void begin(String what, long total) {}

                        @Override
                        public void advance(long amount) {
                            if (asked[0]++ == place) {
                                throw new CancelledException();
                            }
                        }
                    });
            return false;
        } catch (CancelledException cancelled) {
            return true;
        }
    }

    /** The second copy can't get its name: the first one is taken back. */
    @Test
    void aFailureAtTheEndTakesAllBack() throws IOException {
        writeFiles(text());
        redact("seed", false, Progress.NONE);
        String second =
                copies().keySet().stream()
                        .filter((name) -> name.endsWith(".json") && !name.endsWith("one.json"))
                        .findFirst()
                        .orElseThrow();
        Files.delete(folder.resolve(second));
        Files.createDirectories(folder.resolve(second + "/mine"));
        Map<String, String> before = copies();
        Files.writeString(folder.resolve("one.json"), "{\"key\": \"NWIND\", \"id\": \"10424\"}");
        assertThatThrownBy(() -> redact("seed", true, Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("is a folder");
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void whatExistsIsReplacedOnlyWithOverwriteAndOriginalsNever() throws IOException {
        writeFiles(text());
        redact("seed", false, Progress.NONE);
        Files.writeString(folder.resolve("share/deep/notes.md"), "mine");
        assertThatThrownBy(() -> redact("seed", false, Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("already exists");
        redact("seed", true, Progress.NONE);
        assertThat(folder.resolve("share/deep/notes.md")).hasContent("mine");
        assertThatThrownBy(
                        () ->
                                RedactedCopies.write(
                                        new RedactedCopies.Request(
                                                List.of(
                                                        new RedactionSource.OfFile(
                                                                Location.of(
                                                                        folder.resolve("one.json")
                                                                                .toString()),
                                                                "customer.json"),
                                                        new RedactionSource.OfText(
                                                                "one/data.json", "{}")),
                                                Location.of(folder.resolve("one.json").toString()),
                                                true,
                                                new Redaction.Terms("seed", 0)),
                                        Progress.NONE))
                .isInstanceOf(BbshException.class);
        assertThat(folder.resolve("one.json")).content().contains("NWIND");
    }
}
