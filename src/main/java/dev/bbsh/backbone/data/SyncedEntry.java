package dev.bbsh.backbone.data;

import dev.bbsh.json.Span;
import dev.bbsh.json.tape.NameMatcher;
import dev.bbsh.json.tape.Segment;

import java.util.Optional;

/**
 * A comment or an attachment in one side's record of an issue. On the side where it was created it
 * has a local ID only; its copy also has the ID from the other side.
 */
public final class SyncedEntry {

    public static final String LOCAL_ID = "localId";

    public static final String REMOTE_ID = "remoteId";

    private static final NameMatcher LOCAL = NameMatcher.of(LOCAL_ID);
    private static final NameMatcher REMOTE = NameMatcher.of(REMOTE_ID);

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

    /** True when an element is an entry that came from the other side. */
    static boolean isCopy(Segment segment, int node) {
        int remote = 0;
        if (segment.first(node) == '{') {
            int end = segment.next(node);
            for (int key = segment.firstChild(node); key < end; key = segment.next(key + 1)) {
                remote = REMOTE.isAt(segment, key) ? key + 1 : remote;
            }
        }
        return remote != 0 && segment.first(remote) != 'n';
    }

    /**
     * The number of the member that is the remote ID of an object without duplicate names, or -1.
     */
    static int remoteMember(Segment segment, int object) {
        int number = 0;
        int end = segment.next(object);
        for (int key = segment.firstChild(object); key < end; key = segment.next(key + 1)) {
            if (REMOTE.isAt(segment, key)) {
                return number;
            }
            number++;
        }
        return -1;
    }

    static SyncedEntry read(Segment segment, int node) {
        int local = 0;
        int remote = 0;
        if (segment.first(node) == '{') {
            int end = segment.next(node);
            for (int key = segment.firstChild(node); key < end; key = segment.next(key + 1)) {
                if (LOCAL.isAt(segment, key)) {
                    local = key + 1;
                } else if (REMOTE.isAt(segment, key)) {
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

    /** The value of the local ID: a string in all known files, but possibly something else. */
    public Optional<Span> localId() {
        return local == 0 ? Optional.empty() : Optional.of(new Span(segment, local));
    }

    /** The value of the remote ID, of any type; nothing on the side where the entry was created. */
    public Optional<Span> remoteId() {
        return remote == 0 ? Optional.empty() : Optional.of(new Span(segment, remote));
    }

    /** The text of the local ID; empty when it is not a string. */
    public String localText() {
        return textOf(local);
    }

    /** The text of the remote ID; empty when it is not a string. */
    public String remoteText() {
        return textOf(remote);
    }

    private String textOf(int id) {
        return isText(id) ? segment.string(id) : "";
    }

    /** False for an element that is not an object. */
    public boolean isRecord() {
        return segment.first(node) == '{';
    }

    /** True when the local ID is missing or null. */
    public boolean lacksLocalId() {
        return local == 0 || segment.first(local) == 'n';
    }

    /** The number of members besides the two IDs. */
    public int unknownMembers() {
        return isRecord() ? segment.size(node) - (local == 0 ? 0 : 1) - (remote == 0 ? 0 : 1) : 0;
    }

    /** True when the remote ID is a string that is not empty. */
    public boolean hasRemoteText() {
        return isText(remote) && segment.bytes()[segment.textStart(remote) + 1] != '"';
    }

    /** True when both IDs, if present, are strings. */
    public boolean hasTextIds() {
        return (local == 0 || isText(local)) && (remote == 0 || isText(remote));
    }

    /** True when both IDs, if they are strings, are numbers as Jira writes them. */
    public boolean hasNumericIds() {
        return isNumericId(local) && isNumericId(remote);
    }

    private boolean isNumericId(int id) {
        return !isText(id) || ScalarReader.isNumericId(segment, id);
    }

    /** True when it came from the other side. */
    public boolean isCopy() {
        return remote != 0 && segment.first(remote) != 'n';
    }

    /** True when this is a copy of that entry of the other side. */
    public boolean isCopyOf(SyncedEntry origin) {
        return isText(remote)
                && origin.isText(origin.local)
                && ScalarReader.equal(segment, remote, origin.segment, origin.local);
    }

    /** A number for the local ID, different for different IDs; -1 when it is not a string. */
    public long localNumber() {
        return isText(local) ? ScalarReader.id(segment, local) : -1;
    }

    /** A number for the remote ID, as for the local one. */
    public long remoteNumber() {
        return isText(remote) ? ScalarReader.id(segment, remote) : -1;
    }

    private boolean isText(int id) {
        return id != 0 && ScalarReader.isString(segment, id);
    }
}
