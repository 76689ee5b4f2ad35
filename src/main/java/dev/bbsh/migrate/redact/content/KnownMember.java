package dev.bbsh.migrate.redact.content;

import dev.bbsh.migrate.redact.replacement.RecentTexts;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a JSON member, an XML attribute or a column, with its meaning for its values. */
public final class KnownMember {

    private static final List<String> COUNTS =
            List.of(
                    "sequenceid",
                    "size",
                    "filesize",
                    "count",
                    "total",
                    "buildnumber",
                    "length",
                    "bytes",
                    "startat",
                    "maxresults",
                    "versionnumbers",
                    "timespent",
                    "seconds",
                    "estimate",
                    "sequence");

    private static final Set<String> PERSONAL =
            Set.of(
                    "key",
                    "displayname",
                    "fullname",
                    "emailaddress",
                    "email",
                    "username",
                    "user",
                    "accountid",
                    "userkey",
                    "syncuser",
                    "author",
                    "lead",
                    "owner",
                    "reporter",
                    "assignee",
                    "creator");

    /** The attributes of a site backup whose values are names of the format, as a rule. */
    private static final Set<String> NAMING =
            Set.of(
                    "propertyKey",
                    "entityName",
                    "seqName",
                    "sourceNodeEntity",
                    "sinkNodeEntity",
                    "associationType",
                    "attributeName",
                    "applicationType",
                    "directoryType",
                    "operationType",
                    "credentialType",
                    "groupType",
                    "permissionKey",
                    "permission",
                    "fieldtype",
                    "tableName",
                    "columnName");

    /** The names that a format gives to members; all others are data. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_.$-]*");

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+(?:-\\d+)?");

    /** That of text which belongs to none. */
    public static final KnownMember NONE = new KnownMember("");

    /** That of the lines of a script. */
    static final KnownMember SCRIPT = new KnownMember(ScriptWords.MEMBER);

    private final String name;
    private final char[] characters;
    private final TextTokens.Staying staying;
    private final boolean personal;
    private boolean structure;

    /** The one that came behind it the last time. */
    private @Nullable KnownMember next;

    public KnownMember(String name) {
        this.name = name;
        this.characters = name.toCharArray();
        this.staying = stayingIn(name);
        this.personal = isPersonal(name);
    }

    /** The name; may be empty. */
    public String name() {
        return name;
    }

    /** The tokens that stay in its values. */
    public TextTokens.Staying staying() {
        return staying;
    }

    /** True when its values are names of people or keys of projects and issues. */
    public boolean isPersonal() {
        return personal;
    }

    /** The one that came behind it the last time, when it has this name; null else. */
    @Nullable KnownMember next(char[] text, int from, int to) {
        KnownMember last = next;
        return last != null
                        && Arrays.equals(text, from, to, last.characters, 0, last.characters.length)
                ? last
                : null;
    }

    /** Remembers the one that comes behind it. */
    void setNext(KnownMember member) {
        next = member;
    }

    /** True when the name is known to stay as it is in the rest of the file. */
    boolean isStructure() {
        return structure;
    }

    /** Remembers if the name stays as it is in the rest of the file. */
    void setStructure(boolean stays) {
        structure = stays;
    }

    private static TextTokens.Staying stayingIn(String member) {
        if (member.equals(ScriptWords.MEMBER)) {
            return TextTokens.Staying.SCRIPT_WORDS;
        }
        String name = member.toLowerCase(Locale.ROOT);
        if (COUNTS.stream().anyMatch(name::endsWith)) {
            return TextTokens.Staying.NUMBERS;
        }
        boolean colour = name.contains("color") || name.contains("colour");
        return colour ? TextTokens.Staying.COLOURS : TextTokens.Staying.NOTHING;
    }

    private static boolean isPersonal(String member) {
        return PERSONAL.contains(member.toLowerCase(Locale.ROOT));
    }

    /** True when a name is one that a format can have, and not data such as a key or an e-mail. */
    public static boolean isFormat(String name) {
        return IDENTIFIER.matcher(name).matches() && !KEY.matcher(name).matches();
    }

    /** True for an attribute of a site backup whose values are names of the format, as a rule. */
    static boolean isNaming(String attribute) {
        return NAMING.contains(attribute);
    }

    /** The members of the last names that were read: most of them come again and again. */
    static final class Recent {

        private static final int SIZE = 1 << 12;

        private final RecentTexts names = new RecentTexts();
        private final @Nullable KnownMember[] members = new KnownMember[SIZE];

        private KnownMember last = new KnownMember("");

        /**
         * The member with a name in a text: mostly the one that came behind the same one before.
         */
        KnownMember of(char[] text, int from, int to) {
            KnownMember next = last.next(text, from, to);
            if (next == null) {
                next = of(names.of(text, from, to));
                last.setNext(next);
            }
            last = next;
            return next;
        }

        /** The member with a name. */
        KnownMember of(String name) {
            int hash = name.hashCode();
            int at = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (SIZE - 1);
            KnownMember known = members[at];
            if (known == null || !known.name().equals(name)) {
                known = new KnownMember(name);
                members[at] = known;
            }
            return known;
        }
    }
}
