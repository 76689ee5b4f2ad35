package dev.bbsh.operation.backup;

import dev.bbsh.json.tape.JsonText;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP of JSON files in the shape of REST responses, so that they can be loaded as a
 * catalog. Long lists become several pages, each in a file of its own.
 */
final class ResponseFiles {

    private static final int PAGE = 5_000;

    /** The first time that a ZIP can hold: the same backup gives the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private long files;

    ResponseFiles(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** A file with one value. */
    void add(String path, String json) {
        try {
            ZipEntry entry = new ZipEntry(path + ".json");
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(json.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            files++;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file with an array. */
    void array(String path, Stream<String> elements) {
        add(path, elements.collect(Collectors.joining(",\n", "[", "]\n")));
    }

    /**
     * Files with the pages of a list, which say how many there are in all.
     *
     * @param member the member with the list, such as {@code values}
     */
    void pages(String path, String member, Stream<String> elements, long total) {
        Iterator<String> left = elements.iterator();
        long start = 0;
        do {
            StringBuilder list = new StringBuilder();
            int onPage = 0;
            while (left.hasNext() && onPage < PAGE) {
                list.append(onPage++ == 0 ? "" : ",\n").append(left.next());
            }
            String page =
                    "{\"startAt\":"
                            + start
                            + ",\"maxResults\":"
                            + Math.max(onPage, 1)
                            + ",\"total\":"
                            + total
                            + ",\"isLast\":"
                            + !left.hasNext()
                            + ","
                            + JsonText.quote(member)
                            + ":["
                            + list
                            + "]}\n";
            add(total > PAGE ? path + "-" + (start / PAGE + 1) : path, page);
            start += onPage;
        } while (left.hasNext());
    }

    /** Writes the end of the ZIP; returns the number of files. */
    long finish() {
        try {
            zip.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }
}
