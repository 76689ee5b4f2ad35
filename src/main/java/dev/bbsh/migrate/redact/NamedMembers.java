package dev.bbsh.migrate.redact;

import dev.bbsh.migrate.redact.content.KnownMember;
import dev.bbsh.migrate.redact.replacement.Replacements;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The names of members that stay, and the values of people and projects, so that a name that is
 * such a value can be replaced, too. A copy may be scanned while it is written: a name is
 * remembered before it is written.
 */
final class NamedMembers {

    private static final int NAMES = 1 << 16;
    private static final int VALUES = 1 << 20;
    private static final int LONGEST = 100;

    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z]+");
    private static final Pattern WITH_DIGITS = Pattern.compile("[A-Za-z]*\\d[A-Za-z0-9]*");

    /** The kept names; true for those without digits that may be replaced. */
    private final Map<String, Boolean> kept = new ConcurrentHashMap<>();

    /** The kept names without the parts whose digits may be replaced. */
    private final Set<String> forms = ConcurrentHashMap.newKeySet();

    private final Set<String> values = new HashSet<>();
    private final Set<String> data = new HashSet<>();

    /** True when a name stays; it is remembered. */
    boolean keeps(String name) {
        if (kept.containsKey(name)) {
            return true;
        }
        boolean keeps =
                KnownMember.isFormat(name)
                        && kept.size() < NAMES
                        && !data.contains(name.toLowerCase(Locale.ROOT));
        if (keeps) {
            String form = form(name);
            forms.add(form);
            kept.put(name, form.equals(name));
        }
        return keeps;
    }

    /** True when a name was kept as it is: it has no digits that may be replaced. */
    boolean isPlain(String name) {
        return kept.getOrDefault(name, false);
    }

    /** True when a name of a written file may be there. */
    boolean isKept(String name) {
        return forms.contains(form(name));
    }

    private static String form(String name) {
        return WITH_DIGITS.matcher(name).replaceAll("#");
    }

    /** Remembers the value of a member that names people or projects. */
    void value(char[] text, int from, int to) {
        if (to - from <= LONGEST && values.size() < VALUES) {
            values.add(new String(text, from, to - from).toLowerCase(Locale.ROOT));
        }
    }

    /** Looks for kept names that are values, too: from now on they are replaced; true if any. */
    boolean foundData(Replacements replacements) {
        boolean found = false;
        for (String name : Set.copyOf(kept.keySet())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (values.contains(lower) && !staysWhole(name, replacements)) {
                found |= data.add(lower);
            }
        }
        if (found) {
            kept.clear();
            forms.clear();
        }
        return found;
    }

    /** The kept names with a word that is not known to be one of the formats, sorted. */
    List<String> unknown(Replacements replacements) {
        return kept.keySet().stream()
                .filter((name) -> !staysWhole(name, replacements))
                .sorted()
                .toList();
    }

    private static boolean staysWhole(String name, Replacements replacements) {
        for (String word : OTHERS.splitAsStream(name).toList()) {
            if (!word.isEmpty() && !replacements.stays(word)) {
                return false;
            }
        }
        return true;
    }
}
