package dev.bbsh.file.content;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kind of content that the first bytes of a file suggest. The file name is ignored. */
public enum FileContent {
    /** Possibly text in UTF-8; the parser decides. */
    TEXT("plain UTF-8", Use.READ, ""),
    GZIP("gzip", Use.UNPACKED, ""),
    ZIP("zip", Use.UNPACKED, ""),
    UTF_16("UTF-16", Use.RECODED, ""),
    UTF_16LE("UTF-16 (little-endian) without a byte order mark", Use.RECODED, ""),
    UTF_16BE("UTF-16 (big-endian) without a byte order mark", Use.RECODED, ""),
    UTF_32LE("UTF-32 (little-endian)", Use.RECODED, ""),
    UTF_32BE("UTF-32 (big-endian)", Use.RECODED, ""),
    EMPTY("empty", Use.REFUSED, "download it again: stop both sides of the sync first"),
    HTML(
            "an HTML page",
            Use.REFUSED,
            "download it again; a login page instead of a file means that the login had expired"),
    JIRA_BACKUP("a Jira backup", Use.REFUSED, "backup load FILE"),
    XML("XML", Use.REFUSED, FileContent.MENU),
    PDF("a PDF", Use.REFUSED, "ask for the file itself, not a printout of it"),
    TAR("a tar archive", Use.REFUSED, "tar -xf FILE" + FileContent.THEN),
    RAR("a RAR archive", Use.REFUSED, "unrar x FILE" + FileContent.THEN),
    SEVEN_ZIP("a 7z archive", Use.REFUSED, "7z x FILE" + FileContent.THEN),
    XZ("a file compressed with xz", Use.REFUSED, "xz -dk FILE" + FileContent.THEN),
    ZSTD("a file compressed with zstd", Use.REFUSED, "zstd -d FILE" + FileContent.THEN),
    BZIP2("a file compressed with bzip2", Use.REFUSED, "bunzip2 -k FILE" + FileContent.THEN),
    LZ4("a file compressed with lz4", Use.REFUSED, "lz4 -d FILE" + FileContent.THEN),
    COMPRESS("a file compressed with compress", Use.REFUSED, "gunzip -k FILE" + FileContent.THEN),
    CABINET("a cabinet archive", Use.REFUSED, "cabextract FILE" + FileContent.THEN),
    OFFICE(
            "an Office document or an Outlook message",
            Use.REFUSED,
            "ask for the file itself, or save the attachment in it as a file"),
    IMAGE("an image", Use.REFUSED, "ask for the file itself, not a picture of it"),
    MOVIE("a video or an image", Use.REFUSED, "ask for the file itself, not a picture of it"),
    DATABASE("a SQLite database", Use.REFUSED, FileContent.AS_DOWNLOADED),
    PROGRAM("a program", Use.REFUSED, FileContent.AS_DOWNLOADED),
    BINARY("binary data", Use.REFUSED, FileContent.AS_DOWNLOADED);

    /** The number of bytes that {@link #of} wants to see, if there are as many. */
    public static final int SEEN = 4_096;

    private static final String MENU =
            "download it from the sync's own menu: Download synchronized issues";

    private static final String THEN = "     (in a terminal; then load the .json file from it)";

    private static final String AS_DOWNLOADED =
            "ask for the file as it was downloaded, or load it as .gz or .zip";

    /** The treatment of a file with such content. */
    private enum Use {
        READ,
        UNPACKED,
        RECODED,
        REFUSED
    }

    private final String description;
    private final Use use;
    private final String advice;

    FileContent(String words, Use use, String advice) {
        this.description = words;
        this.use = use;
        this.advice = advice;
    }

    /** The content in words, for users. */
    public String description() {
        return description;
    }

    /** The encoding of a text that is converted to UTF-8 while it is read. */
    public Optional<Charset> charset() {
        return use == Use.RECODED
                ? Optional.of(Charset.forName(name().replace('_', '-')))
                : Optional.empty();
    }

