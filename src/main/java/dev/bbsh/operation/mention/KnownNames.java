package dev.bbsh.operation.mention;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.session.FindingNumbers.Numbered;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the items in the open catalogs and in the findings of the last check. */
final class KnownNames {

    /** The kinds whose items are named in a configuration. */
    private static final Set<EntityKind> KINDS =
            EnumSet.complementOf(
                    EnumSet.of(EntityKind.CONTEXT, EntityKind.COMMENT, EntityKind.ATTACHMENT));

    private static final int SHORTEST = 2;

    /** A plain number, which is an ID where it is called one. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The names by their first words in lower case, the longest first. */
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    private KnownNames() {}

    static KnownNames of(Workspace workspace) {
        KnownNames names = new KnownNames();
        workspace.jira().catalogs().forEach(names::add);
        workspace.checked().stream()
                .flatMap((checked) -> checked.numbers().all().stream())
                .map(Numbered::finding)
                .flatMap((finding) -> finding.detail().stream())
                .flatMap((id) -> Stream.concat(id.sourceName().stream(), Stream.of(id.oldId())))
                .forEach(names::add);
        names.byFirstWord
                .values()
                .forEach((all) -> all.sort(Comparator.comparingInt(String::length).reversed()));
        return names;
    }

    /** Adds the names of a catalog; of a backup without its users, who may be very many. */
    private void add(OpenCatalog open) {
        Catalog catalog = open.content().catalog();
        for (EntityKind kind : KINDS) {
            if (kind != EntityKind.USER || open.backup().isEmpty()) {
                catalog.all(kind).stream()
                        .filter((each) -> !isSystemField(each))
                        .map(Entity::name)
                        .forEach(this::add);
            }
        }
    }

    /** True for a field that every Jira has: its name is a word of prose, such as Summary. */
    private static boolean isSystemField(Entity each) {
        return each.kind() == EntityKind.FIELD && !each.id().startsWith("customfield_");
    }

    private void add(String name) {
        String plain = name.strip();
        if (plain.length() >= SHORTEST && !NUMBER.matcher(plain).matches()) {
            List<String> same =
                    byFirstWord.computeIfAbsent(firstWord(plain, 0), (_) -> new ArrayList<>());
            if (!same.contains(plain)) {
                same.add(plain);
            }
        }
    }

    private static String firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        int least = Math.min(text.length(), from + 1);
        return text.substring(from, Math.max(end, least)).toLowerCase(Locale.ROOT);
    }

    /**
     * The longest name at a place of a text, as it is written in the catalogs. A name of several
     * words is found in upper and lower case, one of a single word only as it is written: prose
     * says "open" and "done", too.
     */
    Optional<String> at(String text, int from) {
        return byFirstWord.getOrDefault(firstWord(text, from), List.of()).stream()
                .filter((name) -> isAt(name, text, from))
                .findFirst();
    }

    private static boolean isAt(String name, String text, int from) {
        boolean anyCase = name.indexOf(' ') > 0;
        int end = from + name.length();
        return text.regionMatches(anyCase, from, name, 0, name.length())
                && (end == text.length()
                        || !isWordPart(name.charAt(name.length() - 1))
                        || !isWordPart(text.charAt(end)));
    }

    static boolean isWordPart(char each) {
        return Character.isLetterOrDigit(each) || each == '_';
    }
}
