package dev.bbsh.repair.wrapped.notation;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON with full-width brackets, colons, commas and quotes, as East Asian keyboards type them. */
public final class FullWidthJson implements Recogniser {

    private static final char FIRST = '\uFF01';
    private static final char LAST = '\uFF5E';
    private static final int SHIFT = 0xFEE0;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        if (!hasWide(raw.text()) || !atMistake(raw)) {
            return Optional.empty();
        }
        Reading reading = new Reading(new String(raw.bytes(), StandardCharsets.UTF_8));
        String plain = reading.plain();
        Wrapping.Layer step =
                new Wrapping.Layer(
                        "full-width",
                        "full-width punctuation, such as \uFF5B \uFF1A \uFF0C",
                        CountedNouns.counted(reading.count, "character"));
        return Optional.of(Wrapping.Unwrapped.of(step, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** True when bytes with which a full-width character begins are in a text. */
    private static boolean hasWide(String text) {
        int at = text.indexOf('\u00EF');
        while (at >= 0
                && !text.startsWith("\u00BC", at + 1)
                && !text.startsWith("\u00BD", at + 1)) {
            at = text.indexOf('\u00EF', at + 1);
        }
        return at >= 0;
    }

    /** True when the text stops being JSON at a full-width character. */
    private static boolean atMistake(RawText raw) {
        int mistake = JsonCheck.mistake(raw.bytes());
        if (mistake < 0 || mistake + 3 > raw.bytes().length) {
            return false;
        }
        String there = new String(raw.bytes(), mistake, 3, StandardCharsets.UTF_8);
        char first = there.charAt(0);
        return isWide(first) || first == '\u3001' || first == '\u3000' || first == '\u201C';
    }

    private static boolean isWide(char each) {
        return each >= FIRST && each <= LAST;
    }

    private static final class Reading {

        private final String text;
        private final StringBuilder plain = new StringBuilder();
        private char closing;
        private int count;

        Reading(String text) {
            this.text = text;
        }

        String plain() {
            for (int at = 0; at < text.length(); at++) {
                char each = text.charAt(at);
                if (closing == 0) {
                    outside(each);
                } else if (each == '\\' && at + 1 < text.length()) {
                    plain.append(each).append(text.charAt(++at));
                } else {
                    inside(each);
                }
            }
            return plain.toString();
        }

        private void outside(char each) {
            closing = each == '\u201C' ? '\u201D' : each == '"' || each == '\uFF02' ? each : 0;
            char narrow =
                    switch (each) {
                        case '\u201C' -> '"';
                        case '\u3001' -> ',';
                        case '\u3000' -> ' ';
                        default -> isWide(each) ? (char) (each - SHIFT) : each;
                    };
            count += narrow == each ? 0 : 1;
            plain.append(narrow);
        }

        private void inside(char each) {
            if (each == closing) {
                closing = 0;
                count += each == '"' ? 0 : 1;
                plain.append('"');
            } else {
                plain.append(each);
            }
        }
    }
}
