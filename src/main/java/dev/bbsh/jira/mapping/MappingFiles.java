package dev.bbsh.jira.mapping;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.Parts;
import dev.bbsh.jira.Namespace;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files that say which id became which: the migration assistant's report, pages of the
 * app migration platform, tables of two columns, JSON objects. What a file is, is told by its first
 * character.
 */
public final class MappingFiles {

    private static final int BLOCK = 1 << 16;

    private final Optional<Namespace> given;
    private final IdMapping.Builder builder = new IdMapping.Builder();
    private final Remarks remarks = new Remarks();

    private MappingFiles(Optional<Namespace> given) {
        this.given = given;
    }

    /**
     * What was read.
     *
     * @param remarks what could not be used, and what is suspicious
     */
    public record Loaded(IdMapping mapping, Remarks remarks) {}

    /**
     * Reads files, folders and zips.
     *
     * @param given to what the ids belong in files that do not say it themselves
     * @throws BbshException when a file is no mapping, or holds no pair at all
     */
    public static Loaded read(List<Location> files, Optional<Namespace> given, Progress progress) {
        MappingFiles reading = new MappingFiles(given);
        files.forEach((file) -> Parts.read(file, progress, reading::readPart));
        reading.builder
                .unfinished()
                .forEach(
                        (namespace) ->
                                reading.remarks.note(
                                        namespace + " is not complete: more pages follow"));
        IdMapping mapping = reading.builder.build();
        if (mapping.size() == 0) {
            throw new BbshException(
                    "there is no id in "
                            + String.join(", ", files.stream().map(Location::toString).toList()),
                    "ask for the report again: an empty one often means a missing permission");
        }
        return new Loaded(mapping, reading.remarks);
    }

    private void readPart(String path, InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BLOCK);
        PairSink sink = new PairSink(path, builder, remarks, given);
        int first = firstCharacter(bytes);
        if (first == '{' || first == '[') {
            PageReader pages = new PageReader(sink);
            pages.read(bytes);
            sink.paged(pages.goesOn(), pages.ends());
        } else {
            new TableReader(sink).read(bytes);
        }
        sink.finish();
    }

    /** The first byte that is neither white space nor part of a byte order mark. */
    private static int firstCharacter(BufferedInputStream in) throws IOException {
        in.mark(BLOCK);
        int first = in.read();
        while (first == ' ' || first == '\n' || first == '\r' || first == '\t' || first > 0x7F) {
            first = in.read();
        }
        in.reset();
        return first;
    }
}
