package dev.bbsh.file.read;

import dev.bbsh.work.BbshException;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What the first bytes of a file look like. The name of a file says nothing. */
public enum Content {
    /** Text in UTF-8, perhaps; the parser is the judge. */
    TEXT("plain UTF-8"),
    GZIP("gzip"),
    ZIP("zip"),
    UTF_16("UTF-16"),
    EMPTY("empty"),
    HTML("an HTML page"),
    JIRA_BACKUP("a Jira backup"),
    XML("XML"),
    PDF("a PDF"),
    BINARY("binary data");

    /** How many bytes {@link #of} wants to see, if there are as many. */
    static final int SEEN = 4_096;

    private final String words;

    Content(String words) {
        this.words = words;
    }

    /** In words, for people. */
    public String words() {
        return words;
    }

    static Content of(byte[] first) {
        if (first.length == 0) {
            return EMPTY;
        }
        int two = (first[0] & 0xFF) << 8 | (first.length > 1 ? first[1] & 0xFF : 0);
        if (two == 0xFFFE && first.length > 3 && first[2] == 0 && first[3] == 0) {
            return BINARY; // UTF-32
        }
        return switch (two) {
            case 0x1F8B -> GZIP;
            case 0xFEFF, 0xFFFE -> UTF_16;
            default -> ofText(first);
        };
    }

    private static Content ofText(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        String start =
                text.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
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
            return start.contains("<entity-engine-xml") ? JIRA_BACKUP : page ? HTML : XML;
        }
        boolean json = start.startsWith("{") || start.startsWith("[") || start.startsWith("\"");
        boolean strange = !json && text.chars().anyMatch(Content::isControl) && !isUtf8(first);
        return strange || text.indexOf('\0') >= 0 ? BINARY : TEXT;
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
     * Why something with such content can not hold JSON, if it can not.
     *
     * @param what in words, such as the name of a file
     */
    Optional<BbshException> refusal(String what) {
        String is = what + " is ";
        return switch (this) {
            case TEXT, GZIP, ZIP, UTF_16 -> Optional.empty();
            case EMPTY ->
                    refused(is + "empty", "download it again: stop both sides of the sync first");
            case HTML ->
                    refused(
                            is + "an HTML page, not JSON",
                            "download it again; a login page in place of a file means that the"
                                    + " session had ended");
            case JIRA_BACKUP ->
                    refused(
                            is + "a Jira backup, not JSON",
                            "take the file from the sync's own menu: Download synchronized issues");
            case XML ->
                    refused(
                            is + "XML, not JSON",
                            "take the file from the sync's own menu: Download synchronized issues");
            case PDF ->
                    refused(is + "a PDF, not JSON", "ask for the file itself, not a print of it");
            case BINARY ->
                    refused(
                            is + "binary data, not JSON",
                            "ask for the file as it was downloaded, or load it as .gz or .zip");
        };
    }

    private static Optional<BbshException> refused(String message, String advice) {
        return Optional.of(new BbshException(message, advice));
    }
}
