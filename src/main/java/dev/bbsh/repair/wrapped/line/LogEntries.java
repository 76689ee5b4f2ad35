package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries of a log: each begins with a time, and continues up to the next one. They are found
 * by their offsets, as a log of half a gigabyte may have ten million lines.
 */
final class LogEntries {

    private static final int TRIES = 8;

    private final RawText raw;
    private final String text;
    private final Matcher time;

    /**
     * The entries of a text.
     *
     * @param time the beginning of an entry
     */
    LogEntries(RawText raw, Pattern time) {
        this.raw = raw;
        this.text = raw.text();
        this.time = time.matcher(text);
    }

    /** True when each line that is not blank is an entry of its own. */
    boolean areLines() {
        int from = raw.first();
        while (from < text.length()) {
            int end = end(from);
            if (!begins(from, end) && !text.substring(from, end).isBlank()) {
                return false;
            }
            from = end + 1;
        }
        return true;
    }

    /**
     * The first entries that end with JSON.
     *
     * @param reading of the number of its first line, from 1, and the JSON
     */
    <T> List<T> withJson(int most, BiFunction<Integer, byte[], T> reading) {
        List<T> found = new ArrayList<>();
        int line = 1;
        int from = 0;
        while (from < text.length() && found.size() < most) {
            int first = line++;
            int end = end(from);
            while (end + 1 < text.length() && !begins(end + 1, end(end + 1))) {
                end = end(end + 1);
                line++;
            }
            json(from, end).ifPresent((json) -> found.add(reading.apply(first, json)));
            from = end + 1;
        }
        return found;
    }

    private int end(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private boolean begins(int from, int end) {
        char first = from < end ? text.charAt(from) : ' ';
        boolean possible = Character.isLetterOrDigit(first) || "[(<".indexOf(first) >= 0;
        return possible && time.region(from, end).lookingAt();
    }

    private Optional<byte[]> json(int from, int end) {
        int to = end;
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        int at = from;
        for (int tries = 0; tries < TRIES; tries++) {
            at = start(at, to);
            if (at == to) {
                return Optional.empty();
            }
            byte[] rest = Arrays.copyOfRange(raw.bytes(), at, to);
            int mistake = JsonCheck.mistake(rest);
            if (mistake < 0) {
                return Optional.of(rest);
            }
            // Behind the mistake: what is inside of a broken document may be whole.
            at += Math.max(1, mistake);
        }
        return Optional.empty();
    }

    /** The next place where an object or an array may begin. */
    private int start(int from, int to) {
        for (int at = from; at < to; at++) {
            char bracket = text.charAt(at);
            if (bracket == '{' || bracket == '[') {
                int next = at + 1;
                while (next < to && text.charAt(next) <= ' ') {
                    next++;
                }
                if (next < to && (bracket == '{' ? "\"" : "{[\"").indexOf(text.charAt(next)) >= 0) {
                    return at;
                }
            }
        }
        return to;
    }
}
