package dev.bbsh.json.repair.token;

/**
 * One replacement of bytes.
 *
 * @param from byte offset in the damaged text
 * @param to byte offset behind the replaced bytes; {@code from} for an insertion
 * @param text the new text
 */
public record Fix(Rule rule, int from, int to, String text) {

    public static Fix insertion(Rule rule, int at, String text) {
        return new Fix(rule, at, at, text);
    }

    public static Fix removal(Rule rule, int from, int to) {
        return new Fix(rule, from, to, "");
    }
}
