package dev.bbsh.jira.catalog.response;

import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.file.read.FileParts;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads saved responses of Jira's REST API (Server and Data Center v2, Cloud v2 and v3). */
public final class CatalogFiles {

    private static final int NAMED = 3;

    private final Catalog.Builder catalog = new Catalog.Builder();
    private final PagedLists pages = new PagedLists();
    private final FetchedGaps fetched = new FetchedGaps();
    private final List<Remark> remarks = new ArrayList<>();
    private final Progress progress;
    private int read;

    private CatalogFiles(Progress progress) {
        this.progress = progress;
    }

    /**
     * A remark on a file.
     *
     * @param text the remark, such as {@code is an empty list}
     */
    public record Remark(String file, String text) {

        /** The remark as a clause. */
        @Override
        public String toString() {
            return file.isEmpty() ? text : file + " " + text;
        }
    }

    /**
     * The catalog that was read.
     *
     * @param remarks remarks on files that could not be used or are suspicious
     * @param files the number of files that were examined
     */
    public record LoadedCatalog(Catalog catalog, List<Remark> remarks, int files) {

        public LoadedCatalog {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads files, folders and zips.
     *
     * @throws BbshException when none of them has a known entity
     */
    public static LoadedCatalog read(List<Location> files, Progress progress) {
        LoadedCatalog loaded = readAny(files, progress);
        if (loaded.catalog().size() == 0) {
            throw nothing(files, loaded.remarks());
        }
        return loaded;
    }

    /** Reads files, folders and zips; the catalog is empty when none of them has a known entity. */
    public static LoadedCatalog readAny(List<Location> files, Progress progress) {
        CatalogFiles reading = new CatalogFiles(progress);
        files.forEach((file) -> FileParts.read(file, progress, reading::readPart));
        reading.fetched.gaps().forEach(reading.catalog::lacks);
        reading.fetched.others(reading.pages.gaps()).forEach(reading.catalog::lacks);
        Catalog catalog = reading.catalog.build();
        // A file that could not be read has a remark already.
        catalog.gaps().stream()
                .filter((gap) -> !(gap.gap().cause() instanceof Gap.Unread))
                .forEach((gap) -> reading.remarks.add(new Remark("", gap.toString())));
        return new LoadedCatalog(catalog, reading.remarks, reading.read);
    }

    private static BbshException nothing(List<Location> files, List<Remark> remarks) {
        FirstFew why = reasons(remarks);
        String names = String.join(", ", files.stream().map(Location::toString).toList());
        boolean backup =
                remarks.stream()
                        .anyMatch(
                                (each) ->
                                        each.text()
                                                .equals(
                                                        "is "
                                                                + FileContent.JIRA_BACKUP
                                                                        .description()));
        return new BbshException(
                "no Jira API response found in "
                        + names
                        + (why.first().isEmpty() ? "" : ": ")
                        + why.clauses(),
                backup
                        ? "backup load '" + files.getFirst() + "'"
                        : "collect the responses of /rest/api/2/field, /status and so on as JSON"
                                + " files");
    }

    /** The first remarks, as reasons for an empty catalog. */
    public static FirstFew reasons(List<Remark> remarks) {
        return FirstFew.of(remarks.stream().map(Remark::toString), remarks.size(), NAMED);
    }

    private void readPart(String path, InputStream in) throws IOException {
        if (path.equals(FetchIndex.FILE) || path.endsWith("/" + FetchIndex.FILE)) {
            byte[] text = in.readAllBytes();
            if (!fetched.read(text)) {
                readResponse(path, new ByteArrayInputStream(text));
            }
        } else {
            readResponse(path, in);
        }
    }

    private void readResponse(String path, InputStream in) throws IOException {
        read++;
        new ResponseFileReader(path, catalog, pages, progress)
                .read(in)
                .forEach((remark) -> remarks.add(new Remark(path, remark)));
    }
}
