package dev.bbsh.backup.source;

import dev.bbsh.backup.row.RowReader;
import dev.bbsh.backup.xml.XmlParser;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.UnpackedSize;
import dev.bbsh.file.read.RawInput;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML file, recognized by its root element.
 *
 * @param packed true when it is packed with gzip
 */
record SingleFile(
        Location from,
        boolean packed,
        Optional<BackupPart> entities,
        Optional<BackupPart> activeObjects)
        implements BackupSource {

    private static final String APPS = "backup";

    static SingleFile of(Location from, boolean packed) throws IOException {
        BackupPart part =
                new BackupPart(from.name(), packed ? UnpackedSize.of(from) : RawInput.size(from));
        if (part.bytes() == 0) {
            throw new BbshException(
                    "'" + from + "' is empty", "ask for the file again, or check its download");
        }
        SingleFile as = new SingleFile(from, packed, Optional.of(part), Optional.empty());
        Optional<String> root = as.root(part);
        if (root.isPresent() && root.get().equals(APPS)) {
            return new SingleFile(from, packed, Optional.empty(), Optional.of(part));
        }
        if (root.isPresent() && !root.get().equals(RowReader.ROOT)) {
            throw new BbshException(
                    "'" + from + "' is XML, but no Jira backup: its root is <" + root.get() + ">",
                    "backup load FILE     (a ZIP of a site backup, or its entities.xml)");
        }
        return as;
    }

    /** The name of the root; empty when the file is broken before it, which its reader explains. */
    private Optional<String> root(BackupPart part) throws IOException {
        try (InputStream in = open(part)) {
            XMLStreamReader xml = XmlParser.of(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(xml.getLocalName());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            if (isOther()) {
                throw new BbshException(
                        "'" + from + "' is no Jira backup: it doesn't begin with XML",
                        "load " + from + "     (for exports, configs and reports)",
                        broken);
            }
            return Optional.empty();
        }
    }

    private boolean isOther() throws IOException {
        try (InputStream in = open(new BackupPart(from.name(), -1))) {
            byte[] first = in.readNBytes(8);
            int at = 0;
            while (at < first.length && first[at] <= ' ') {
                at++;
            }
            return at == first.length || first[at] != '<';
        }
    }

    @Override
    public String form() {
        return packed ? "packed XML file" : "XML file";
    }

    @Override
    public long others() {
        return 0;
    }

    @Override
    public InputStream open(BackupPart part) throws IOException {
        return RawInput.open(from);
    }
}
