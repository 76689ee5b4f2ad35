package dev.bbsh.session.document;

import dev.bbsh.json.Document;

import java.util.List;

/** An edit by hand, for tests of which no edit is done again. */
public final class HandEdit {

    /** An edit without places. */
    public static final DocumentEdit ANY =
            new DocumentEdit.ByHand(0, "put", Document.parse("[]"), List.of());

    private HandEdit() {}
}
