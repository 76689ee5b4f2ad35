package dev.bbsh.migrate;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names and strings of a document that contain first or second, besides the connectors themselves.
 * The schema of configs is not public, so it is unknown which of them a swap makes wrong.
 *
 * @param count the number of occurrences
 * @param words the different ones, in the order of the document, with places; some of them when
 *     there are many
 */
public record SideMentions(long count, List<Mention> words) {

    private static final int DIFFERENT = 50;

    private static final int PLACES = 5;

    /**
     * The words first and second by themselves, as in {@code isFirst} or {@code FIRST_TO_SECOND},
     * but not in secondary or thirst.
     */
    private static final Pattern SAYS_SIDE =
            Pattern.compile(
                    "(?<![A-Za-z])(?:[Ff]irst|[Ss]econd)(?![a-z])"
                            + "|(?<=[a-z0-9])(?:First|Second)(?![a-z])"
                            + "|(?<![A-Za-z])(?:FIRST|SECOND)(?![A-Za-z])");

    /**
     * A name or string with its occurrences.
     *
     * @param text as the document has it, decoded
     * @param count the number of its occurrences
     * @param places the first of its places: of the value, or of the member that is named so
     */
    public record Mention(String text, long count, List<Place> places) {

        public Mention {
            places = List.copyOf(places);
        }
    }

    public SideMentions {
        words = List.copyOf(words);
    }

    static SideMentions in(JsonValue root, Progress progress) {
        Search search = new Search(progress);
        List<Side> sides =
                SyncedIssueData.of(root).stream().flatMap((data) -> data.sides().stream()).toList();
        progress.begin("looking for first and second", sides.stream().mapToLong(Side::size).sum());
        for (Member member : root.members()) {
            if (!isSide(member)) {
                search.member(member, Place.root());
            } else if (FileKind.of(root) == FileKind.CONFIG) {
                search.below(member.value(), Place.root().child(member.name()));
            }
        }
        sides.forEach(search::records);
        return search.found();
    }

    private static boolean isSide(Member member) {
        return member.name().equals(SideName.FIRST.key())
                || member.name().equals(SideName.SECOND.key());
    }

    private static final class Search {

        private final Progress progress;
        private final Map<String, Mention> words = new LinkedHashMap<>();
        private long count;

        Search(Progress progress) {
            this.progress = progress;
        }

        /** Searches the unknown fields of records; the documented ones say nothing about sides. */
        void records(Side side) {
            for (SyncedIssue issue : side.issues()) {
                progress.advance(1);
                if (issue.unknownMembers() > 0) {
                    issue.unknown().forEach((member) -> member(member, side.place(issue)));
                }
            }
        }

        void member(Member member, Place parent) {
            Place at = parent.child(member.name());
            look(member.name(), at);
            below(member.value(), at);
        }

        void below(JsonValue value, Place at) {
            progress.advance(0);
            switch (value.kind()) {
                case OBJECT -> value.members().forEach((member) -> member(member, at));
                case ARRAY -> {
                    long index = 0;
                    for (JsonValue element : value.elements()) {
                        below(element, at.child(index++));
                    }
                }
                case STRING -> look(value.string(), at);
                case NUMBER, TRUE, FALSE, NULL -> {}
            }
        }

        private void look(String text, Place at) {
            if (SAYS_SIDE.matcher(text).find()) {
                count++;
                if (words.size() < DIFFERENT || words.containsKey(text)) {
                    words.merge(text, new Mention(text, 1, List.of(at)), Search::plus);
                }
            }
        }

        private static Mention plus(Mention known, Mention more) {
            List<Place> places = new ArrayList<>(known.places());
            if (places.size() < PLACES) {
                places.addAll(more.places());
            }
            return new Mention(known.text(), known.count() + 1, places);
        }

        SideMentions found() {
            return new SideMentions(count, new ArrayList<>(words.values()));
        }
    }
}
