package dev.bbsh.operation.mention;

import dev.bbsh.operation.finding.TabRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * A meaning of words that a text mentions.
 *
 * @param words as they are looked up: an ID and a name may mean the same
 * @param meaning what it is, in a few words; empty when nothing open has it
 * @param tab the tab of the configuration where it appears; empty when it appears on none
 * @param row the finding about it with the values to choose; empty when there is none
 * @param remark what is to be done, where no finding tells; may be empty
 */
public record MentionMeaning(
        List<String> words, String meaning, String tab, Optional<TabRow> row, String remark) {

    /** The command that shows the page of a topic. */
    static final String EXPLAIN = "explain ";

    public MentionMeaning {
        words = List.copyOf(words);
    }

    static MentionMeaning of(String word, String meaning, String remark) {
        return new MentionMeaning(List.of(word), meaning, "", Optional.empty(), remark);
    }

    static MentionMeaning onTab(String word, String meaning, String tab, String remark) {
        return new MentionMeaning(List.of(word), meaning, tab, Optional.empty(), remark);
    }

    /** The meaning of a row with a finding. */
    static MentionMeaning of(String word, TabRow row) {
        return new MentionMeaning(List.of(word), row.row(), row.tab(), Optional.of(row), "");
    }

    /** The meanings of several words, in their order; equal ones of known items become one. */
    public static List<MentionMeaning> merged(List<List<MentionMeaning>> ofWords) {
        Map<MentionMeaning, SequencedSet<String>> words = new LinkedHashMap<>();
        for (List<MentionMeaning> all : ofWords) {
            for (MentionMeaning each : all) {
                MentionMeaning key = each.isUnknown() ? each : each.with(List.of());
                words.computeIfAbsent(key, (_) -> new LinkedHashSet<>()).addAll(each.words);
            }
        }
        List<MentionMeaning> merged = new ArrayList<>();
        words.forEach((each, all) -> merged.add(each.with(List.copyOf(all))));
        return merged;
    }

    private MentionMeaning with(List<String> others) {
        return new MentionMeaning(others, meaning, tab, row, remark);
    }

    /** True for an error or a term that the manual explains. */
    public boolean isTopic() {
        return remark.startsWith(EXPLAIN);
    }

    /** True when nothing open has it. */
    public boolean isUnknown() {
        return meaning.isEmpty();
    }
}
