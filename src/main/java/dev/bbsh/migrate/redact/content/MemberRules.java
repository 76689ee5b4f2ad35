package dev.bbsh.migrate.redact.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The meaning of the names of JSON members, XML attributes and columns, as far as it matters. */
public final class MemberRules {

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

    private static final int CACHED = 1 << 14;

    private final Map<String, TextTokens.Staying> staying = new HashMap<>();
    private final Map<String, Boolean> personal = new HashMap<>();

    /** The tokens that stay in the values of a member. */
    public TextTokens.Staying staying(String member) {
        return cached(staying, member, MemberRules::stayingIn);
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

    /** True when the values of a member are names of people or keys of projects and issues. */
    public boolean isPersonal(String member) {
        return cached(personal, member, (name) -> PERSONAL.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** True when a name is one that a format can have, and not data such as a key or an e-mail. */
    public static boolean isFormat(String name) {
        return IDENTIFIER.matcher(name).matches() && !KEY.matcher(name).matches();
    }

    /** True for an attribute of a site backup whose values are names of the format, as a rule. */
    static boolean isNaming(String attribute) {
        return NAMING.contains(attribute);
    }

    private static <T> T cached(Map<String, T> known, String member, Function<String, T> rule) {
        T found = known.get(member);
        if (found == null) {
            if (known.size() >= CACHED) {
                known.clear();
            }
            found = rule.apply(member);
            known.put(member, found);
        }
        return found;
    }
}
