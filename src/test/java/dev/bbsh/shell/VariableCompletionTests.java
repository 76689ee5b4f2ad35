package dev.bbsh.shell;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** TAB after the beginning of a variable, in words, in quotes and in paths. */
class VariableCompletionTests {

    @TempDir private Path own;

    private TypedSession session;

    @BeforeEach
    void start() throws IOException {
        session = new TypedSession(own).untilLast("bbsh>");
        session.type("set key = SAM2-1\r").untilLast("key = SAM2-1\nbbsh>");
        session.type("set folder = /home/kim\r").untilLast("folder = /home/kim\nbbsh>");
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void theNameIsCompletedInAWord() {
        session.type("issue ${k\t").untilLast("> issue ${key}");
        session.type("\u0015load ${f\t/a.json").untilLast("> load ${folder}/a.json");
    }

    @Test
    void theNameIsCompletedInDoubleQuotesOnly() {
        session.type("load \"my ${f\t").untilLast("> load \"my ${folder}");
        session.type("\u0015load 'my ${f\tx").untilLast("> load 'my ${fx");
    }

    @Test
    void theNameIsCompletedInAPath() {
        session.type("query $.first[?@.key == '${k\t']").untilLast("[?@.key == '${key}']");
    }

    @Test
    void allNamesAreListedWithTheirValues() {
        session.type("issue ${\t").until("folder  /home/kim\nkey     SAM2-1");
    }
}
