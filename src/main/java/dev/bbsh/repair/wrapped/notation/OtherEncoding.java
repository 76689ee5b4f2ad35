package dev.bbsh.repair.wrapped.notation;

import dev.bbsh.repair.token.CodePoints;
import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * JSON in an encoding other than UTF-8. The bytes do not show which: the likely ones are listed,
 * each with a word as it would be read.
 */
public final class OtherEncoding implements Recogniser {

    private static final String NAME = "encoding";

    private static final List<String> SINGLE_BYTE =
            List.of("windows-1252", "IBM850", "x-MacRoman", "windows-1250", "windows-1251");

    private static final List<String> DOUBLE_BYTE =
            List.of("Shift_JIS", "GB18030", "EUC-JP", "EUC-KR", "Big5");

    private static final int MOST = 3;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        byte[] text = raw.bytes();
        int first = firstForeign(text);
        if (first < 0 || isCut(text, first)) {
            return Optional.empty();
        }
        byte[] foreign = ForeignText.of(text);
        if (mostlyUtf8(foreign)) {
            return Optional.of(mixed(foreign, text, first));
        }
        if (!ForeignText.fits(text.length, foreign.length)) {
            return Optional.empty();
        }
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        for (Reading reading : likely(foreign, text)) {
            readings.add(reading.wrapping(text, first));
        }
        if (readings.size() < 2) {
            return readings.stream().findFirst().map(Wrapping.class::cast);
        }
        Wrapping.Layer step =
                new Wrapping.Layer(NAME, "text that is not UTF-8 (byte " + first + ")", "");
        return Optional.of(new Wrapping.Ambiguous(List.of(step), readings));
    }

    private static int firstForeign(byte[] text) {
        int first = CodePoints.valid(text, 0, text.length);
        return first < text.length ? first : -1;
    }

    /** True when the end of the text cuts a character of UTF-8 that begins there. */
    private static boolean isCut(byte[] text, int first) {
        boolean alone = text.length - first < 4 && (text[first] & 0xFF) >= 0xC2;
        for (int at = first + 1; at < text.length && alone; at++) {
            alone = (text[at] & 0xC0) == 0x80;
        }
        return alone;
    }

    /**
     * True when more characters above ASCII are UTF-8 than are not: the text was damaged, not
     * recoded.
     */
    private static boolean mostlyUtf8(byte[] text) {
        String decoded = new String(text, StandardCharsets.UTF_8);
        long wrong = decoded.chars().filter((each) -> each == 0xFFFD).count();
        long high = decoded.chars().filter((each) -> each > 127 && each != 0xFFFD).count();
        return high > wrong;
    }

    private static Wrapping mixed(byte[] foreign, byte[] text, int first) {
        long wrong =
                new String(foreign, StandardCharsets.UTF_8)
                        .chars()
                        .filter((c) -> c == 0xFFFD)
                        .count();
        String what =
                "UTF-8 text with "
                        + CountedNouns.counted(wrong, "invalid place")
                        + ", the first at byte "
                        + first
                        + String.format(Locale.ROOT, " (0x%02X)", text[first] & 0xFF);
        return Wrapping.Refused.of(
                NAME, what, "get the file again: bytes were lost or changed on the way");
    }

    private static List<Reading> likely(byte[] foreign, byte[] text) {
        List<Reading> readings = new ArrayList<>();
        for (String name : DOUBLE_BYTE) {
            Reading.of(foreign, name)
                    .filter((each) -> each.isEastAsian() && each.isJson(text))
                    .ifPresent(readings::add);
        }
        if (readings.isEmpty()) {
            for (String name : SINGLE_BYTE) {
                Reading.of(foreign, name).ifPresent(readings::add);
            }
            // Each of them has the same structure.
            if (!readings.isEmpty() && !readings.getFirst().isJson(text)) {
                readings.clear();
            }
            int best = readings.stream().mapToInt(Reading::oddities).min().orElse(0);
            readings.removeIf((each) -> each.oddities() > best);
        }
        boolean western =
                !readings.isEmpty()
                        && readings.getFirst().name.equals("windows-1252")
                        && !readings.getFirst().isForeignScript();
        return readings.subList(0, Math.min(western ? 1 : MOST, readings.size()));
    }

    /**
     * A text in one encoding.
     *
     * @param text its characters above ASCII, with what is around them
     */
    private record Reading(String name, String text) {

        static Optional<Reading> of(byte[] foreign, String name) {
            if (!Charset.isSupported(name)) {
                return Optional.empty();
            }
            try {
                String decoded =
                        Charset.forName(name)
                                .newDecoder()
                                .decode(ByteBuffer.wrap(foreign))
                                .toString();
                return Optional.of(new Reading(name, decoded));
            } catch (CharacterCodingException other) {
                return Optional.empty();
            }
        }

        /** True for JSON; mostly the bytes show that before the first one above ASCII. */
        boolean isJson(byte[] whole) {
            return JsonCheck.begins(whole) || JsonCheck.begins(utf8(whole));
        }

        private byte[] utf8(byte[] whole) {
            return ForeignText.recoded(whole, Charset.forName(name));
        }

        /**
         * True when nearly all characters above ASCII are East Asian, and they are in words: a
         * single accented letter and the letter behind it look like one.
         */
        boolean isEastAsian() {
            long high = 0;
            long eastern = 0;
            long words = 0;
            boolean inWord = false;
            for (int at = 0; at < text.length(); at++) {
                boolean east = isEastAsian(text.charAt(at));
                high += text.charAt(at) > 127 ? 1 : 0;
                eastern += east ? 1 : 0;
                words += east && !inWord ? 1 : 0;
                inWord = east;
            }
            return high > 1 && eastern * 10 >= high * 9 && eastern >= words * 2;
        }

        private static boolean isEastAsian(int point) {
            boolean kana = point >= 0x3000 && point <= 0x30FF;
            boolean han = point >= 0x4E00 && point <= 0x9FFF;
            boolean hangul = point >= 0xAC00 && point <= 0xD7A3;
            return kana || han || hangul || (point >= 0xFF01 && point <= 0xFF5E);
        }

        /** True when accented letters are adjacent, as only letters of another script are. */
        boolean isForeignScript() {
            int run = 0;
            for (int at = 0; at < text.length() && run < 3; at++) {
                run = text.charAt(at) > 127 && Character.isLetter(text.charAt(at)) ? run + 1 : 0;
            }
            return run >= 3;
        }

        /**
         * The number of characters that are unlikely in their place: symbols within a word,
         * capitals behind it.
         */
        int oddities() {
            int odd = 0;
            for (int at = 0; at < text.length(); at++) {
                char each = text.charAt(at);
                if (each > 127) {
                    odd += isOdd(at, each) ? 1 : 0;
                }
            }
            return odd;
        }

        private boolean isOdd(int at, char each) {
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
            boolean within = Character.isLetter(before) && Character.isLetter(after);
            boolean beside = Character.isLetter(before) || Character.isLetter(after);
            if (Character.isLetter(each)) {
                boolean capital = Character.isUpperCase(each);
                return (capital && Character.isLowerCase(before)) || !beside;
            }
            boolean apostrophe = each == '\u2019' || each == '\u2013' || each == '\u00AD';
            return (within && !apostrophe)
                    || Character.isISOControl(each)
                    || (each >= 0x2190 && each < 0x2600);
        }

        Wrapping.Unwrapped wrapping(byte[] whole, int first) {
            boolean latin = name.equals("windows-1252") && text.chars().noneMatch((c) -> c > 255);
            String title =
                    latin ? "Windows-1252 or ISO-8859-1" : name.replace("windows", "Windows");
            String what = "text in " + title + ", not UTF-8 (byte " + first + ")";
            long high = text.chars().filter((each) -> each > 127).count();
            String extent = CountedNouns.counted(high, "character") + ", as in '" + sample() + "'";
            String hint =
                    "or convert it yourself: iconv -f "
                            + name.toUpperCase(Locale.ROOT)
                            + " -t UTF-8 FILE > FILE.utf8";
            Wrapping.Layer step =
                    new Wrapping.Layer(name.toLowerCase(Locale.ROOT), what, extent, hint);
            return Wrapping.Unwrapped.doubtful(step, utf8(whole));
        }

        /** The words around the first character above ASCII. */
        private String sample() {
            int at = 0;
            while (at < text.length() && text.charAt(at) < 128) {
                at++;
            }
            int from = Math.max(text.lastIndexOf('"', at) + 1, at - 16);
            int quote = text.indexOf('"', at);
            int to = Math.min(quote < 0 ? text.length() : quote, at + 16);
            return text.substring(Math.min(from, at), to).replaceAll("\\s+", " ");
        }
    }
}
