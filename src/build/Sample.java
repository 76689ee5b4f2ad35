import dev.bbsh.backbone.sample.SamplePair;
import dev.bbsh.work.Progress;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an invented pair of exports: Sample FOLDER ISSUES. */
class Sample {

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        try (OutputStream orbit = open(folder.resolve("orbit.json"));
                OutputStream depot = open(folder.resolve("depot.json"))) {
            new SamplePair(Integer.parseInt(args[1])).writeTo(orbit, depot, Progress.NONE);
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    }
}
