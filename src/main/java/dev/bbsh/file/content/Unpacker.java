package dev.bbsh.file.content;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Opens the content of a packed file as a stream of UTF-8, within bounds. */
public final class Unpacker {

    private static final int ENTRIES = 1_000;

    private static final Pattern ENTITIES = Pattern.compile("(?:.*/)?entities\\.xml");

    private Unpacker() {}

    public static InputStream open(Location file, FileContent content) throws IOException {
        if (content == FileContent.ZIP) {
            return openZip(file);
        }
        InputStream raw = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
        if (content == FileContent.GZIP) {
            return new BoundedInput(
                    file, new GZIPInputStream(raw, 1 << 16), Files.size(file.path()));
        }
        return content.charset().map((other) -> recoded(raw, other)).orElse(raw);
    }

    /** A text in an encoding with several bytes for each character, as UTF-8. */
    public static InputStream recoded(InputStream in, Charset encoding) {
        if (!encoding.name().contains("32")) {
            return new Utf16Input(in, encoding);
        }
        InputStreamReader reader =
                new InputStreamReader(
                        in,
                        encoding.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new Utf8EncodingInput(new BufferedReader(reader, 1 << 16));
    }

    private static InputStream openZip(Location file) throws IOException {
        ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.UTF_8);
        try {
            ZipEntry entry = onlyEntry(file, zip);
            InputStream in = zip.getInputStream(entry);
            return new BoundedInput(file, in, Math.max(1, entry.getCompressedSize())) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    private static ZipEntry onlyEntry(Location file, ZipFile zip) {
        if (zip.size() > ENTRIES) {
            throw new BbshException(
                    "'" + file + "' contains " + zip.size() + " files, more than any download",
                    "unpack it, then load the files you need");
        }
        List<ZipEntry> entries = new ArrayList<>();
        zip.stream().filter(Unpacker::isWanted).forEach(entries::add);
        List<String> names = entries.stream().map(ZipEntry::getName).toList();
        refuseOtherKinds(file, names);
        List<ZipEntry> json =
                entries.stream().filter((each) -> lower(each).endsWith(".json")).toList();
        List<ZipEntry> candidates = json.isEmpty() ? entries : json;
        if (candidates.size() != 1) {
            String found =
                    candidates.isEmpty() ? "no file" : names.size() + " files: " + some(names);
            throw new BbshException(
                    "'" + file + "' contains " + found, "unpack it, then load the files you need");
        }
        return candidates.getFirst();
    }

    /** Refuses an archive that is the file of another program. */
    private static void refuseOtherKinds(Location file, List<String> names) {
        if (names.stream().anyMatch((name) -> ENTITIES.matcher(name).matches())) {
            throw FileContent.JIRA_BACKUP.refusal("'" + file + "'", file).orElseThrow();
        }
        if (names.contains("[Content_Types].xml")) {
            throw new BbshException(
                    "'" + file + "' is an Office document, not JSON",
                    "ask for the file itself, or save its text as a plain text file");
        }
    }

    public static boolean isWanted(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/");
    }

    private static String lower(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT);
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(5, names.size())));
        return names.size() > 5 ? first + ", …" : first;
    }

    /** Encodes characters as UTF-8 while they are read. */
    private static final class Utf8EncodingInput extends RecodingInput {

        private final Reader reader;
        private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        private final CharBuffer characters = CharBuffer.allocate(1 << 15).flip();

        Utf8EncodingInput(Reader reader) {
            super(1 << 17);
            this.reader = reader;
        }

        @Override
        boolean make(ByteBuffer into) throws IOException {
            characters.compact();
            boolean ended = reader.read(characters) < 0;
            characters.flip();
            var result = encoder.encode(characters, into, ended);
            if (result.isError()) {
                result.throwException();
            }
            return !ended;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
