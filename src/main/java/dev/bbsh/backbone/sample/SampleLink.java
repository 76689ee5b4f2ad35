package dev.bbsh.backbone.sample;

import java.util.OptionalLong;

/**
 * A comment or an attachment, as one side knows it.
 *
 * @param remoteId absent where it comes from this side, or was not copied yet
 */
record SampleLink(OptionalLong remoteId, long localId) {

    void appendTo(StringBuilder text) {
        text.append("        {\n");
        remoteId.ifPresent(
                (id) -> text.append("          \"remoteId\": \"").append(id).append("\",\n"));
        text.append("          \"localId\": \"").append(localId).append("\"\n        }");
    }
}
