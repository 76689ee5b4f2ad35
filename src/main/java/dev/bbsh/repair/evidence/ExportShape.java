package dev.bbsh.repair.evidence;

import dev.bbsh.repair.token.Symbol;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The known shape of synced issue data: an object of connector names, each with an array of flat
 * records, whose comments and attachments are arrays of small objects. A deviation is a doubt about
 * a repair, never an error.
 */
public final class ExportShape {

    /** The role of a container in an export. */
    public enum Role {
        DOCUMENT,
        SIDES,
        RECORDS,
        RECORD,
        LINKS,
        LINK,
        OTHER
    }

    /** The kind of value that a member has. */
    enum ValueForm {
        TEXT,
        NUMBER,
        FLAG,
        LIST
    }

    /** The member names in the public samples, with their container and kind of value. */
    public enum KnownMember {
        FIRST_CONNECTOR(Role.SIDES, ValueForm.LIST, "firstConnector"),
        SECOND_CONNECTOR(Role.SIDES, ValueForm.LIST, "secondConnector"),
        ID(Role.RECORD, ValueForm.NUMBER, "id"),
        CONNECTOR_KEY(Role.RECORD, ValueForm.TEXT, "connectorKey"),
        LOCAL_ISSUE_KEY(Role.RECORD, ValueForm.TEXT, "localIssueKey"),
        REMOTE_ISSUE_KEY(Role.RECORD, ValueForm.TEXT, "remoteIssueKey"),
        FIRST_SYNC_DATE(Role.RECORD, ValueForm.NUMBER, "firstSyncDate"),
        LAST_OUTGOING_CHANGE(Role.RECORD, ValueForm.NUMBER, "lastOutgoingChange"),
        LAST_INCOMING_CHANGE(Role.RECORD, ValueForm.NUMBER, "lastIncomingChange"),
        LAST_CHANGE_SEEN(Role.RECORD, ValueForm.NUMBER, "lastChangeSeen"),
        OUTGOING_MESSAGE(Role.RECORD, ValueForm.NUMBER, "outgoingMessageSequenceId"),
        INCOMING_MESSAGE(Role.RECORD, ValueForm.NUMBER, "incomingMessageSequenceId"),
        COMMENTS(Role.RECORD, ValueForm.LIST, "comments"),
        ATTACHMENTS(Role.RECORD, ValueForm.LIST, "attachments"),
        INCOMING_IGNORED(Role.RECORD, ValueForm.FLAG, "incomingChangesIgnored"),
        LOCAL_ID(Role.LINK, ValueForm.TEXT, "localId"),
        REMOTE_ID(Role.LINK, ValueForm.TEXT, "remoteId");

        private static final Map<String, KnownMember> BY_TEXT =
                Arrays.stream(values())
                        .collect(Collectors.toMap((name) -> name.text, Function.identity()));

        private final Role home;
        private final ValueForm content;
        private final String text;

        KnownMember(Role home, ValueForm content, String text) {
            this.home = home;
            this.content = content;
            this.text = text;
        }

        boolean lists() {
            return content == ValueForm.LIST;
        }

        boolean holds(boolean string) {
            return content != ValueForm.LIST && (content == ValueForm.TEXT) == string;
        }

        /** True for a number, or true or false, where the member has such a value. */
        public boolean admitsScalar(String value) {
            boolean flag = value.equals("true") || value.equals("false");
            return switch (content) {
                case NUMBER -> !flag && !value.equals("null");
                case FLAG -> flag;
                case TEXT, LIST -> false;
            };
        }

        /** True when it is text that has a known form. */
        public boolean holdsText() {
            return content == ValueForm.TEXT;
        }

        /** True for a text of this form: a key of an issue or a connector, or an ID. */
        public boolean admits(String value) {
            return switch (this) {
                case LOCAL_ISSUE_KEY, REMOTE_ISSUE_KEY -> ISSUE_KEY.matcher(value).matches();
                case LOCAL_ID, REMOTE_ID -> ID_TEXT.matcher(value).matches();
                default -> NO_BLANKS.matcher(value).matches();
            };
        }

        public static @Nullable KnownMember of(String text) {
            return BY_TEXT.get(text);
        }
    }

