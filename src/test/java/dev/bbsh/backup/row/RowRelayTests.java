package dev.bbsh.backup.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamException;

class RowRelayTests {

    private static final int ROWS = 20_000;

    private record Rows(Consumer<BackupRow> each) implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("id", "name");
        }

        @Override
        public void row(BackupRow row) {
            each.accept(row);
        }
    }

    private static String rows(String end) {
        StringBuilder xml = new StringBuilder("<entity-engine-xml>");
        for (int row = 0; row < ROWS; row++) {
            String name = row % 1_000 == 999 ? "n".repeat(50_000) : "ä" + row;
            xml.append(row % 3 == 0 ? "<A id='" : "<B id='").append(row);
            xml.append("' name='").append(name).append("'/>");
        }
        return xml.append(end).toString();
    }

    private static void read(String xml, RowHandler handler) throws XMLStreamException {
        RowReader.read(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                (_) -> Optional.of(handler));
    }

    @Test
    void rowsArriveInTheOrderOfTheFile() throws XMLStreamException {
        List<String> seen = new ArrayList<>();

        read(
                rows("</entity-engine-xml>"),
                new Rows((row) -> seen.add(row.text(0) + " " + row.text(1))));

        assertThat(seen).hasSize(ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(seen.get(row))
                    .isEqualTo(row + " " + (row % 1_000 == 999 ? "n".repeat(50_000) : "ä" + row));
        }
    }

    @Test
    void aFailureOfAHandlerEndsTheReading() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                read(
                                        rows("</entity-engine-xml>"),
                                        new Rows(
                                                (row) -> {
                                                    throw new IllegalStateException(row.text(0));
                                                })))
                .withMessage("0");
    }

    @Test
    void noRowArrivesAfterAnError() throws InterruptedException {
        List<String> seen = new ArrayList<>();

        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> read(rows("<A id='1"), new Rows((row) -> seen.add(row.text(0)))));

        List<String> then = List.copyOf(seen);
        Thread.sleep(30);
        assertThat(seen).isEqualTo(then);
    }
}
