package dev.bbsh.jira.live.platform;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileParts;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.ScratchFolder;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.savedfile.SavedJson;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that keeps fetched pages of ID mappings, one file for each, as {@code mapping load}
 * reads them. A fetch that was stopped goes on after the pages that are there.
 */
public final class PageStore {

    /** Keeps nothing. */
    public static final PageStore NONE = new PageStore(Optional.empty(), false);

    private final Optional<Location> folder;
    private final boolean isScratch;
    private final Map<Namespace, Integer> counts = new HashMap<>();
    private int before;

    private PageStore(Optional<Location> folder, boolean isScratch) {
        this.folder = folder;
        this.isScratch = isScratch;
    }

    /** Keeps the pages in a folder, which need not exist. */
    public static PageStore in(Location folder) {
        return new PageStore(Optional.of(folder), false);
    }

    /** Keeps the pages in a folder for temporary files. */
    static PageStore scratch(Location folder) {
        return new PageStore(Optional.of(folder), true);
    }

    /** True when the pages stay after the session. */
    public boolean isLasting() {
        return folder.isPresent() && !isScratch;
    }

    /** The number of pages of all kinds, with those of an earlier fetch. */
    synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The number of pages of an earlier fetch, which were not asked for again. */
    public synchronized int before() {
        return before;
    }

    /** The pages of an earlier fetch, in their order, up to the first that is missing. */
    synchronized List<JsonNode> saved(Namespace namespace) {
        List<JsonNode> pages = new ArrayList<>();
        while (folder.isPresent() && file(namespace, pages.size() + 1).exists()) {
            List<JsonNode> read = read(file(namespace, pages.size() + 1));
            if (read.size() != 1 || !read.getFirst().path("items").isObject()) {
                break;
            }
            pages.add(read.getFirst());
        }
        counts.put(namespace, pages.size());
        before += folder.isPresent() ? pages.size() : 0;
        return pages;
    }

    private static List<JsonNode> read(Location file) {
        List<JsonNode> answers = new ArrayList<>();
        FileParts.read(
                file,
                Progress.NONE,
                (_, in) -> answers.addAll(SavedJson.of(in, Progress.NONE).answers()));
        return answers;
    }

    /** Keeps the next page of a namespace. */
    synchronized void save(Namespace namespace, JsonNode page) {
        if (folder.isEmpty() || !(page instanceof ObjectNode)) {
            return;
        }
        int number = counts.merge(namespace, 1, Integer::sum);
        ObjectNode kept = JsonTree.object();
        kept.put("namespace", namespace.name());
        page.properties().forEach((each) -> kept.set(each.getKey(), each.getValue()));
        byte[] bytes = JsonTree.text(kept).getBytes(StandardCharsets.UTF_8);
        write(file(namespace, number), bytes);
    }

    private void write(Location file, byte[] bytes) {
        if (isScratch) {
            ScratchFolder.write(file, bytes);
        } else {
            AtomicFile.write(
                    file, AtomicFile.Permission.BOTH, (out) -> out.write(bytes, 0, bytes.length));
        }
    }

    private Location file(Namespace namespace, int number) {
        String name = namespace.name().replaceAll("[^A-Za-z0-9.-]+", "_");
        return folder.orElseThrow()
                .resolve(String.format(Locale.ROOT, "%s-%05d.json", name, number));
    }
}
