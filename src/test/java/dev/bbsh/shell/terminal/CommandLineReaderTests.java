package dev.bbsh.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

class CommandLineReaderTests {

    private static final Completer KEYS =
            (_, _, candidates) ->
                    IntStream.range(0, 150)
                            .forEach((i) -> candidates.add(new Candidate("SAM-" + i)));

    @Test
    void asksBeforeItListsManyMatches() throws IOException {
        String screen = screenAfter("S\tn\r");

        assertThat(screen).contains("Show 150 matches? (y/n)").doesNotContain("do you wish");
    }

    private static String screenAfter(String keys) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
        try (ExternalTerminal terminal =
                new ExternalTerminal("test", "ansi", in, out, StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(80, 24));
            CommandLineReader reader = new CommandLineReader(terminal);
            reader.setCompleter(KEYS);
            reader.readLine("> ");
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
