package dev.bbsh.json.analysis;

import dev.bbsh.json.Document;
import dev.bbsh.json.tape.Text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Compares the text of two documents; ranges that both share are skipped. */
public final class TextEquality {

    private final Deque<Text> wanted = new ArrayDeque<>();
    private boolean same = true;

    private TextEquality(Document one) {
        one.writeTo(wanted::add);
    }

    /** True when two documents have the same bytes. */
    public static boolean of(Document one, Document other) {
        TextEquality text = new TextEquality(one);
        other.writeTo(text::compare);
        return text.same && text.wanted.stream().allMatch((rest) -> rest.length() == 0);
    }

    private void compare(Text found) {
        Text rest = found;
        while (same && rest.length() > 0) {
            Text next = wanted.pollFirst();
            int length = next == null ? 0 : Math.min(next.length(), rest.length());
            if (next == null) {
                same = false;
            } else {
                same = isSame(next, rest, length);
                rest = rest.from(length);
                if (length < next.length()) {
                    wanted.addFirst(next.from(length));
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Text one, Text other, int length) {
        boolean shared = one.bytes() == other.bytes() && one.from() == other.from();
        return shared
                || Arrays.equals(
                        one.bytes(),
                        one.from(),
                        one.from() + length,
                        other.bytes(),
                        other.from(),
                        other.from() + length);
    }
}
