package dev.bbsh.shell.command.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.shell.command.help.KnownErrors.KnownError;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The list of errors that {@code help} searches. After a wanted change: {@code ./mvnw test
 * -Dtest=KnownErrorsTests -Dhelp.write=true}, then read what changed.
 */
class KnownErrorsTests {

    private static final Path STORIES = Path.of("src/test/resources/sessions");

    private static final Path LIST =
            Path.of("src/main/resources/dev/bbsh/shell/command/help/errors.txt");

    private static final String ERROR = "error: ";

    private static final String TRY = "  try: ";

    @Test
    void theListHasTheErrorsOfAllSessions() throws IOException {
        String errors = String.join("\n", errors()) + "\n";
        if (Boolean.getBoolean("help.write")) {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, errors);
        }
        assertThat(LIST).hasContent(errors);
    }

    @Test
    void aPastedErrorIsFoundWithOtherValues() {
        assertThat(first("error: no document 'customer-7'").message())
                .isEqualTo(first("no document acme").message())
                .startsWith("no document '");
        assertThat(first("error: unexpected '>'").message()).startsWith("unexpected '>'");
        assertThat(first("theme must be auto, dark, light or none, not 'green'"))
                .extracting(KnownError::advice)
                .isEqualTo("settings theme auto");
    }

    @Test
    void wordsOfNoErrorFindNone() {
        assertThat(KnownErrors.load().like("zebra crossing")).isEmpty();
        assertThat(KnownErrors.load().like("the moon")).isEmpty();
    }

    private static KnownError first(String text) {
        return KnownErrors.load().like(text).getFirst();
    }

    /** One error of all with the same words, in their order. */
    private static List<String> errors() throws IOException {
        Map<String, String> errors = new TreeMap<>();
        Map<Set<String>, String> seen = new HashMap<>();
        try (var files = Files.list(STORIES)) {
            for (Path file :
                    files.filter((each) -> each.toString().endsWith(".out")).sorted().toList()) {
                collect(Files.readAllLines(file), errors, seen);
            }
        }
        return List.copyOf(errors.values());
    }

    private static void collect(
            List<String> screen, Map<String, String> errors, Map<Set<String>, String> seen) {
        String line = "";
        for (int at = 0; at < screen.size(); at++) {
            String shown = screen.get(at);
            if (shown.startsWith("> ")) {
                line = shown.substring(2);
            } else if (shown.startsWith(ERROR) && !line.isEmpty()) {
                KnownError error = new KnownError(message(screen, at), line, advice(screen, at));
                if (!error.words().isEmpty() && seen.putIfAbsent(error.words(), line) == null) {
                    errors.put(error.message(), error.row());
                }
            }
        }
    }

    private static String message(List<String> screen, int at) {
        return bare(screen.get(at).substring(ERROR.length()));
    }

    private static String advice(List<String> screen, int error) {
        for (int at = error + 1; at < screen.size() && !screen.get(at).startsWith("> "); at++) {
            if (screen.get(at).startsWith(TRY)) {
                return bare(screen.get(at).substring(TRY.length()));
            }
        }
        return "";
    }

    private static String bare(String text) {
        return text.replace("/home/kim/case/", "").replace('\t', ' ').strip();
    }
}
