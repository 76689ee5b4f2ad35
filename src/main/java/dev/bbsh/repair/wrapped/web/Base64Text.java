package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text in base64, as mails and data URLs carry files. */
public final class Base64Text implements Recogniser {

    /** The encodings of an opening bracket, with white space or a byte order mark before it. */
    private static final Pattern START =
            Pattern.compile(
                    "(?:data:[^,\\n"
                            + "]{0,80};base64,)?(?:e[wy3y]|W[wy13z]|77u/|IC|DQ|Cn|CX|H4sI|UEsD).*");

    private static final int SHORTEST = 24;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        if (!START.matcher(raw.start(90).split("\\R", 2)[0]).matches()) {
            return Optional.empty();
        }
        String text = raw.trimmed();
        String coded = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
        if (coded.length() < SHORTEST || !isCoded(coded)) {
            return Optional.empty();
        }
        return decoded(coded).map((bytes) -> wrapping(bytes, text.length()));
    }

    private static Wrapping wrapping(byte[] bytes, int length) {
        if (MailPart.isPacked(bytes)) {
            return Wrapping.Refused.of(
                    "base64",
                    "base64 text of a compressed file",
                    "base64 -d FILE > FILE.gz     (in a terminal, then load FILE.gz)");
        }
        return Wrapping.Unwrapped.of(
                new Wrapping.Layer(
                        "base64", "base64 text", CountedNouns.counted(length, "character")),
                bytes);
    }

    /** True for characters of the alphabet and blanks, then equals signs, then blanks. */
    private static boolean isCoded(String text) {
        int at = 0;
        while (at < text.length() && isOfAlphabet(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && text.charAt(at) == '=') {
            at++;
        }
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private static boolean isOfAlphabet(char each) {
        boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
        return letter || (each >= '0' && each <= '9') || "+/_-".indexOf(each) >= 0 || isBlank(each);
    }

    private static boolean isBlank(char each) {
        return each == ' ' || (each >= '\t' && each <= '\r');
    }

    /** The bytes; empty for a text that is not base64. */
    static Optional<byte[]> decoded(String text) {
        byte[] plain = RawText.bytesOf(text);
        int length = 0;
        for (byte each : plain) {
            if (!isBlank((char) each)) {
                plain[length++] = each == '-' ? (byte) '+' : each == '_' ? (byte) '/' : each;
            }
        }
        try {
            return Optional.of(Base64.getDecoder().decode(Arrays.copyOf(plain, length)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
