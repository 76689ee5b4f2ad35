package dev.bbsh.operation.kept;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.file.write.UnfinishedFolder;
import dev.bbsh.file.zip.FileBundle;
import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.operation.redact.RedactedCopies;
import dev.bbsh.operation.redact.RedactionSource;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case in which everything that tells whom it belongs to is replaced, with redacted copies of its
 * files, in one ZIP. It opens like any other.
 */
public final class RedactedPack {

    private static final String FILES = "files/";
    private static final String NOTES = "bbsh.notes.md";
    private static final String LINES = "bbsh.lines.bbsh";

    /** In place of line ends inside a text: the texts are redacted as the lines of a file. */
    private static final char BREAK = '\u001e';

    private final Location zip;
    private final Progress progress;
    private final KeptCase kept;
    private final Map<String, KeptFile> files = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();

    private RedactedPack(Location zip, CaseFolder folder, Progress progress) {
        this.zip = zip;
        this.progress = progress;
        this.kept = folder.read();
        for (KeptEvent.FileUsed each : kept.files()) {
            KeptFile file = each.file();
            CasePack.FileState state = CasePack.FileState.of(file, folder, progress, true);
            if (state == CasePack.FileState.AS_KEPT) {
                files.put(file.path(), file);
            } else {
                left.add(file.name() + " " + state.words());
            }
        }
    }

    /**
     * The written pack.
     *
     * @param files the number of files in it
     * @param left the files that are not in it, with the reason
     */
    public record Packed(int files, List<String> left) {

        public Packed {
            left = List.copyOf(left);
        }
    }

    /**
     * Writes the ZIP.
     *
     * @param overwrite true to replace the ZIP if it exists
     * @throws BbshException when the ZIP exists or can't be written, or a file can't be redacted
     */
    public static Packed pack(
            Location zip,
            CaseFolder folder,
            boolean overwrite,
            Redaction.Terms terms,
            Progress progress) {
        if (zip.exists() && !overwrite) {
            throw new BbshException(
                    "'" + zip + "' already exists", "choose another name, or add --overwrite");
        }
        RedactedPack pack = new RedactedPack(zip, folder, progress);
        try (UnfinishedFolder aside = UnfinishedFolder.of(zip.absolute())) {
            return pack.write(folder, aside.location(), terms, overwrite);
        }
    }

    private Packed write(
            CaseFolder folder, Location aside, Redaction.Terms terms, boolean overwrite) {
        RedactedCopies.Result copies = copies(folder, aside, terms);
        Map<String, Location> packed = new LinkedHashMap<>();
        Map<String, KeptFile> redacted = new LinkedHashMap<>();
        Iterator<Location> written = copies.files().iterator();
        for (KeptFile file : files.values()) {
            Location copy = written.next();
            String name = FILES + copy.name();
            packed.put(name, copy);
            redacted.put(file.path(), described(copy, name, file));
        }
        List<KeptEvent> events = events(written.next(), written.next(), redacted);
        new FileBundle(zip)
                .write(
                        overwrite,
                        new FileBundle.Head(CaseFolder.FILE, CaseFolder.text(events)),
                        packed,
                        progress);
        copies.leftOut().forEach((entry) -> left.add("an entry that is not text: " + entry));
        return new Packed(packed.size(), left);
    }

    private RedactedCopies.Result copies(CaseFolder folder, Location aside, Redaction.Terms terms) {
        while (true) {
            List<RedactionSource> sources = new ArrayList<>();
            for (KeptFile file : files.values()) {
                String name = FILES + FileBundle.safeName(file.name());
                sources.add(new RedactionSource.OfFile(file.in(folder.folder()), name));
            }
            sources.add(new RedactionSource.OfText(NOTES, text(false)));
            sources.add(new RedactionSource.OfText(LINES, text(true)));
            try {
                return RedactedCopies.write(
                        new RedactedCopies.Request(sources, aside, true, terms), progress);
            } catch (RedactedCopies.NotTextException binary) {
                KeptFile file = List.copyOf(files.values()).get(binary.source());
                files.remove(file.path());
                left.add(file.name() + " is not text");
            }
        }
    }

    /** The lines of commands, or all other texts, in the order of the events. */
    private String text(boolean lines) {
        StringBuilder text = new StringBuilder();
        EventTexts taken =
                new EventTexts(
                        (plain) -> taken(plain, !lines, text), (line) -> taken(line, lines, text));
        kept.events().forEach(taken::replaced);
        return text.toString();
    }

    private static String taken(String each, boolean wanted, StringBuilder text) {
        if (wanted) {
            text.append(each.replace('\n', BREAK)).append('\n');
        }
        return each;
    }

    private List<KeptEvent> events(Location notes, Location lines, Map<String, KeptFile> redacted) {
        Iterator<String> plain = lines(notes);
        Iterator<String> typed = lines(lines);
        EventTexts next = new EventTexts((_) -> plain.next(), (_) -> typed.next());
        List<KeptEvent> events = new ArrayList<>();
        for (KeptEvent event : kept.events()) {
            switch (event) {
                case KeptEvent.FileUsed used ->
                        Stream.ofNullable(redacted.get(used.file().path()))
                                .map((file) -> new KeptEvent.FileUsed(used.at(), file, used.use()))
                                .forEach(events::add);
                case KeptEvent.FilesOpen open -> events.add(opened(open, redacted));
                default -> events.add(next.replaced(event));
            }
        }
        return events;
    }

    private static KeptEvent opened(KeptEvent.FilesOpen open, Map<String, KeptFile> redacted) {
        return new KeptEvent.FilesOpen(
                open.at(),
                open.paths().stream()
                        .flatMap((path) -> Stream.ofNullable(redacted.get(path)))
                        .map(KeptFile::path)
                        .toList());
    }

    private static Iterator<String> lines(Location file) {
        return Stream.of(file.readText().split("\n", -1))
                .map((line) -> line.replace(BREAK, '\n'))
                .iterator();
    }

    private KeptFile described(Location copy, String name, KeptFile original) {
        FileStamp stamp = FileStamp.of(copy).orElseThrow();
        return new KeptFile(
                name,
                new FileStamp(stamp.size(), original.stamp().modified()),
                FileDigest.of(copy, progress).sha256());
    }
}
