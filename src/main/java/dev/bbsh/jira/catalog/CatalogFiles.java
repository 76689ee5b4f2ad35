package dev.bbsh.jira.catalog;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.Parts;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads saved answers of Jira's REST interface (Server and Data Center v2, Cloud v2 and v3). */
public final class CatalogFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final Catalog.Builder catalog = new Catalog.Builder();
    private final Pages pages = new Pages();
    private final List<Remark> remarks = new ArrayList<>();
    private int read;

    private CatalogFiles() {}

    /**
     * What is to be said of a file.
     *
     * @param text such as {@code is an empty list}
     */
    public record Remark(String file, String text) {}

    /**
     * What was read.
     *
     * @param remarks what could not be used, and what is suspicious
     * @param files how many files were looked at
     */
    public record Loaded(Catalog catalog, List<Remark> remarks, int files) {

        public Loaded {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads files, folders and zips.
     *
     * @throws BbshException when none of them has anything that is known
     */
    public static Loaded read(List<Location> files, Progress progress) {
        CatalogFiles reading = new CatalogFiles();
        files.forEach((file) -> Parts.read(file, progress, reading::readPart));
        reading.pages.missing().forEach((text) -> reading.remarks.add(new Remark("", text)));
        Catalog catalog = reading.catalog.build();
        if (catalog.size() == 0) {
            throw nothing(files, reading.remarks);
        }
        return new Loaded(catalog, reading.remarks, reading.read);
    }

    private static BbshException nothing(List<Location> files, List<Remark> remarks) {
        String why =
                remarks.stream()
                        .findFirst()
                        .map((first) -> ": " + first.file() + " " + first.text())
                        .orElse("");
        String names = String.join(", ", files.stream().map(Location::toString).toList());
        return new BbshException(
                "no answer of Jira is in " + names + why,
                "collect what /rest/api/2/field, /status and so on answer, as JSON files");
    }

    private void readPart(String path, InputStream in) {
        read++;
        String remark = remark(path, in);
        if (!remark.isEmpty()) {
            remarks.add(new Remark(path, remark));
        }
    }

    private String remark(String path, InputStream in) {
        try {
            JsonNode answer = JSON.readTree(in);
            if (answer == null || answer.isMissingNode()) {
                return "is empty";
            }
            AnswerReader reader = new AnswerReader(new AnswerPath(path), catalog, pages);
            String verdict = reader.read(answer);
            return verdict.isEmpty() && reader.unknown() > 0
                    ? "has " + reader.unknown() + " objects that were left out"
                    : verdict;
        } catch (StreamReadException broken) {
            return "is no JSON";
        } catch (JacksonException broken) {
            return "can not be read";
        }
    }
}
