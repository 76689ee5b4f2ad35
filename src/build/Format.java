import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java file below a folder, or checks that all are formatted: Format check|write
 * FOLDER STAMP. The stamp is a file as old as the last run that found all well; what is older than
 * it is not looked at again.
 */
class Format {

    public static void main(String[] args) throws Exception {
        FileTime begin = FileTime.from(Instant.now());
        Path stamp = Path.of(args[2]);
        List<String> files = changedSince(stamp, Path.of(args[1]));
        PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = files.isEmpty() ? 0 : format(args[0].equals("write"), files, out);
        if (status == 0) {
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, begin);
        } else {
            out.println("Not formatted: run ./mvnw -Dformat.mode=write process-sources");
        }
        System.exit(status);
    }

    private static List<String> changedSince(Path stamp, Path folder) throws IOException {
        FileTime last =
                Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
        List<String> changed = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (file.toString().endsWith(".java")
                        && Files.getLastModifiedTime(file).compareTo(last) >= 0) {
                    changed.add(file.toString());
                }
            }
        }
        return changed;
    }

    private static int format(boolean write, List<String> files, PrintWriter out) throws Exception {
        List<String> call = new ArrayList<>(List.of("--aosp"));
        call.addAll(write ? List.of("-i") : List.of("-n", "--set-exit-if-changed"));
        call.addAll(files);
        return new Main(out, out, System.in).format(call.toArray(String[]::new));
    }
}