    /** The content of a file that begins with these bytes. */
    public static FileContent of(byte[] first) {
        if (first.length == 0) {
            return EMPTY;
        }
        int two = (first[0] & 0xFF) << 8 | (first.length > 1 ? first[1] & 0xFF : 0);
        if (two == 0x1F8B) {
            return GZIP;
        }
        boolean wide = two == 0xFFFE && first.length > 3 && first[2] == 0 && first[3] == 0;
        if ((two == 0xFEFF || two == 0xFFFE) && !wide) {
            return UTF_16;
        }
        return MagicBytes.of(first).orElseGet(() -> ofText(first));
    }

    private static FileContent ofText(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        Optional<FileContent> unmarked =
                text.indexOf('\0') >= 0 ? Unmarked.of(first) : Optional.empty();
        if (unmarked.isPresent()) {
            return unmarked.get();
        }
        String unsigned = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        String start = unsigned.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("%pdf-")) {
            return PDF;
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return HTML;
        }
        // Two of them are the mark of a conflict between two versions.
        if (start.startsWith("<") && !start.startsWith("<<")) {
            boolean page = start.contains("<html");
            return isBackup(start) ? JIRA_BACKUP : page ? HTML : XML;
        }
        return isStrange(first, text, start) ? BINARY : TEXT;
    }

    /**
     * True for the beginning of a file of a site backup of Jira: its root, or the report about the
     * system before it, which may be long.
     */
    private static boolean isBackup(String start) {
        return start.contains("<entity-engine-xml")
                || start.contains("xmlns=\"http://www.atlassian.com/ao\"")
                || start.contains("___ exported on ___")
                || start.contains("jira build ");
    }

    /** True for control characters; zero bytes can be padding around a document, or lost parts. */
    private static boolean isStrange(byte[] first, String text, String start) {
        int visible = 0;
        while (visible < start.length() && start.charAt(visible) == '\0') {
            visible++;
        }
        boolean json = visible == start.length() || "{[\"".indexOf(start.charAt(visible)) >= 0;
        boolean zero = text.indexOf('\0') >= 0;
        return !json && (zero || (text.chars().anyMatch(FileContent::isControl) && !isUtf8(first)));
    }

    private static boolean isUtf8(byte[] first) {
        CharBuffer characters = CharBuffer.allocate(first.length);
        ByteBuffer bytes = ByteBuffer.wrap(first);
        return !StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, false).isError();
    }

    private static boolean isControl(int each) {
        return each < ' ' && each != '\t' && each != '\n' && each != '\f' && each != '\r';
    }

    /**
     * The reason why such content cannot hold JSON; empty when it can.
     *
     * @param what in words, such as the name of a file
     * @param file the file that it is, or is in
     */
    public Optional<BbshException> refusal(String what, Location file) {
        if (use != Use.REFUSED) {
            return Optional.empty();
        }
        String message = what + " is " + description + (this == EMPTY ? "" : ", not JSON");
        return Optional.of(new BbshException(message, advice.replace("FILE", "'" + file + "'")));
    }

    /**
     * Text in UTF-16 or UTF-32 without a byte order mark. It is certain for JSON, which begins with
     * an ASCII character: the zero bytes beside that one tell the encoding (RFC 4627, 3).
     */
    private static final class Unmarked {

        private static final List<FileContent> ENCODINGS =
                List.of(UTF_32BE, UTF_32LE, UTF_16BE, UTF_16LE);

        private Unmarked() {}

        /** The encoding of a text with zero bytes; empty for any other. */
        static Optional<FileContent> of(byte[] first) {
            return ENCODINGS.stream().filter((each) -> isIn(first, each)).findFirst();
        }

        private static boolean isIn(byte[] first, FileContent encoding) {
            Charset charset = encoding.charset().orElseThrow();
            CharBuffer characters = CharBuffer.allocate(first.length + 2);
            boolean wrong =
                    charset.newDecoder()
                            .decode(ByteBuffer.wrap(first), characters, false)
                            .isError();
            String text = characters.flip().toString();
            String start = text.replaceFirst("^\uFEFF", "").stripLeading();
            boolean json = !start.isEmpty() && "{[\"<".indexOf(start.charAt(0)) >= 0;
            return !wrong && json && text.indexOf('\0') < 0;
        }
    }
}
