package dev.bbsh.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

class BackupGeneratorTests {

    @Test
    void generatesTheSameBytesForASeed() throws IOException {
        assertThat(entities(20, 7)).isEqualTo(entities(20, 7)).isNotEqualTo(entities(20, 8));
    }

    @Test
    void generatesWellFormedRowsInAlphabeticalOrder() throws IOException, XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Integer> counts =
                new BackupGenerator(BackupSize.ofIssues(100), 1).writeEntities(out);
        Map<String, Integer> read = new TreeMap<>();
        List<String> order = new ArrayList<>();
        count(out.toByteArray(), read, order);
        assertThat(read).isEqualTo(counts).containsEntry("Issue", 100).containsEntry("Action", 300);
        assertThat(order).isSorted();
    }

    @Test
    void countsChangedRowsInTheTrailingComment() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BackupGenerator(BackupSize.ofIssues(20), 1)
                .with(
                        (row, number) ->
                                row.entity().equals("Group") && number == 0
                                        ? List.of(
                                                row,
                                                row.copy()
                                                        .with("id", 99_999)
                                                        .with("groupName", "addon"))
                                        : List.of(row))
                .writeEntities(out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).containsPattern("Group +: 4\n").contains("id=\"99999\"");
    }

    @Test
    void comesNearTheWantedSize() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BackupGenerator(BackupSize.ofBytes(5_000_000), 1).writeEntities(out);
        assertThat(out.size()).isBetween(4_700_000, 5_300_000);
    }

    private static byte[] entities(int issues, long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BackupGenerator(BackupSize.ofIssues(issues), seed).writeEntities(out);
        return out.toByteArray();
    }

    private static void count(byte[] xml, Map<String, Integer> rows, List<String> order)
            throws XMLStreamException {
        XMLStreamReader reader =
                new InputFactoryImpl().createXMLStreamReader(new ByteArrayInputStream(xml));
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth == 2) {
                order.add(reader.getLocalName());
                rows.merge(reader.getLocalName(), 1, Integer::sum);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        reader.close();
    }
}
