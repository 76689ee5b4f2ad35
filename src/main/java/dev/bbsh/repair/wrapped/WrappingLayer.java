package dev.bbsh.repair.wrapped;

/**
 * One wrapping around a text.
 *
 * @param name of letters, digits and hyphens, such as {@code code-block}
 * @param what a noun phrase in plain words, such as {@code a code block around the JSON}
 * @param extent its extent, such as {@code 2 lines}
 * @param hint how to get the plain text without this program; {@code FILE} stands for the name of
 *     the file; empty where that needs no words
 */
public record WrappingLayer(String name, String what, String extent, String hint) {

    public WrappingLayer(String name, String what, String extent) {
        this(name, what, extent, "");
    }
}
