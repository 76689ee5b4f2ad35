package dev.bbsh.operation.mention;

import dev.bbsh.guide.Topic;
import dev.bbsh.guide.Topics;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.operation.issue.KeyList;
import dev.bbsh.session.ProjectKeys;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys, IDs, names and error texts in a pasted text, in their order.
 *
 * @param words each once
 */
public record MentionedWords(List<String> words) {

    /** An ID: of a custom field, an account, a server user or a team, or a number. */
    private static final Pattern ID =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_-])(?:(customfield_[0-9]{1,10})|cf\\[([0-9]{1,10})\\]"
                            + "|([0-9]{6}:[0-9a-f-]{36}|[0-9a-f]{24}|JIRAUSER[0-9]{1,10})"
                            + "|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|([0-9]{1,18}))"
                            + "(?![\\p{L}\\p{N}_-])");

    /** The group of the number of a field in the notation of a query. */
    private static final int IN_QUERY = 2;

    /** The group of a plain number. */
    private static final int NUMBER = 5;

    /** Words before a number that is an ID even if it is short. */
    private static final Pattern BEFORE_SHORT = Pattern.compile("(?i)(\\bids?[\\s:=#]*|[('\"#])$");

    /** The fewest digits of a number that is an ID wherever it appears. */
    private static final int DIGITS = 5;

    private static final int LOOK_BACK = 8;

    public MentionedWords {
        words = List.copyOf(words);
    }

    /** Finds them in a text. */
    public static MentionedWords in(String text, Workspace workspace, Progress progress) {
        KnownNames names = KnownNames.of(workspace);
        ProjectKeys projects = ProjectKeys.of(workspace);
        Topics topics = Topics.load();
        SequencedSet<String> found = new LinkedHashSet<>();
        progress.begin("reading the text", text.length());
        for (String line : text.lines().toList()) {
            found.addAll(KeyList.in(line, projects).exact());
            ids(line, workspace).forEach(found::add);
            found.addAll(names(line, names));
            topics.mentioned(line).map(Topic::name).ifPresent(found::add);
            progress.advance(line.length() + 1L);
        }
        return new MentionedWords(new ArrayList<>(found));
    }

    private static Stream<String> ids(String line, Workspace workspace) {
        Matcher matcher = ID.matcher(line);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(IN_QUERY) != null) {
                found.add("customfield_" + matcher.group(IN_QUERY));
            } else if (matcher.group(NUMBER) == null || isId(matcher, line, workspace)) {
                found.add(matcher.group());
            }
        }
        return found.stream();
    }

    /** True for a long number, and for a short one that is called an ID and is one. */
    private static boolean isId(Matcher number, String line, Workspace workspace) {
        String digits = number.group(NUMBER);
        if (digits.length() >= DIGITS) {
            return true;
        }
        String before = line.substring(Math.max(0, number.start() - LOOK_BACK), number.start());
        return BEFORE_SHORT.matcher(before).find()
                && workspace.jira().catalogs().stream()
                        .anyMatch(
                                (open) ->
                                        Stream.of(EntityKind.values())
                                                .anyMatch(
                                                        (kind) ->
                                                                open.content()
                                                                        .catalog()
                                                                        .find(kind, digits)
                                                                        .isPresent()));
    }

    /** The names in a line, from left to right, the longest one at each place. */
    private static List<String> names(String line, KnownNames names) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            boolean start = at == 0 || !KnownNames.isWordPart(line.charAt(at - 1));
            Optional<String> name = start ? names.at(line, at) : Optional.empty();
            name.ifPresent(found::add);
            at += name.map(String::length).orElse(1);
        }
        return found;
    }
}
