package dev.bbsh.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

class TerminalSizeTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 80, 24", "120, 0, 120, 24", "0, 50, 80, 50", "7, 3, 7, 3"})
    void whatNobodySetIsUsual(int columns, int rows, int shown, int high) throws IOException {
        try (Terminal terminal =
                new DumbTerminal(
                        "size",
                        "dumb",
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream(),
                        UTF_8)) {
            terminal.setSize(new Size(columns, rows));
            TerminalSize.ensure(terminal);
            assertThat(terminal.getSize()).isEqualTo(new Size(shown, high));
        }
    }
}
