package dev.bbsh.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

class FileFailureTests {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The process cannot access the file because it is being used by another process",
                "The process cannot access the file because another process has locked a portion of"
                        + " the file"
            })
    void aFileThatAnotherProgramHoldsIsNamed(String reason) throws IOException {
        Location file = file();
        IOException cause = new FileSystemException(file.toString(), null, reason);
        assertThat(FileFailure.reading(file, cause))
                .hasMessage("'" + file + "' can't be read: another program has it open");
        assertThat(FileFailure.writing(file, cause))
                .hasMessage("'" + file + "' can't be written: another program has it open");
    }

    @Test
    void anotherErrorKeepsItsReason() throws IOException {
        Location file = file();
        IOException cause = new FileSystemException(file.toString(), null, "Input/output error");
        assertThat(FileFailure.reading(file, cause)).hasMessageContaining("Input/output error");
    }

    private Location file() throws IOException {
        return Location.of(Files.writeString(folder.resolve("ids.csv"), "a,b\n").toString());
    }
}
