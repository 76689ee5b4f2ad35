package dev.bbsh.guide;

import java.util.List;

/** The advice on the findings of a rule, as its page in the manual has it. */
final class RuleAdvice {

    private static final String HEADING = "**What to do**";

    private RuleAdvice() {}

    /** The sentences below the heading, without markup; none when the page has none. */
    static List<String> of(String rule) {
        List<Topic.Passage> passages =
                ManualPages.find("findings/" + rule + ".md")
                        .map(Topic::read)
                        .map(Topic::passages)
                        .orElse(List.of());
        for (int at = 0; at + 1 < passages.size(); at++) {
            if (passages.get(at).equals(new Topic.Passage.Text(HEADING))) {
                return sentences(passages.get(at + 1));
            }
        }
        return List.of();
    }

    private static List<String> sentences(Topic.Passage passage) {
        return switch (passage) {
            case Topic.Passage.Text(String text) -> List.of(plain(text));
            case Topic.Passage.Points(List<String> points) ->
                    points.stream().map(RuleAdvice::plain).toList();
        };
    }

    private static String plain(String text) {
        return text.replaceAll("[`*]", "");
    }
}
