package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.EntityKind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path under which a response was saved, which resembles the URL of the request. It tells what
 * the response itself does not: the project, field or context that it belongs to.
 */
record ResponsePath(String path) {

    private static final Pattern ASKED_ISSUE =
            Pattern.compile("(?:^|/)issue/([A-Z][A-Z0-9_]+-[1-9][0-9]*)\\.json$");

    private static final Pattern FIELD = Pattern.compile("customfield_[0-9]+");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final Pattern FURTHER = Pattern.compile(".*-[0-9]+\\.json");

    /** Parts of names that tell a kind, in lower case. */
    private static final List<Word> WORDS =
            List.of(
                    new Word("scheme", Optional.empty()),
                    new Word("statuscategor", Optional.empty()),
                    new Word("issuelinktype", Optional.of(EntityKind.LINK_TYPE)),
                    new Word("linktype", Optional.of(EntityKind.LINK_TYPE)),
                    new Word("issuetype", Optional.of(EntityKind.ISSUE_TYPE)),
                    new Word("resolution", Optional.of(EntityKind.RESOLUTION)),
                    new Word("priorit", Optional.of(EntityKind.PRIORITY)),
                    new Word("transition", Optional.of(EntityKind.TRANSITION)),
                    new Word("option", Optional.of(EntityKind.OPTION)),
                    new Word("context", Optional.of(EntityKind.CONTEXT)),
                    new Word("status", Optional.of(EntityKind.STATUS)),
                    new Word("component", Optional.of(EntityKind.COMPONENT)),
                    new Word("version", Optional.of(EntityKind.VERSION)),
                    new Word("project", Optional.of(EntityKind.PROJECT)),
                    new Word("user", Optional.of(EntityKind.USER)),
                    new Word("field", Optional.of(EntityKind.FIELD)));

    private record Word(String part, Optional<EntityKind> kind) {}

    /** The key of the project after {@code project/}; empty when there is none. */
    String project() {
        return behind("project").orElse("");
    }

    /** The key of the issue after {@code issue/}; empty when there is none. */
    String issue() {
        return behind("issue").orElse("");
    }

    /** The key of the one issue that was asked for, as in {@code issue/ORBIT-17.json}. */
    Optional<String> askedIssue() {
        Matcher asked = ASKED_ISSUE.matcher(path);
        return asked.find() ? Optional.of(asked.group(1)) : Optional.empty();
    }

    /** The ID of the custom field in the path; empty when there is none. */
    String field() {
        Matcher matcher = FIELD.matcher(path);
        return matcher.find() ? matcher.group() : "";
    }

    /** The ID of the context after {@code context/}; empty when there is none. */
    String context() {
        return behind("context").filter((id) -> NUMBER.matcher(id).matches()).orElse("");
    }

    /** The field or project to which its list is limited; empty for none. */
    String owner() {
        return field().isEmpty() ? project() : field();
    }

    /** The name of its list, such as {@code options of customfield_10201 in context 10401}. */
    String listName(EntityKind kind) {
        String of = owner().isEmpty() ? issue() : owner();
        String name = kind.plural() + (of.isEmpty() ? "" : " of " + of);
        return context().isEmpty() ? name : name + " in context " + context();
    }

    private Optional<String> behind(String name) {
        List<String> steps = Arrays.asList(path.split("/", -1));
        int at = steps.indexOf(name);
        return at >= 0 && at + 1 < steps.size() - 1
                ? Optional.of(steps.get(at + 1))
                : Optional.empty();
    }

    /** True for a page after the first, such as {@code users-200.json}: an empty one is the end. */
    boolean isFurtherPage() {
        return FURTHER.matcher(path).matches();
    }

    /** True when the path is about schemes, such as {@code priorityscheme}. */
    boolean isAboutSchemes() {
        return path.toLowerCase(Locale.ROOT).contains("scheme");
    }

    /** True when the path is that of a request for issues. */
    boolean isAboutIssues() {
        String small = path.toLowerCase(Locale.ROOT);
        return !issue().isEmpty()
                || small.contains("search")
                || small.contains("issues")
                || small.contains("comment");
    }

    /** The kind according to the path, its last part first. */
    Optional<EntityKind> kind() {
        List<String> steps = Arrays.asList(path.toLowerCase(Locale.ROOT).split("/", -1));
        return steps.reversed().stream()
                .flatMap(
                        (step) ->
                                WORDS.stream()
                                        .filter((word) -> step.contains(word.part()))
                                        .limit(1))
                .findFirst()
                .flatMap(Word::kind);
    }
}
