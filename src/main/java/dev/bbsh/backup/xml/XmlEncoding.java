package dev.bbsh.backup.xml;

import dev.bbsh.work.BbshException;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of an XML document, as its first bytes declare it. */
public final class XmlEncoding {

    private static final int SEEN = 1_000;

    private static final Pattern DECLARED =
            Pattern.compile(
                    "^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]{0,500}?encoding\\s*=\\s*[\"']([^\"']*)");

    private XmlEncoding() {}

    /**
     * Requires UTF-8, which is also what a document is in that declares nothing.
     *
     * @param name the name of the document, for the message
     * @param length the number of bytes to look at
     * @throws BbshException when it is in another encoding
     */
    public static void requireUtf8(String name, byte[] first, int length) {
        String encoding = declared(first, length);
        if (!encoding.equals("UTF-8")) {
            throw new BbshException(
                    "'" + name + "' is in " + encoding + ", not in UTF-8",
                    "ask for the export again     (Jira writes UTF-8)");
        }
    }

    /** The name of the encoding, in upper case. */
    public static String declared(byte[] first, int length) {
        int mark = length < 2 ? 0 : ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE || mark == 0x3C00 || mark == '<') {
            return "UTF-16";
        }
        String start = new String(first, 0, Math.min(SEEN, length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        return declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
    }
}
