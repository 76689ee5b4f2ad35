package dev.bbsh.json.analysis;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.Run;
import dev.bbsh.json.SeenNames;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/**
 * The occurrences of a text in a document: as a whole value, as a name, or as a word in a longer
 * text.
 */
public final class Occurrences {

    /** The kind of an occurrence. */
    public enum MatchKind {
        /** A string with exactly this text, or a number written so. */
        VALUE,
        NAME,
        /** A part of a string, between characters that are neither letters nor digits. */
        WORD
    }

    /** One occurrence; for a name, the place is that of its member. */
    public record Occurrence(Place at, MatchKind as) {}

    private final TapeSearch search;
    private final int limit;
    private final List<Occurrence> first = new ArrayList<>();
    private long count;

    private Occurrences(TapeSearch search, int limit) {
        this.search = search;
        this.limit = limit;
    }

    /**
     * Searches a whole document.
     *
     * @param words true when parts of strings count
     * @param limit the number of places that are kept
     */
    public static Occurrences of(
            JsonValue root, String text, boolean words, int limit, Progress progress) {
        byte[] utf8 = Utf8.of(text);
        Occurrences found = new Occurrences(new TapeSearch(utf8, words, progress), limit);
        if (utf8.length > 0) {
            found.look(root, Place.root());
        }
        return found;
    }

    /** The amount of which a search of a value tells its progress: the bytes of its text. */
    public static long amount(JsonValue value) {
        return switch (value) {
            case Span(Segment segment, int node) ->
                    TapeSearch.bytes(segment, node, segment.next(node));
            case Composite composite -> {
                long sum = 0;
                for (Piece piece : composite.pieces()) {
                    sum +=
                            switch (piece) {
                                case Run run ->
                                        TapeSearch.bytes(run.segment(), run.from(), run.to());
                                case SingleChild entry -> amount(entry.value());
                            };
                }
                yield sum;
            }
        };
    }

    /** The number of occurrences. */
    public long count() {
        return count;
    }

    /** The first occurrences, in the order of the document. */
    public List<Occurrence> first() {
        return List.copyOf(first);
    }

    private void look(JsonValue value, Place at) {
        switch (value) {
            case Span(Segment segment, int node) -> {
                TapeSearch.Hits hits = search.in(segment, node, segment.next(node));
                count += hits.count();
                descend(segment, node, at, hits);
            }
            case Composite composite -> {
                if (composite.kind() == JsonKind.OBJECT) {
                    members(composite, at);
                } else {
                    elements(composite, at);
                }
            }
        }
    }

    private void members(Composite object, Place at) {
        SeenNames seen = new SeenNames();
        for (Member member : object.members()) {
            Place child = at.child(member.name(), seen.add(member.name()));
            if (search.isText(member.name())) {
                count++;
                add(child, MatchKind.NAME);
            }
            look(member.value(), child);
        }
    }

    private void elements(Composite array, Place at) {
        long index = 0;
        for (Piece piece : array.pieces()) {
            switch (piece) {
                case Run run -> {
                    Segment segment = run.segment();
                    TapeSearch.Hits hits = search.in(segment, run.from(), run.to());
                    count += hits.count();
                    long each = index;
                    for (int node = run.from(); node < run.to(); node = segment.next(node)) {
                        descend(segment, node, at, each++, hits);
                    }
                }
                case SingleChild entry -> look(entry.value(), at.child(index));
            }
            index += piece.count();
        }
    }

    private void descend(Segment segment, int node, Place at, long index, TapeSearch.Hits hits) {
        if (first.size() < limit && hits.isIn(node, segment.next(node))) {
            descend(segment, node, at.child(index), hits);
        }
    }

    private void descend(Segment segment, int node, Place at, TapeSearch.Hits hits) {
        if (first.size() >= limit || !hits.isIn(node, segment.next(node))) {
            return;
        }
        if (!segment.isContainer(node)) {
            add(at, search.isWhole(segment, node) ? MatchKind.VALUE : MatchKind.WORD);
            return;
        }
        boolean object = segment.first(node) == '{';
        SeenNames seen = new SeenNames();
        long index = 0;
        int end = segment.next(node);
        for (int child = segment.firstChild(node); child < end; ) {
            if (object) {
                String name = segment.string(child);
                Place place = at.child(name, seen.add(name));
                if (hits.isIn(child, child + 1)) {
                    add(place, MatchKind.NAME);
                }
                descend(segment, ++child, place, hits);
            } else {
                descend(segment, child, at, index++, hits);
            }
            child = segment.next(child);
        }
    }

    private void add(Place at, MatchKind as) {
        if (first.size() < limit) {
            first.add(new Occurrence(at, as));
        }
    }
}