    /**
     * The known facts about one container.
     *
     * @param key the member read last, null when its name has no meaning here
     * @param seen the names read
     * @param whole false when it was read only in part
     */
    public record ContainerPart(
            Role role, @Nullable KnownMember key, Set<KnownMember> seen, boolean whole) {

        public static ContainerPart documentLevel() {
            return new ContainerPart(Role.DOCUMENT, null, NONE, true);
        }

        public ContainerPart named(@Nullable KnownMember name) {
            if (name == null || seen.contains(name)) {
                return new ContainerPart(role, name, seen, whole);
            }
            Set<KnownMember> more = EnumSet.of(name);
            more.addAll(seen);
            return new ContainerPart(role, name, more, whole);
        }

        public ContainerPart inPart() {
            return new ContainerPart(role, key, seen, false);
        }
    }

    private static final Pattern ISSUE_KEY = Pattern.compile("[A-Z][A-Z0-9_]*-[0-9]+");
    private static final Pattern ID_TEXT = Pattern.compile("[0-9]+");
    private static final Pattern NO_BLANKS = Pattern.compile("[^\\s\\\\]+");

    private static final Set<KnownMember> RECORD_NEEDS =
            EnumSet.of(KnownMember.LOCAL_ISSUE_KEY, KnownMember.REMOTE_ISSUE_KEY, KnownMember.ID);

    private static final Set<KnownMember> NONE = EnumSet.noneOf(KnownMember.class);

    private static final int HEAD = 1 << 14;

    private final boolean known;

    private ExportShape(boolean known) {
        this.known = known;
    }

    /** The shape that a text's first lines suggest. */
    public static ExportShape of(byte[] text) {
        String head = new String(text, 0, Math.min(HEAD, text.length), StandardCharsets.UTF_8);
        return new ExportShape(
                (head.contains(KnownMember.FIRST_CONNECTOR.text)
                                || head.contains(KnownMember.SECOND_CONNECTOR.text))
                        && (head.contains(KnownMember.LOCAL_ISSUE_KEY.text)
                                || head.contains(KnownMember.REMOTE_ISSUE_KEY.text)));
    }

    public boolean known() {
        return known;
    }

    /** The part that a container opened inside another is. */
    public ContainerPart opened(ContainerPart outer, Symbol bracket) {
        return new ContainerPart(known ? role(outer, bracket) : Role.OTHER, null, NONE, true);
    }

    private static Role role(ContainerPart outer, Symbol bracket) {
        boolean object = bracket == Symbol.OPEN_OBJECT;
        return switch (outer.role) {
            case DOCUMENT -> object ? Role.SIDES : Role.OTHER;
            case SIDES -> object || outer.key == null ? Role.OTHER : Role.RECORDS;
            case RECORDS -> object ? Role.RECORD : Role.OTHER;
            case RECORD -> object || !listing(outer) ? Role.OTHER : Role.LINKS;
            case LINKS -> object ? Role.LINK : Role.OTHER;
            case LINK, OTHER -> Role.OTHER;
        };
    }

    private static boolean listing(ContainerPart outer) {
        return outer.key == null || outer.key.lists();
    }

    /** The number of doubts about a container that opens there. */
    public int doubtsOfOpening(ContainerPart outer, ContainerPart inner) {
        return known && inner.role == Role.OTHER && outer.role != Role.OTHER ? 1 : 0;
    }

    /** The number of doubts about a container at its end. */
    public int doubtsOfClosing(ContainerPart part) {
        if (!known || !part.whole) {
            return 0;
        }
        return switch (part.role) {
            case RECORD -> part.seen.containsAll(RECORD_NEEDS) ? 0 : 1;
            case LINK -> part.seen.contains(KnownMember.LOCAL_ID) ? 0 : 1;
            case DOCUMENT, SIDES, RECORDS, LINKS, OTHER -> 0;
        };
    }

    /** The number of doubts about a key in a container. */
    public int doubtsOfKey(ContainerPart part, @Nullable KnownMember name) {
        if (!known || name == null || part.role == Role.OTHER) {
            return 0;
        }
        return name.home != part.role || part.seen.contains(name) ? 1 : 0;
    }

    /** The number of doubts about a scalar as a container's child. */
    public int doubtsOfScalar(ContainerPart part, boolean text) {
        return switch (part.role) {
            case DOCUMENT, SIDES, RECORDS, LINKS -> 1;
            case RECORD, LINK -> part.key != null && !part.key.holds(text) ? 1 : 0;
            case OTHER -> 0;
        };
    }
}
