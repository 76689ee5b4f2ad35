package dev.bbsh.json.repair.token;

/**
 * One replacement of bytes.
 *
 * @param from byte offset in the damaged text
 * @param to byte offset behind what is replaced; {@code from} for an insertion
 * @param text what stands there instead
 */
public record Fix(Rule rule, int from, int to, String text) {

    public static Fix insertion(Rule rule, int at, String text) {
        return new Fix(rule, at, at, text);
    }

    public static Fix removal(Rule rule, int from, int to) {
        return new Fix(rule, from, to, "");
    }
}
