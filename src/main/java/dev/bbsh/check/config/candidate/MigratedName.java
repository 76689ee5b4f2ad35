package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.Suggestion;
import dev.bbsh.jira.catalog.Entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same name with the suffix {@code (migrated)} or {@code (migrated 2)}: the migration assistant
 * makes such things where a name is taken (R2), of priorities without a blank (R3). The highest
 * number is the newest.
 */
final class MigratedName implements CandidateSource {

    private static final Pattern SUFFIX =
            Pattern.compile("\\s*\\(migrated(?:\\s+(\\d{1,6}))?\\)$", Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<Suggestion> find(Sought sought) {
        String rule = sought.likeness() == Likeness.PRIORITY ? "R3" : "R2";
        Sought.Basis basis = new Sought.Basis(rule, "migrated-suffix", Confidence.MEDIUM);
        return twins(sought).stream().map((each) -> sought.suggestion(each, basis));
    }

    /** What has the name with the suffix, and the same type; the newest first. */
    static List<Entity> twins(Sought sought) {
        if (!sought.likeness().isRenamed() || sought.name().isEmpty()) {
            return List.of();
        }
        String name = sought.name().get();
        return sought.candidates()
                .renamed(name)
                .filter(sought::sameType)
                .sorted(Comparator.comparingInt((Entity each) -> -number(each.name())))
                .toList();
    }

    /** What a name may have been before it got the suffix, once or several times. */
    static List<String> plainNames(String renamed) {
        List<String> names = new ArrayList<>();
        String rest = renamed;
        Matcher matcher = SUFFIX.matcher(rest);
        while (matcher.find()) {
            rest = rest.substring(0, matcher.start());
            names.add(rest);
            matcher = SUFFIX.matcher(rest);
        }
        return names;
    }

    private static int number(String name) {
        Matcher matcher = SUFFIX.matcher(name);
        boolean numbered = matcher.find() && matcher.group(1) != null;
        return numbered ? Integer.parseInt(matcher.group(1)) : 1;
    }
}
