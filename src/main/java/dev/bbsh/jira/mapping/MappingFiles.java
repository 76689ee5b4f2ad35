package dev.bbsh.jira.mapping;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileParts;
import dev.bbsh.jira.savedfile.SavedFileKind;
import dev.bbsh.jira.savedfile.SavedText;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files of ID mappings: the migration assistant's report, pages of the app migration
 * platform and its mapping files, tables of two columns, JSON objects. The first characters of a
 * file tell its kind.
 */
public final class MappingFiles {

    private final Optional<Namespace> given;
    private final Progress progress;
    private final IdMapping.Builder builder = new IdMapping.Builder();
    private final MappingRemarks remarks = new MappingRemarks();
    private final MappingUpdates updates = new MappingUpdates();

    private MappingFiles(Optional<Namespace> given, Progress progress) {
        this.given = given;
        this.progress = progress;
    }

    /**
     * The mapping that was read.
     *
     * @param remarks remarks on rows that could not be used or are suspicious
     */
    public record LoadedMapping(IdMapping mapping, MappingRemarks remarks) {

        /** A mapping that was built, not read: its gaps become remarks. */
        public static LoadedMapping of(IdMapping mapping) {
            MappingRemarks remarks = new MappingRemarks();
            mapping.gaps().forEach((gap) -> remarks.note(gap.toString()));
            return new LoadedMapping(mapping, remarks);
        }
    }

    /**
     * Reads files, folders and zips.
     *
     * @param given the namespace of the IDs in files that do not tell it themselves
     * @throws BbshException when a file is not a mapping, or has no pair at all
     */
    public static LoadedMapping read(
            List<Location> files, Optional<Namespace> given, Progress progress) {
        MappingFiles reading = new MappingFiles(given, progress);
        files.forEach((file) -> FileParts.read(file, progress, reading::readPart));
        return reading.loaded(String.join(", ", files.stream().map(Location::toString).toList()));
    }

    /**
     * Reads a table while it arrives.
     *
     * @param name the name of the table, for remarks
     * @throws BbshException when it is not a mapping, or has no pair at all
     */
    public static LoadedMapping read(String name, InputStream in, Progress progress)
            throws IOException {
        MappingFiles reading = new MappingFiles(Optional.empty(), progress);
        reading.readPart(name, in);
        return reading.loaded(name);
    }

    private LoadedMapping loaded(String names) {
        updates.finish(builder, remarks);
        IdMapping mapping = builder.build();
        if (mapping.size() == 0) {
            throw nothing(names, remarks);
        }
        note(mapping);
        return new LoadedMapping(mapping, remarks);
    }

    private void note(IdMapping mapping) {
        mapping.gaps().forEach((gap) -> remarks.note(gap.toString()));
        for (Namespace kind : mapping.unknownKinds()) {
            mapping.table(kind).ifPresent((ids) -> remarks.note(kind.unknown(ids.size())));
        }
    }

    private static BbshException nothing(String names, MappingRemarks remarks) {
        return remarks.badRowCount() == 0
                ? new BbshException(
                        "no IDs found in " + names,
                        "ask for the report again: an empty one often means a missing permission")
                : remarks.refusal(names);
    }

    private void readPart(String path, InputStream in) throws IOException {
        PairSink sink = new PairSink(path, builder, remarks, given);
        SavedText text = SavedText.of(in);
        if (text.refusal().isPresent()) {
            refused(sink, text.refusal().get());
        } else if (text.json()) {
            text.error().ifPresent((why) -> refused(sink, "is an error: " + why));
            json(sink, text);
        } else {
            table(sink, text);
        }
        sink.finish();
    }

    /** Reads a table; one with the keys of issues may be a list of issues instead. */
    private void table(PairSink sink, SavedText text) throws IOException {
        try {
            new MappingTableReader(sink, progress).read(text.in());
        } catch (BbshException refused) {
            boolean issues = text.kind().equals(Optional.of(SavedFileKind.ISSUE_TABLE));
            throw issues ? elsewhere(sink, SavedFileKind.ISSUE_TABLE) : refused;
        }
    }

    private void json(PairSink sink, SavedText text) throws IOException {
        PushbackInputStream in = new PushbackInputStream(text.in(), SavedFileKind.SEEN);
        byte[] start = in.readNBytes(SavedFileKind.SEEN);
        in.unread(start);
        if (MappingExportReader.isExport(start)) {
            new MappingExportReader(sink, updates, progress).read(in);
        } else if (MappingExportReader.isListing(start)) {
            sink.note("lists the files of an export and has no IDs: left out");
        } else {
            pages(sink, text, in);
        }
    }

    private static void pages(PairSink sink, SavedText text, InputStream in) {
        MappingPageReader pages = new MappingPageReader(sink);
        try {
            pages.read(in);
        } catch (BbshException refused) {
            Optional<SavedFileKind> kind = text.kind().filter((each) -> !each.isMapping());
            throw kind.map((other) -> elsewhere(sink, other)).orElse(refused);
        }
        sink.paged(pages.goesOn(), pages.ends());
    }

    private static BbshException elsewhere(PairSink sink, SavedFileKind kind) {
        return sink.refused("it is " + kind.words(), kind.command() + " FILE     (reads it)");
    }

    private static void refused(PairSink sink, String why) {
        if (why.equals("is empty")) {
            sink.note(why);
        } else {
            throw sink.refused("it " + why, "use the report itself: mapping load FILE");
        }
    }
}
