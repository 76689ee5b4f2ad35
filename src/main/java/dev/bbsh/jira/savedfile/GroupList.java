package dev.bbsh.jira.savedfile;

import dev.bbsh.file.Location;
import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.file.read.FileParts;
import dev.bbsh.jira.table.CsvRow;
import dev.bbsh.jira.table.CsvTable;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of the groups of a site.
 *
 * @param from the file, as the user named it
 * @param names in lower case: Jira doesn't tell groups apart by case
 */
public record GroupList(String from, Set<String> names) {

    private static final Set<String> HEADERS =
            Set.of("group", "group name", "groupname", "group_name", "name", "groups");

    public GroupList {
        names = Set.copyOf(names);
    }

    /**
     * Reads a text file with a name on each line, or a CSV file with a column of names: the one
     * called {@code group}, {@code group name} or {@code name}, else the first.
     *
     * @throws BbshException when it has no name
     */
    public static GroupList read(String file, Progress progress) {
        Set<String> names = new TreeSet<>();
        FileParts.read(Location.of(file), progress, (path, in) -> read(path, in, names, progress));
        if (names.isEmpty()) {
            throw new BbshException(
                    "no group names found in '" + file + "'",
                    "check NAME --cloud-groups FILE     (a group name on each line, or a CSV file"
                            + " with a column 'group name')");
        }
        return new GroupList(file, names);
    }

    private static void read(String path, InputStream in, Set<String> names, Progress progress)
            throws IOException {
        if (path.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            table(in, names, progress);
            return;
        }
        BufferedReader lines = new BufferedReader(Utf8Reader.lenient(in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            add(line, names);
        }
    }

    private static void table(InputStream in, Set<String> names, Progress progress)
            throws IOException {
        CsvTable table = CsvTable.of(Utf8Reader.lenient(in), GroupList::namedCells, progress);
        int column = -1;
        for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
            if (!(row.get() instanceof CsvRow.Cells cells)) {
                continue;
            }
            boolean first = column < 0;
            int named = first ? header(cells.cells()) : -1;
            column = first ? Math.max(0, named) : column;
            if (named < 0 && column < cells.cells().size()) {
                add(cells.cells().get(column), names);
            }
        }
    }

    private static long namedCells(List<List<String>> rows) {
        return rows.stream().limit(1).mapToLong((row) -> header(row) < 0 ? 0 : 1).sum();
    }

    private static int header(List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (HEADERS.contains(cells.get(at).strip().toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }

    private static void add(String name, Set<String> names) {
        if (!name.isBlank()) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** True when the site has a group with this name, in upper or lower case. */
    public boolean has(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
