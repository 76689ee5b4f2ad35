package dev.bbsh.migrate.redact.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

    /** The names that a format gives to members; all others are data. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_.$-]*");

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+(?:-\\d+)?");

    private static final int CACHED = 1 << 14;

    private final Map<String, Boolean> counts = new HashMap<>();
    private final Map<String, Boolean> personal = new HashMap<>();

    /** True when the numbers of a member are counts, sizes or positions, which stay. */
    public boolean isCount(String member) {
        return cached(
                counts,
                member,
                (name) -> COUNTS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith));
    }

    /** True when the values of a member are names of people or keys of projects and issues. */
    public boolean isPersonal(String member) {
        return cached(personal, member, (name) -> PERSONAL.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** True when a name is one that a format can have, and not data such as a key or an e-mail. */
    public static boolean isFormat(String name) {
        return IDENTIFIER.matcher(name).matches() && !KEY.matcher(name).matches();
    }

    private static boolean cached(
            Map<String, Boolean> known, String member, Predicate<String> rule) {
        Boolean found = known.get(member);
        if (found == null) {
            if (known.size() >= CACHED) {
                known.clear();
            }
            found = rule.test(member);
            known.put(member, found);
        }
        return found;
    }
}
