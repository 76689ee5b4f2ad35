package dev.bbsh.repair.wrapped;

import java.util.function.UnaryOperator;

/** Changes a JSON text outside of its strings only. */
public final class OutsideStrings {

    private OutsideStrings() {}

    /** A text with each part outside of strings in straight double quotes changed. */
    public static String changed(String text, UnaryOperator<String> change) {
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int quote = text.indexOf('"', at);
            int end = quote < 0 ? text.length() : quote;
            result.append(change.apply(text.substring(at, end)));
            int behind = quote < 0 ? end : behindString(text, quote);
            result.append(text, end, behind);
            at = behind;
        }
        return result.toString();
    }

    /** The offset behind the string that begins with a quote. */
    public static int behindString(String text, int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + 1);
    }
}
