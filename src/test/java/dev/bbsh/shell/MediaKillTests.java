package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.JavaCall;
import dev.bbsh.file.zip.RawZip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A process that splits media is killed at several moments; the next one continues. */
@Execution(ExecutionMode.CONCURRENT)
class MediaKillTests {

    private static final int ISSUES = 60;
    private static final int FILE = 400_000;
    private static final int ATTEMPTS = 10;

    @TempDir private Path folder;

    /** A moment at which the process is killed, by what is on the disk. */
    private interface Moment {

        boolean isReached() throws IOException;
    }

    @Test
    void aSplitThatWasKilledContinuesAndLosesNothing() throws Exception {
        Path source = folder.resolve("media.zip");
        write(source);
        List<Moment> moments =
                List.of(
                        () -> Files.exists(list("unfinished")),
                        () -> size("media-1-of") + sizeOfTemporary() > 0,
                        () -> finished() == 1,
                        () -> finished() == 2 && sizeOfTemporary() > 0,
                        () -> finished() == 4);
        for (Moment moment : moments) {
            killAt(moment);
            assertThat(list("csv")).doesNotExist();
            assertThat(list("unfinished")).exists();
        }
        int kept = finished();
        assertThat(kept).isGreaterThanOrEqualTo(4);
        String screen = PipeTests.screenOf(line("media split"), folder);
        assertThat(screen).contains("of them already finished", "verified: 61 files");
        assertThat(contents()).isEqualTo(contents(source));
        assertThat(list("unfinished")).doesNotExist();
        try (var files = Files.list(parts())) {
            assertThat(files).noneMatch((file) -> file.toString().endsWith(".bbsh-part"));
        }
    }

    private static void write(Path source) {
        RawZip zip = new RawZip().file("logos/logo.png", "logo");
        for (int i = 1; i <= ISSUES; i++) {
            zip.file("data/attachments/SAM/10000/SAM-" + i + "/" + (10_000 + i), FILE + i);
        }
        zip.write(source);
    }

    private String line(String command) {
        return "-c '"
                + command
                + " "
                + folder.resolve("media.zip")
                + " --part-size 4MB --to "
                + parts()
                + "'";
    }

    /**
     * Starts the split, and kills it when the moment has come. Where the machine was so busy that
     * the split ended first, it begins from the start again.
     */
    private void killAt(Moment moment) throws IOException, InterruptedException {
        int status = 0;
        for (int attempt = 0; attempt < ATTEMPTS && status == 0; attempt++) {
            status = statusWhenKilledAt(moment);
            if (status == 0) {
                remove(parts());
            }
        }
        assertThat(status).as(() -> screen()).isNotZero();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
    }

    private int statusWhenKilledAt(Moment moment) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        JavaCall.of(
                                JavaCall.BBSH,
                                "-c",
                                "media split "
                                        + folder.resolve("media.zip")
                                        + " --part-size 4MB --to "
                                        + parts()));
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("screen").toFile())
                        .start();
        while (!moment.isReached() && process.isAlive()) {
            Thread.onSpinWait();
        }
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String screen() {
        try {
            return Files.readString(folder.resolve("screen"), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Path parts() {
        return folder.resolve("parts");
    }

    private Path list(String ending) {
        return parts().resolve("media-parts." + ending);
    }

    private int finished() throws IOException {
        try {
            List<String> lines = Files.readAllLines(list("unfinished"));
            return Math.max(0, lines.size() - 2);
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    private long sizeOfTemporary() throws IOException {
        return size(".media-");
    }

    private long size(String start) throws IOException {
        long all = 0;
        if (Files.exists(parts())) {
            try (var files = Files.list(parts())) {
                for (Path file : files.toList()) {
                    boolean zip = file.toString().contains(".zip");
                    all += zip && file.getFileName().toString().startsWith(start) ? 1 : 0;
                }
            }
        }
        return all;
    }

    private Map<String, Long> contents() throws IOException {
        Map<String, Long> all = new TreeMap<>();
        try (var files = Files.list(parts())) {
            for (Path file : files.filter((each) -> each.toString().endsWith(".zip")).toList()) {
                contents(file).forEach((name, sum) -> assertThat(all.put(name, sum)).isNull());
            }
        }
        return all;
    }

    /** The checksums of all files of a ZIP, unpacked. */
    private static Map<String, Long> contents(Path zip) throws IOException {
        Map<String, Long> all = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                CRC32 sum = new CRC32();
                try (InputStream in = file.getInputStream(entry)) {
                    sum.update(in.readAllBytes());
                }
                all.put(entry.getName(), sum.getValue());
            }
        }
        return all;
    }
}
