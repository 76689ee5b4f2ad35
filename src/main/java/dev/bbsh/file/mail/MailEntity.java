package dev.bbsh.file.mail;

import dev.bbsh.work.BbshException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A part of a mail without parts of its own (RFC 2045).
 *
 * @param mail the bytes of the whole mail
 * @param fields the headers of the part
 * @param from where its body begins
 * @param to where its body ends
 */
@SuppressWarnings("ArrayRecordComponent")
record MailEntity(byte[] mail, MailFields fields, int from, int to) {

    private static final List<String> AS_IT_IS = List.of("", "7bit", "8bit", "binary");

    /** True for a part with a file name, or one that is called an attachment. */
    boolean isAttachment() {
        return fields.fileName().isPresent()
                || fields.value("content-disposition").equals("attachment")
                || fields.value("content-type").equals("application/json");
    }

    /** The body without its transfer encoding, and as UTF-8 when it is a text. */
    byte[] content(String name) {
        byte[] decoded = decoded(name);
        return fields.value("content-type").startsWith("text/") ? recoded(decoded) : decoded;
    }

    /** The body without its transfer encoding. */
    byte[] decoded(String name) {
        String encoding = fields.value("content-transfer-encoding");
        if (encoding.equals("base64")) {
            return base64(name);
        }
        if (encoding.equals("quoted-printable")) {
            return quotedPrintable();
        }
        if (AS_IT_IS.contains(encoding)) {
            return Arrays.copyOfRange(mail, from, to);
        }
        throw new BbshException(
                "the attachment '" + name + "' has an unknown encoding, '" + encoding + "'",
                "save the attachment in a mail program, then load that file");
    }

    private byte[] base64(String name) {
        try {
            return Base64.getMimeDecoder().decode(Arrays.copyOfRange(mail, from, to));
        } catch (IllegalArgumentException damaged) {
            throw new BbshException(
                    "the attachment '" + name + "' is damaged or cut off in the mail",
                    "ask for the mail again, or for the file itself",
                    damaged);
        }
    }

    private byte[] quotedPrintable() {
        var out = new ByteArrayOutputStream(to - from);
        int at = from;
        while (at < to) {
            int end = endOfLine(at);
            int last = end;
            while (last > at && isBlank(mail[last - 1])) {
                last--;
            }
            boolean soft = last > at && mail[last - 1] == '=';
            line(at, soft ? last - 1 : last, out);
            int next = Math.min(to, end + 1);
            if (!soft && end < to) {
                out.writeBytes(lineBreak(end));
            }
            at = next;
        }
        return out.toByteArray();
    }

    private byte[] lineBreak(int end) {
        boolean both = end > from && mail[end - 1] == '\r';
        return (both ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private int endOfLine(int at) {
        int end = at;
        while (end < to && mail[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte each) {
        return each == ' ' || each == '\t' || each == '\r';
    }

    private void line(int start, int end, ByteArrayOutputStream out) {
        for (int at = start; at < end; at++) {
            int high = mail[at] == '=' && at + 2 < end + 1 ? digit(at + 1, end) : -1;
            int low = high < 0 ? -1 : digit(at + 2, end);
            if (low < 0) {
                out.write(mail[at]);
            } else {
                out.write(high * 16 + low);
                at += 2;
            }
        }
    }

    private int digit(int at, int end) {
        return at < end ? Character.digit(mail[at], 16) : -1;
    }

    private byte[] recoded(byte[] text) {
        String charset = fields.parameter("content-type", "charset").toLowerCase(Locale.ROOT);
        if (charset.isEmpty() || charset.equals("utf-8") || charset.equals("us-ascii")) {
            return text;
        }
        try {
            return new String(text, Charset.forName(charset)).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return text;
        }
    }
}
