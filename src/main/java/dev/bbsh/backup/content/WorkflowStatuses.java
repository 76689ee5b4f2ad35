package dev.bbsh.backup.content;

import com.fasterxml.aalto.UncheckedStreamException;

import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.xml.XmlParser;

import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The statuses of each workflow. A row of {@code Workflow} has the workflow as an XML document of
 * its own; each of its steps names a status: {@code <step><meta name="jira.status.id">3</meta>}.
 * Only the IDs are kept.
 */
public final class WorkflowStatuses implements RowHandler {

    private static final String STATUS = "jira.status.id";

    /** The most statuses that are believed; Jira's screens give up long before. */
    private static final int MOST = 10_000;

    private final Map<String, Set<String>> byName = new HashMap<>();

    @Override
    public List<String> columns() {
        return List.of("name", "descriptor");
    }

    @Override
    public void row(BackupRow row) {
        try {
            byName.put(row.text(0), read(XmlParser.of(new StringReader(row.text(1)))));
        } catch (XMLStreamException | UncheckedStreamException broken) {
            // The statuses of this workflow stay unknown.
            byName.remove(row.text(0));
        }
    }

    private static Set<String> read(XMLStreamReader xml) throws XMLStreamException {
        Set<String> found = new LinkedHashSet<>();
        boolean step = false;
        while (xml.hasNext() && found.size() < MOST) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                step |= xml.getLocalName().equals("step");
                if (step && STATUS.equals(xml.getAttributeValue(null, "name"))) {
                    found.add(xml.getElementText().strip().intern());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                step &= !xml.getLocalName().equals("step");
            }
        }
        return found;
    }

    /**
     * The IDs of the statuses of a workflow; empty when the backup doesn't have it, or it can't be
     * read.
     */
    public Optional<Set<String>> of(String workflow) {
        return Optional.ofNullable(byName.get(workflow)).map(Set::copyOf);
    }
}
