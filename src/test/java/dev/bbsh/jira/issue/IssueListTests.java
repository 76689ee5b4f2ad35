package dev.bbsh.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

class IssueListTests {

    @TempDir private Path folder;

    @Test
    void readsTheColumnOfKeysWhateverStandsInTheOthers() throws IOException {
        IssueList list =
                read(
                        "\uFEFFSummary,Issue key,Description\n"
                                + "\"one, \"\"quoted\"\"\",SAM-1,\"two\nlines, SAM-9\"\r\n"
                                + "\n"
                                + "two,SAM-2,\n");
        assertThat(list.keys()).containsExactlyInAnyOrder("SAM-1", "SAM-2");
        assertThat(list.projects()).containsExactly("SAM");
    }

    @Test
    void readsSemicolonsAndTheNewerWord() throws IOException {
        assertThat(read("Work item key;Summary\nSAM-1;a, b\nSAM-2;c\n").keys())
                .containsExactlyInAnyOrder("SAM-1", "SAM-2");
    }

    @Test
    void readsKeysAlone() throws IOException {
        assertThat(read("SAM-1\nSAM-2\n").keys()).containsExactlyInAnyOrder("SAM-1", "SAM-2");
    }

    @Test
    void readsAPageOfASearchAndSaysWhatIsMissing() throws IOException {
        IssueList list =
                read(
                        "{\"total\": 5, \"issues\": [{\"id\": \"1\", \"key\": \"SAM-1\"}, {\"key\":"
                                + " \"SAM-2\"}]}");
        assertThat(list.keys()).containsExactlyInAnyOrder("SAM-1", "SAM-2");
        assertThat(list.gap("SAM").orElseThrow().gap().words()).isEqualTo("only 2 of 5 were saved");
    }

    @Test
    void readsSeveralPages() throws IOException {
        IssueList list =
                read(
                        "[{\"total\": 2, \"issues\": [{\"key\": \"SAM-1\"}]}, {\"total\": 2,"
                                + " \"issues\": [{\"key\": \"SAM-2\"}]}]");
        assertThat(list.keys()).containsExactlyInAnyOrder("SAM-1", "SAM-2");
        assertThat(list.gaps()).isEmpty();
    }

    @Test
    void refusesWhatHasNoKeys() {
        assertThatThrownBy(() -> read("Summary,Status\na,b\n"))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("no issue key is in");
        assertThatThrownBy(() -> read("{\"issues\": [")).isInstanceOf(BbshException.class);
    }

    private IssueList read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("issues"), text);
        return IssueList.read(file.toString(), Set.of(), Progress.NONE);
    }
}
