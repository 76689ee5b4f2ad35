package dev.bbsh.jira.live.platform;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.platform.AppDataFile;
import dev.bbsh.work.BbshException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The list of a transfer's files that is kept in the folder of the downloads, so that the line is
 * repeated without a connection: a page as the platform answers it, with the transfer and the
 * reason why it may lack some.
 */
public final class SavedListing {

    /** The name of the file; no download has it, because those end with a key. */
    private static final String NAME = "list.json";

    private SavedListing() {}

    /** Keeps a list. */
    public static void write(String transfer, DataFetch.Listing list, Location folder) {
        ObjectNode page = JsonTree.object();
        page.put("transferId", transfer);
        ArrayNode items = page.putArray("items");
        for (AppDataFile file : list.files()) {
            ObjectNode item = items.addObject().put("key", file.key()).put("label", file.label());
            file.size().ifPresent((size) -> item.put("fileSize", size));
        }
        page.put("incomplete", list.fault());
        byte[] bytes = JsonTree.text(page).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                folder.resolve(NAME),
                AtomicFile.Permission.BOTH,
                (out) -> out.write(bytes, 0, bytes.length));
    }

    /**
     * The list of a transfer that a folder keeps; nothing when it has none, or that of another
     * transfer.
     *
     * @throws BbshException when the file can't be read
     */
    public static Optional<DataFetch.Listing> read(String transfer, Location folder) {
        Location file = folder.resolve(NAME);
        return file.readTextIfThere()
                .map((text) -> page(text, file))
                .filter((page) -> page.path("transferId").asString("").equals(transfer))
                .map(
                        (page) ->
                                new DataFetch.Listing(
                                        AppDataFile.listOf(page),
                                        page.path("incomplete").asString("")));
    }

    private static JsonNode page(String text, Location file) {
        try {
            return JsonTree.of(text);
        } catch (JacksonException broken) {
            throw new BbshException(
                    "'" + file + "' is not the list of a transfer's files: it is not valid JSON",
                    "remove it, and download the files again",
                    broken);
        }
    }
}
