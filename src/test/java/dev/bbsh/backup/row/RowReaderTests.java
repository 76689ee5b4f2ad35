package dev.bbsh.backup.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import javax.xml.stream.XMLStreamException;

class RowReaderTests {

    private final List<String> rows = new ArrayList<>();

    private final class Collected implements RowHandler {

        private final List<String> columns;

        Collected(String... columns) {
            this.columns = List.of(columns);
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public void row(BackupRow row) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                values.add(row.text(column));
            }
            rows.add(row.number() + ":" + String.join("|", values));
        }
    }

    private EntityFile read(String xml, Map<String, RowHandler> handlers)
            throws XMLStreamException {
        Function<String, Optional<? extends RowHandler>> wanted =
                (entity) -> Optional.ofNullable(handlers.get(entity));
        return RowReader.read(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), wanted);
    }

    private static String backup(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<entity-engine-xml date=\"1563932167868\">\n"
                + rows
                + "\n</entity-engine-xml>";
    }

    @Test
    void attributesAreReadInWhateverOrderTheyCome() throws XMLStreamException {
        read(
                backup("<User id=\"1\" name=\"ann\"/><User name=\"bob\" id=\"2\" mail=\"b@x\"/>"),
                Map.of("User", new Collected("name", "mail", "id")));

        assertThat(rows).containsExactly("1:ann||1", "2:bob|b@x|2");
    }

    @Test
    void whiteSpaceAroundAValueIsKept() throws XMLStreamException {
        read(
                backup(
                        "<User a=\"1\" b=\" x \" c=\"  \" d=\"\" e=\"y\" f=\" 7\"/><User f=\"8"
                                + " \"/>"),
                Map.of("User", new Collected("a", "b", "c", "d", "e", "f")));

        assertThat(rows).containsExactly("1:1| x |  ||y| 7", "2:|||||8 ");
    }

    @Test
    void aValueOfTheRowBeforeIsNotKept() throws XMLStreamException {
        read(
                backup("<User id=\"1\" mail=\"a@x\"/><User id=\"2\"/>"),
                Map.of("User", new Collected("id", "mail")));

        assertThat(rows).containsExactly("1:1|a@x", "2:2|");
    }

    @Test
    void aValueWithLineBreaksIsAChildElement() throws XMLStreamException {
        read(
                backup(
                        "<Action id=\"7\"><other>no</other><body><![CDATA[one\ntwo & ]]>more"
                                + "<!-- not this --></body></Action><Action id=\"8\"/>"),
                Map.of("Action", new Collected("id", "body")));

        assertThat(rows).containsExactly("1:7|one\ntwo & more", "2:8|");
    }

    @Test
    void rowsAreCountedWhetherTheyAreWantedOrNot() throws XMLStreamException {
        EntityFile file = read(backup("<A/><A><b>x</b></A><C/><A/>"), Map.of("C", new Collected()));

        assertThat(file.rows()).containsExactlyInAnyOrderEntriesOf(Map.of("A", 3L, "C", 1L));
        assertThat(file.total()).isEqualTo(4);
        assertThat(file.date()).contains(1563932167868L);
        assertThat(file.announced()).isEmpty();
    }

    @Test
    void theCommentsTellTheBuildAndTheNumberOfRows() throws XMLStreamException {
        EntityFile file =
                read(
                        "<?xml version=\"1.0\"?>\n<!--\n___ Environment ___\n\n"
                                + "     JIRA Build          : 7.3.9#73021-sha1:26ad\n"
                                + "     Total Memory        : 1200MB\n-->\n"
                                + "<entity-engine-xml><A/>\n<!--\n___ Entities ____\n\n"
                                + "     Total               : 5\n     A      : 5\n-->"
                                + "</entity-engine-xml>",
                        Map.of());

        assertThat(file.build()).isEqualTo("7.3.9#73021");
        assertThat(file.announced())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Total", 5L, "A", 5L));
        assertThat(file.date()).isEmpty();
    }

    @Test
    void aDocumentTypeLoadsNothing() {
        String hostile =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<entity-engine-xml><User id=\"&e;\"/></entity-engine-xml>";

        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> read(hostile, Map.of("User", new Collected("id"))));
        assertThat(rows).isEmpty();
    }

    @Test
    void aFileThatEndsInACommentOrATextIsBroken() {
        for (String end : List.of("<!-- 12", "<A><b>12", "<A v=\"12", "<A/>")) {
            assertThatExceptionOfType(XMLStreamException.class)
                    .isThrownBy(
                            () ->
                                    read(
                                            "<entity-engine-xml>" + end,
                                            Map.of("A", new Collected("b", "v"))));
        }
    }

    @Test
    void manyEscapedCharactersAreNoLimit() throws XMLStreamException {
        read(backup("<A v=\"" + "&amp;".repeat(300_000) + "\"/>"), Map.of("A", new Collected("v")));

        assertThat(rows).containsExactly("1:" + "&".repeat(300_000));
    }
}
