package dev.bbsh.backbone.data;

import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A comment or an attachment as one side remembers it. Where it was written first it has a local id
 * only; its copy also has the id that it has on the other side.
 */
public final class SyncedEntry {

    public static final String LOCAL_ID = "localId";

    public static final String REMOTE_ID = "remoteId";

    private static final byte[] LOCAL = LOCAL_ID.getBytes(StandardCharsets.UTF_8);
    private static final byte[] REMOTE = REMOTE_ID.getBytes(StandardCharsets.UTF_8);

    private final Segment segment;
    private final int node;
    private final int local;
    private final int remote;

    private SyncedEntry(Segment segment, int node, int local, int remote) {
        this.segment = segment;
        this.node = node;
        this.local = local;
        this.remote = remote;
    }

    static SyncedEntry read(Segment segment, int node) {
        int local = 0;
        int remote = 0;
        if (segment.first(node) == '{') {
            int end = segment.next(node);
            for (int key = segment.firstChild(node); key < end; key = segment.next(key + 1)) {
                if (segment.stringEquals(key, LOCAL)) {
                    local = key + 1;
                } else if (segment.stringEquals(key, REMOTE)) {
                    remote = key + 1;
                }
            }
        }
        return new SyncedEntry(segment, node, local, remote);
    }

    /** The entry itself. */
    public Span record() {
        return new Span(segment, node);
    }

    /** Whatever stands there: a string, as all known files have it, or something else. */
    public Optional<Span> localId() {
        return local == 0 ? Optional.empty() : Optional.of(new Span(segment, local));
    }

    /** Whatever stands there; nothing where the entry was written first. */
    public Optional<Span> remoteId() {
        return remote == 0 ? Optional.empty() : Optional.of(new Span(segment, remote));
    }

    /** True when it came from the other side. */
    public boolean isCopy() {
        return remote != 0 && segment.first(remote) != 'n';
    }

    /** Whether this is a copy of that entry of the other side. */
    public boolean isCopyOf(SyncedEntry origin) {
        return isText(remote)
                && origin.isText(origin.local)
                && Texts.equal(segment, remote, origin.segment, origin.local);
    }

    Segment segment() {
        return segment;
    }

    /** The node of the local id when it is a string, else 0. */
    int localText() {
        return isText(local) ? local : 0;
    }

    /** The node of the remote id when it is a string, else 0. */
    int remoteText() {
        return isText(remote) ? remote : 0;
    }

    private boolean isText(int id) {
        return id != 0 && Texts.isString(segment, id);
    }
}
