package dev.bbsh.json.tape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.json.Document;
import dev.bbsh.json.syntax.JsonSyntaxException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The public suite of RFC 8259: texts that must be read, texts that must be refused, and our
 * decisions where it leaves the choice.
 */
@NeedsSharedData("json-test-suite")
class JsonTestSuiteTests {

    /** The manual pins what is decided where the standard is free, with a reason each. */
    private static final Path DECISIONS = Path.of("src/docs/json.md");

    @Test
    void readsWhatMustBeReadAndSavesItUnchanged() throws IOException {
        for (Path file : named("y_", 95)) {
            byte[] text = Files.readAllBytes(file);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            Document.parse(text)
                    .writeTo((part) -> saved.write(part.bytes(), part.from(), part.length()));
            assertThat(saved.toByteArray()).as(file.toString()).isEqualTo(text);
        }
    }

    @Test
    void refusesWhatMustBeRefused() throws IOException {
        for (Path file : named("n_", 188)) {
            assertThat(isRead(file)).as(file.toString()).isFalse();
        }
    }

    @Test
    void decidesWhatTheStandardLeavesOpenAsTheManualSays() throws IOException {
        List<Path> files = named("i_", 35);
        List<String> rows =
                Files.readAllLines(DECISIONS).stream()
                        .filter((row) -> row.startsWith("| `i_"))
                        .toList();
        assertThat(rows).hasSameSizeAs(files).allMatch((row) -> !reason(row).isBlank());
        for (Path file : files) {
            String name = "| `" + file.getFileName() + "` | ";
            String row =
                    rows.stream().filter((each) -> each.startsWith(name)).findFirst().orElseThrow();
            assertThat(isRead(file)).as(row).isEqualTo(row.startsWith(name + "read |"));
        }
    }

    private static String reason(String row) {
        return row.split("\\|", -1)[3];
    }

    private static boolean isRead(Path file) throws IOException {
        try {
            Document.parse(Files.readAllBytes(file));
            return true;
        } catch (JsonSyntaxException refused) {
            assertThat(refused.position().line()).isPositive();
            return false;
        }
    }

    private static List<Path> named(String prefix, int count) {
        List<Path> files = new ArrayList<>(SharedData.files("json-test-suite/test_parsing"));
        files.removeIf((file) -> !String.valueOf(file.getFileName()).startsWith(prefix));
        assertThat(files).hasSize(count);
        return files;
    }
}
