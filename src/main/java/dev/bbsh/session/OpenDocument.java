package dev.bbsh.session;

import dev.bbsh.json.Document;

/**
 * A document under its name.
 *
 * @param number tells it from every other document that the session ever opened
 * @param name what the user calls it; ends with {@code @0} when this is the document as loaded
 * @param origin where it came from
 * @param asLoaded as it came from there
 * @param content as it is now
 */
public record OpenDocument(
        long number, String name, Origin origin, Document asLoaded, Document content) {

    /** What follows a name to mean the document as it was loaded. */
    public static final String AS_LOADED = "@0";

    /** The same document with another content. */
    public OpenDocument with(Document changed) {
        return new OpenDocument(number, name, origin, asLoaded, changed);
    }

    /** The document as it was loaded, under its name with {@code @0}. */
    public OpenDocument loaded() {
        return new OpenDocument(number, name + AS_LOADED, origin, asLoaded, asLoaded);
    }

    /** True when something was changed since it was loaded or made. */
    public boolean changed() {
        return !content.equals(asLoaded);
    }
}
