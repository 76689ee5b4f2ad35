package dev.bbsh.jira.savedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class GroupListTests {

    @TempDir private Path folder;

    private GroupList read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return GroupList.read(file.toString(), Progress.NONE);
    }

    @Test
    void aTextFileHasANameOnEachLine() throws IOException {
        GroupList list = read("groups.txt", "Administrators\r\n\n  jira users, all \n");
        assertThat(list.names()).containsExactlyInAnyOrder("administrators", "jira users, all");
        assertThat(list.has("ADMINISTRATORS")).isTrue();
    }

    @Test
    void aTableHasANamedColumn() throws IOException {
        assertThat(read("a.csv", "id,Group name,users\n1,\"a, b\",3\n2,c,0\n").names())
                .containsExactlyInAnyOrder("a, b", "c");
        assertThat(read("b.csv", "group;members\nx;1\n").names()).containsExactly("x");
    }

    @Test
    void aTableWithoutHeaderHasTheNamesFirst() throws IOException {
        assertThat(read("c.csv", "site-admins,4\nusers,5\n").names())
                .containsExactlyInAnyOrder("site-admins", "users");
    }

    @Test
    void aFileWithoutNamesIsRefused() {
        assertThatThrownBy(() -> read("d.csv", "group,members\n"))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("no group names found");
    }
}
