package dev.bbsh.operation.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Large and hostile files are looked through in a time that grows with their size. */
@Execution(ExecutionMode.CONCURRENT)
class PersonalCheckTests {

    private static final int LENGTH = 1_000_000;

    @TempDir private Path folder;

    private List<PersonalCheck.Found> check(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return PersonalCheck.of(
                List.of(new RedactionSource.OfFile(Location.of(file.toString()), name)),
                Progress.NONE);
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "a", "1", "a1", "@", "a@", "+1 ", "://", "1.", "[", "{\"a\":", "\\", "&", "%"
            })
    void theEndOfALongTextIsFound(String part) throws IOException {
        String hostile = part.repeat(LENGTH / part.length());
        for (String name : new String[] {"a.txt", "a.json", "a.xml", "a.csv"}) {
            String end = "\n\" kim.lund@nwind.example \"\n";
            assertThat(check(name, hostile + end))
                    .as(name)
                    .extracting((found) -> found.value().value())
                    .contains("kim.lund@nwind.example");
        }
    }

    @Test
    void filesThatAreEmptyOrNoTextAreAnswered() throws IOException {
        assertThat(check("empty.json", "")).isEmpty();
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {'{', (byte) 0xff, 0});
        assertThatThrownBy(
                        () ->
                                PersonalCheck.of(
                                        List.of(
                                                new RedactionSource.OfFile(
                                                        Location.of(binary.toString()), "b.json")),
                                        Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("not text");
    }
}
