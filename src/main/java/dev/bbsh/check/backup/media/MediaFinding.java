package dev.bbsh.check.backup.media;

import dev.bbsh.check.Rule;

import java.util.List;

/**
 * All findings of one rule in a media archive. It is not a {@link dev.bbsh.check.Finding}: its
 * places are names of files, not members of a JSON document, and nothing in bbsh can fix them.
 *
 * @param rule the kind of finding
 * @param count the number of files, issues or names
 * @param examples the first of them
 * @param advice what to do
 */
public record MediaFinding(Rule rule, long count, List<String> examples, String advice) {

    public MediaFinding {
        examples = List.copyOf(examples);
    }
}
