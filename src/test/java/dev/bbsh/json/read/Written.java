package dev.bbsh.json.read;

import dev.bbsh.json.Document;
import dev.bbsh.json.text.StringSink;

/** What a document writes. */
final class Written {

    private Written() {}

    static String text(Document document) {
        StringSink sink = new StringSink();
        document.writeTo(sink);
        return sink.toString();
    }
}
