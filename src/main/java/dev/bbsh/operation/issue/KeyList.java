package dev.bbsh.operation.issue;

import dev.bbsh.session.ProjectKeys;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Issue keys that a user names.
 *
 * @param exact whole keys
 * @param others those of the whole keys whose project no open file has, such as {@code UTF-8}
 * @param patterns keys in which {@code *} stands for any text and {@code ?} for one character
 */
public record KeyList(SequencedSet<String> exact, Set<String> others, List<String> patterns) {

    /** An issue key inside a text: not a part of a longer word. */
    private static final Pattern IN_TEXT =
            Pattern.compile(
                    "(?<![A-Za-z0-9_])([A-Za-z][A-Za-z0-9_]{0,254})-([0-9]{1,18})(?![0-9])");

    private static final int FEW = 5;

    public KeyList {
        others = Set.copyOf(others);
        patterns = List.copyOf(patterns);
    }

    private static KeyList of(
            SequencedSet<String> exact, List<String> patterns, ProjectKeys projects) {
        Set<String> others = new HashSet<>(projects.keys().isEmpty() ? Set.of() : exact);
        others.removeIf((key) -> isOf(projects, key));
        return new KeyList(exact, others, patterns);
    }

    private static boolean isOf(ProjectKeys projects, String key) {
        Matcher parts = IN_TEXT.matcher(key);
        return parts.matches() && projects.spelled(parts.group(1)).isPresent();
    }

    /** The keys and patterns of words, several of which may have commas between them. */
    public static KeyList of(Collection<String> words, ProjectKeys projects) {
        SequencedSet<String> exact = new LinkedHashSet<>();
        List<String> patterns = new ArrayList<>();
        words.stream()
                .flatMap((word) -> List.of(word.split("[,\\s]+", -1)).stream())
                .filter((word) -> !word.isEmpty())
                .forEach(
                        (word) -> {
                            if (isPattern(word)) {
                                patterns.add(word.toUpperCase(Locale.ROOT));
                            } else {
                                exact.add(spelled(word, projects));
                            }
                        });
        return of(exact, patterns, projects);
    }

    private static boolean isPattern(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    private static String spelled(String word, ProjectKeys projects) {
        Matcher key = IN_TEXT.matcher(word);
        return key.matches() ? key(key, projects).orElse(word) : word;
    }

    /**
     * The keys in a text. A key in lower case counts only if its project is open, so that {@code
     * sam2-1} of an address does and {@code utf-8} does not.
     */
    public static KeyList in(String text, ProjectKeys projects) {
        SequencedSet<String> found = new LinkedHashSet<>();
        Matcher keys = IN_TEXT.matcher(text);
        while (keys.find()) {
            key(keys, projects).ifPresent(found::add);
        }
        return of(found, List.of(), projects);
    }

    private static Optional<String> key(Matcher found, ProjectKeys projects) {
        String project = found.group(1);
        boolean upper = project.chars().noneMatch((each) -> each >= 'a' && each <= 'z');
        return projects.spelled(project)
                .or(() -> upper ? Optional.of(project) : Optional.empty())
                .map((known) -> known + "-" + found.group(2));
    }

    /** The number of whole keys whose project an open file has. */
    public int ownCount() {
        return exact.size() - others.size();
    }

    /**
     * Checks that a text has keys.
     *
     * @param text the words for it in a message
     * @param advice a line to type
     * @throws BbshException when it has none of a project that an open file has
     */
    public void require(String text, String advice) {
        if (ownCount() == 0) {
            String words =
                    others.isEmpty()
                            ? ""
                            : "; no open file has the projects of "
                                    + FirstFew.of(exact.stream().toList(), FEW).words();
            throw new BbshException("no issue keys found in " + text + words, advice);
        }
    }

    /** Both lists as one. */
    public KeyList and(KeyList more) {
        SequencedSet<String> all = new LinkedHashSet<>(exact);
        all.addAll(more.exact);
        Set<String> allOthers = new HashSet<>(others);
        allOthers.addAll(more.others);
        List<String> both = new ArrayList<>(patterns);
        both.addAll(more.patterns);
        return new KeyList(all, allOthers, both);
    }

    /** True when a key matches one of the patterns, in any case. */
    public boolean matches(String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        return patterns.stream().anyMatch((pattern) -> matches(pattern, upper));
    }

    /** Matches without going back more than to the last star: a pattern never takes long. */
    private static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int kept = 0;
        int next = 0;
        while (next < text.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                kept = next;
            } else if (at < pattern.length() && (wanted == '?' || wanted == text.charAt(next))) {
                at++;
                next++;
            } else if (star >= 0) {
                at = star + 1;
                next = ++kept;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch((each) -> each == '*');
    }
}
