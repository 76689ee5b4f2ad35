package dev.bbsh.session.document;

import dev.bbsh.backbone.SideName;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Issue pairs left out of a document.
 *
 * @param line the command line, which may leave them out of the document of the other side too
 * @param input the name of the document
 * @param leftOut for each side the numbers of the records; never changed
 * @param fromDownloads true when that document came from the downloads of two sides
 * @param prepared the projects whose IDs were already those of Cloud
 */
public record Omission(
        String line,
        String input,
        Map<SideName, BitSet> leftOut,
        boolean fromDownloads,
        List<String> prepared) {

    public Omission {
        leftOut = Map.copyOf(leftOut);
        prepared = List.copyOf(prepared);
    }
}
