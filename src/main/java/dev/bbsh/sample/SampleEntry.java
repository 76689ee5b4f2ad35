package dev.bbsh.sample;

import java.util.OptionalLong;

/**
 * A comment or an attachment in one side's record.
 *
 * @param remoteId absent if it comes from this side, or was not copied yet
 */
record SampleEntry(OptionalLong remoteId, long localId) {

    void appendTo(StringBuilder text) {
        text.append("        {\n");
        remoteId.ifPresent(
                (id) -> text.append("          \"remoteId\": \"").append(id).append("\",\n"));
        text.append("          \"localId\": \"").append(localId).append("\"\n        }");
    }
}
