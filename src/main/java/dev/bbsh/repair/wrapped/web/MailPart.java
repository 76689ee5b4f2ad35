package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/**
 * A part of a mail without parts of its own.
 *
 * @param text decoded, in UTF-8 where its charset is known
 */
@SuppressWarnings("ArrayRecordComponent")
record MailPart(String name, String type, byte[] text) {

    /** The likelihood that it is the document. */
    enum Fit {
        NONE,
        MARKUP,
        WITHIN,
        DOCUMENT
    }

    static MailPart of(MailHeaders headers, String body) {
        String encoding =
                headers.field("content-transfer-encoding").orElse("7bit").toLowerCase(Locale.ROOT);
        String decoded =
                switch (encoding.strip()) {
                    case "base64" ->
                            Base64Text.decoded(body)
                                    .map((bytes) -> new String(bytes, StandardCharsets.ISO_8859_1))
                                    .orElse(body);
                    case "quoted-printable" -> QuotedPrintable.decoded(body);
                    default -> body;
                };
        byte[] bytes = RawText.bytesOf(decoded);
        String charset = headers.parameter("content-type", "charset").orElse("utf-8");
        return new MailPart(headers.fileName().orElse(""), headers.type(), recoded(bytes, charset));
    }

    /** The bytes in UTF-8; unchanged when they are not of that charset. */
    private static byte[] recoded(byte[] bytes, String charset) {
        try {
            String text =
                    Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException
                | IllegalCharsetNameException
                | UnsupportedCharsetException asItIs) {
            return bytes;
        }
    }

    Fit fit() {
        if (JsonCheck.begins(text)) {
            return Fit.DOCUMENT;
        }
        if (type.equals("text/html")) {
            return Fit.MARKUP;
        }
        return JsonCheck.within(text) ? Fit.WITHIN : Fit.NONE;
    }

    boolean packed() {
        return isPacked(text);
    }

    /** True when bytes begin as gzip or zip do. */
    static boolean isPacked(byte[] bytes) {
        return bytes.length > 3
                && ((bytes[0] == 0x1F && bytes[1] == (byte) 0x8B)
                        || (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9));
    }

    /** The part in a few words. */
    String words() {
        return name.isEmpty() ? "the text of the email" : "the attachment '" + name + "'";
    }
}
