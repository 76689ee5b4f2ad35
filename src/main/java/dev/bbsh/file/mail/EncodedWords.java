package dev.bbsh.file.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of headers with encoded words in them: {@code =?utf-8?Q?m=C3=BCller?=} (RFC 2047). */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([A-Za-z0-9_-]{1,40})(?:\\*[^?]{1,20})?\\?([BbQq])\\?([^?]*)\\?=");

    private EncodedWords() {}

    /** The text; blanks between two encoded words are left out. */
    static String decoded(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder all = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        Charset charset = StandardCharsets.UTF_8;
        int at = 0;
        while (word.find()) {
            String between = text.substring(at, word.start());
            Charset next = FieldParameters.charset(word.group(1));
            if (!between.isBlank() || !next.equals(charset)) {
                all.append(pending.toString(charset));
                pending.reset();
            }
            all.append(at == 0 || !between.isBlank() ? between : "");
            charset = next;
            pending.writeBytes(bytes(word.group(2), word.group(3)));
            at = word.end();
        }
        return all.append(pending.toString(charset)).append(text.substring(at)).toString();
    }

    private static byte[] bytes(String encoding, String text) {
        if (encoding.toLowerCase(Locale.ROOT).equals("b")) {
            try {
                return Base64.getMimeDecoder().decode(text);
            } catch (IllegalArgumentException damaged) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hex = c == '=' && i + 2 < text.length();
            int high = hex ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = hex ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.writeBytes(String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
