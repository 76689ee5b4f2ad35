package dev.bbsh.jira.live.catalog;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.ScratchFolder;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.response.FetchIndex;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.work.BbshException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The answers of one site in a folder, under the names by which {@code catalog load} knows what
 * they belong to. Each is written whole or not at all and noted in the folder's index; only those
 * that are noted there, with their size, are used again. Used by several threads.
 */
final class AnswerFolder {

    /** The account before the site has told it. */
    static final String NOT_ASKED = "not asked";

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.json");

    private final Location folder;
    private final boolean lasting;
    private volatile FetchIndex.Header header;
    private final Map<String, Long> whole = new ConcurrentHashMap<>();
    private final List<FetchIndex> lines = new ArrayList<>();
    private final Set<String> before = ConcurrentHashMap.newKeySet();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private AnswerFolder(Location folder, boolean lasting, FetchIndex.Header header) {
        this.folder = folder;
        this.lasting = lasting;
        this.header = header;
    }

    /** A folder for one run, which is new and empty. */
    static AnswerFolder scratch(Location folder, FetchIndex.Header header) {
        return new AnswerFolder(folder, false, header);
    }

    /** The same folder for another run, which asks again for the lists that weren't complete. */
    AnswerFolder again() {
        AnswerFolder other = new AnswerFolder(folder, lasting, header);
        whole.forEach(
                (path, size) -> {
                    other.whole.put(path, size);
                    other.before.add(path);
                    other.lines.add(new FetchIndex.Saved(path, size));
                });
        return other;
    }

    /**
     * A folder that stays. The answers in it are used when they come from the same site and
     * account.
     *
     * @param overwrite true to remove the answers that are there
     * @throws BbshException when it has other files, or answers of another site or account
     */
    static AnswerFolder lasting(Location folder, FetchIndex.Header header, boolean overwrite) {
        List<FetchIndex> before = index(folder);
        Optional<FetchIndex.Header> known =
                before.stream()
                        .filter(FetchIndex.Header.class::isInstance)
                        .map(FetchIndex.Header.class::cast)
                        .findFirst();
        if (known.isEmpty()
                && ((folder.exists() && !folder.isFolder()) || !folder.entries().isEmpty())) {
            throw new BbshException(
                    "'" + folder + "' has files that catalog fetch didn't write",
                    "choose a new folder");
        }
        if (!overwrite && known.filter((each) -> !each.matches(header)).isPresent()) {
            throw foreign(folder, known.get(), header);
        }
        AnswerFolder opened =
                new AnswerFolder(folder, true, overwrite ? header : known.orElse(header));
        sizes(before).forEach((file, size) -> opened.takeOver(file, size, overwrite));
        opened.writeIndex();
        return opened;
    }

    private static BbshException foreign(
            Location folder, FetchIndex.Header known, FetchIndex.Header wanted) {
        String whose =
                known.site().equals(wanted.site())
                        ? "another account of " + known.site()
                        : known.site() + ", not " + wanted.site();
        return new BbshException(
                "'" + folder + "' has the responses of " + whose,
                "choose a new folder, or add --overwrite");
    }

    /** The lines of a folder's index; empty when it has none. */
    static List<FetchIndex> index(Location folder) {
        return folder.resolve(FetchIndex.FILE).readTextIfThere().stream()
                .flatMap(String::lines)
                .flatMap((line) -> parsed(line).stream())
                .flatMap((line) -> FetchIndex.of(line).stream())
                .toList();
    }

    /** A line; empty when it was cut off. */
    private static Optional<JsonNode> parsed(String line) {
        try {
            return Optional.of(JsonTree.of(line));
        } catch (JacksonException cut) {
            return Optional.empty();
        }
    }

    /** The sizes of the answers that an index lists, by file; the last line of a file counts. */
    static Map<String, Long> sizes(List<FetchIndex> lines) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (FetchIndex each : lines) {
            if (each instanceof FetchIndex.Saved(String file, long size)
                    && PATH.matcher(file).matches()) {
                sizes.put(file, size);
            }
        }
        return sizes;
    }

    private void takeOver(String path, long size, boolean overwrite) {
        Location file = folder.resolve(path);
        if (overwrite) {
            AtomicFile.delete(file);
        } else if (FileStamp.of(file).filter((stamp) -> stamp.size() == size).isPresent()) {
            whole.put(path, size);
            before.add(path);
            lines.add(new FetchIndex.Saved(path, size));
        }
    }

    private void writeIndex() {
        StringBuilder text = new StringBuilder(header.line()).append('\n');
        lines.forEach((line) -> text.append(line.line()).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        write(folder.resolve(FetchIndex.FILE), bytes);
    }

    private void write(Location file, byte[] bytes) {
        if (lasting) {
            AtomicFile.write(
                    file, AtomicFile.Permission.BOTH, (out) -> out.write(bytes, 0, bytes.length));
        } else {
            ScratchFolder.write(file, bytes);
        }
    }

    /** An answer that is there whole. */
    Optional<JsonNode> saved(String path) {
        if (!whole.containsKey(path)) {
            return Optional.empty();
        }
        Optional<JsonNode> answer = parsed(folder.resolve(path).readText());
        if (answer.isPresent() && before.contains(path)) {
            used.add(path);
        }
        return answer;
    }

    /** Keeps an answer. */
    void save(String path, byte[] body) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(path);
        }
        write(folder.resolve(path), body);
        whole.put(path, (long) body.length);
        add(new FetchIndex.Saved(path, body.length));
    }

    /** Notes a list that is not complete. */
    void lacks(CatalogGap gap) {
        add(new FetchIndex.Lacking(gap));
    }

    /** Notes that everything was asked for. */
    void finish(String selection) {
        add(new FetchIndex.Finished(selection));
        if (!lasting) {
            writeIndex();
        }
    }

    private synchronized void add(FetchIndex line) {
        lines.add(line);
        if (lasting) {
            AtomicFile.appendPrivately(folder.resolve(FetchIndex.FILE), line.line());
        }
    }

    /** Notes the account that asks, once the site has told it. */
    void belongsTo(String account) {
        header = new FetchIndex.Header(header.site(), account, header.time());
    }

    /** True when the site hasn't told yet which account asks. */
    boolean isOfUnknown() {
        return header.account().equals(NOT_ASKED);
    }

    /** True when its answers are known to be those of another account. */
    boolean isOfAnother(String account) {
        return !isOfUnknown() && !header.account().equals(account);
    }

    /** The time of the first answer, such as {@code 2026-03-04T10:00:00Z}. */
    String time() {
        return header.time();
    }

    /** Its place. */
    Location location() {
        return folder;
    }

    /** The number of whole answers in it. */
    int count() {
        return whole.size();
    }

    /** The number of answers that were there before and were used. */
    int used() {
        return used.size();
    }

    /** True when it stays after the run. */
    boolean isLasting() {
        return lasting;
    }
}
