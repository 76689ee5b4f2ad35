package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.JavaCall;
import dev.bbsh.Repetitions;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.operation.kept.CasePack;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.FileUse;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that keeps a case is killed again and again while it writes; all that its screen has
 * shown is kept, and nothing is kept half.
 */
@Execution(ExecutionMode.CONCURRENT)
class CaseKillTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    private static final int KILLS = Repetitions.of(16);

    private static final int NOTES = 400;

    @TempDir private Path folder;

    private CaseFolder kept;

    @BeforeEach
    void copyTheSamples() {
        StoryFiles.copy(List.of(Path.of("scripts/samples")), folder);
        kept = new CaseFolder(new Location(folder.resolve("acme")));
    }

    @Test
    void nothingThatTheScreenHasShownIsLost() throws Exception {
        List<String> shown = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            shown.addAll(notesUntilKilled(kill, 1 + kill * 11));
            KeptCase read = kept.read();
            List<String> notes = read.notes().stream().map(KeptEvent.NoteWritten::text).toList();
            assertThat(read.damaged()).isEmpty();
            assertThat(read.unknown()).isZero();
            assertThat(notes).doesNotHaveDuplicates().containsAll(shown);
            // One more than the screen has shown was at work in each process.
            assertThat(notes.size()).isBetween(shown.size(), shown.size() + kill + 1);
        }
        String screen =
                PipeTests.screenOf("-c 'case open " + kept.folder() + "' -c 'case show'", folder);
        assertThat(screen).contains("earlier: case show --output json").doesNotContain("error:");
        // Killed sessions on this computer are no other people, and an ended one leaves no mark.
        assertThat(screen).doesNotContain("has this case open, too");
        assertThat(folder().entries()).extracting(Location::name).containsExactly("bbsh.case");
    }

    /** Notes in pairs of lines: each is told on the screen after it is kept. */
    private List<String> notesUntilKilled(int kill, int seen) throws Exception {
        Path script = folder.resolve("notes.bbsh");
        StringBuilder lines = new StringBuilder("case open " + kept.folder() + "\n");
        for (int note = 0; note < NOTES; note++) {
            lines.append("case note \"").append(name(kill, note)).append("\"\n");
        }
        Files.writeString(script, lines);
        Process process = start(script);
        int told = 0;
        try (BufferedReader screen =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (told < seen && told(screen)) {
                told++;
            }
            // By its number: the JDK closes the pipe with what is still in it.
            new ProcessBuilder("kill", "-9", String.valueOf(process.pid())).start().waitFor();
            while (told(screen)) {
                told++;
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(told).isLessThan(NOTES);
        List<String> shown = new ArrayList<>();
        for (int note = 0; note < told; note++) {
            shown.add(name(kill, note));
        }
        return shown;
    }

    private static String name(int kill, int note) {
        return "note " + note + " of session " + kill;
    }

    /** Reads up to the next note that the screen tells; false at its end. */
    private static boolean told(BufferedReader screen) throws IOException {
        for (String line = screen.readLine(); line != null; line = screen.readLine()) {
            if (line.startsWith("noted in acme")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void factsFilesAndStepsAreKeptTogetherOrNotAtAll() throws Exception {
        List<String> lines =
                List.of(
                        "case open " + kept.folder(),
                        "load " + at("orbit.json") + " " + at("depot.json"),
                        "case --moving ORBIT",
                        "case --method jcma",
                        "merge --as merged",
                        "guide done stop",
                        "save merged " + at("upload.json"),
                        "drop merged --keys ORBIT-1 --as part",
                        "case note end");
        Path script = folder.resolve("work.bbsh");
        Files.write(script, lines);
        int most = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int wanted = kill * lines.size() / KILLS + 1;
            long before = Files.exists(kept.file().path()) ? Files.size(kept.file().path()) : 0;
            Process process = start(script);
            while (process.isAlive() && entries(before) < wanted) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            process.getInputStream().close();
            KeptCase read = kept.read();
            assertThat(read.damaged()).isEmpty();
            assertThat(read.unknown()).isZero();
            assertThat(whole(read)).isTrue();
            most = Math.max(most, read.lines().size());
            Files.deleteIfExists(at("upload.json"));
        }
        assertThat(most).isGreaterThan(4);
    }

    private int entries(long from) throws IOException {
        if (!Files.exists(kept.file().path())) {
            return 0;
        }
        String text = Files.readString(kept.file().path(), StandardCharsets.ISO_8859_1);
        return (int) text.substring((int) Math.min(from, text.length())).lines().count();
    }

    /** True when each line that changed something is kept with all that it changed. */
    private boolean whole(KeptCase read) {
        boolean loaded = ran(read, "load ");
        boolean facts = ran(read, "case --moving");
        assertThat(read.files().size()).isGreaterThanOrEqualTo(loaded ? 2 : 0);
        assertThat(read.facts().all().isEmpty()).isEqualTo(!facts);
        assertThat(read.files())
                .filteredOn((each) -> Files.exists(each.file().in(folder()).path()))
                .allSatisfy(
                        (each) ->
                                assertThat(each.file().sha256())
                                        .isEqualTo(
                                                FileDigest.of(
                                                                each.file().in(folder()),
                                                                Progress.NONE)
                                                        .sha256()));
        return !ran(read, "save ") || read.files().size() == 3;
    }

    private static boolean ran(KeptCase read, String begin) {
        return read.lines().stream().anyMatch((each) -> each.line().startsWith(begin));
    }

    private Location folder() {
        return kept.folder();
    }

    private Path at(String file) {
        return folder.resolve(file);
    }

    @Test
    void aPackIsUnpackedAsAWholeOrNotAtAll() throws Exception {
        byte[] large = new byte[60_000_000];
        new Random(1).nextBytes(large);
        Files.write(at("large.bin"), large);
        kept.create(new KeptEvent.Opened(NOW, "acme"));
        Location file = new Location(at("large.bin"));
        String digest = FileDigest.of(file, Progress.NONE).sha256();
        KeptFile one = new KeptFile(file.toString(), FileStamp.at(file), digest);
        kept.add(List.of(new KeptEvent.FileUsed(NOW, one, FileUse.DOCUMENT)));
        new CasePack(new Location(at("acme.zip"))).pack(kept, false, Progress.NONE);
        Path script = folder.resolve("open.bbsh");
        Files.writeString(script, "case open " + at("acme.zip") + "\n");
        for (int kill = 1; kill <= 3; kill++) {
            Process process = start(script);
            while (process.isAlive() && unpacked() < kill * 15_000_000L) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            process.getInputStream().close();
            assertThat(at("acme-2")).doesNotExist();
        }
        String screen = PipeTests.screenOf("-c 'case open " + at("acme.zip") + "'", folder);
        assertThat(screen).contains("digests of 1 file compared").doesNotContain("missing");
        assertThat(at("acme-2/files/large.bin")).hasBinaryContent(large);
    }

    /** The bytes of the folder that is at work; those that other kills left were removed. */
    private long unpacked() throws IOException {
        long size = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter((it) -> it.toString().contains(".acme-2.")).toList()) {
                size += Files.isRegularFile(each) ? Files.size(each) : 0;
            }
        } catch (UncheckedIOException | NoSuchFileException moved) {
            return 0;
        }
        return size;
    }

    private Process start(Path script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JavaCall.of(JavaCall.BBSH));
        builder.environment().put("XDG_STATE_HOME", at("state").toString());
        return builder.redirectErrorStream(true).redirectInput(script.toFile()).start();
    }
}
