import com.google.googlejavaformat.java.Main;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java file below a folder, or checks that all are formatted: Format check|write
 * FOLDER.
 */
class Format {

    public static void main(String[] args) throws Exception {
        List<String> call = new ArrayList<>(List.of("--aosp"));
        call.addAll(
                args[0].equals("write") ? List.of("-i") : List.of("-n", "--set-exit-if-changed"));
        try (var files = Files.walk(Path.of(args[1]))) {
            files.map(Path::toString)
                    .filter((file) -> file.endsWith(".java"))
                    .sorted()
                    .forEach(call::add);
        }
        PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = new Main(out, out, System.in).format(call.toArray(String[]::new));
        if (status != 0) {
            out.println("Not formatted: run ./mvnw -Dformat.mode=write process-sources");
        }
        System.exit(status);
    }
}
