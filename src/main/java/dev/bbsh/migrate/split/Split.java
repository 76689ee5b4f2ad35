package dev.bbsh.migrate.split;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Composite;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.analysis.TextEquality;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.ContainerBuilder;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of a document of synced issue data: each has the same text around the records, and some
 * of the records, which are shared with the document.
 *
 * @param parts the parts in their order
 * @param pairs the number of issue pairs, none of them separated
 * @param joinsBack whether the parts joined give the same bytes again; otherwise they give the same
 *     records in another order
 */
public record Split(List<Part> parts, long pairs, boolean joinsBack) {

    /**
     * A part of the document.
     *
     * @param title its distinguishing title
     */
    public record Part(String title, Document document) {}

    public Split {
        parts = List.copyOf(parts);
    }

    /**
     * Splits a document, and proves the result.
     *
     * @param rule the rule, such as three even parts
     * @throws BbshException when it is not synced issue data
     */
    public static Split of(String name, Document document, SplitRule rule, Progress progress) {
        requireOnce(name, document);
        SplitSurvey survey = SplitSurvey.of(name, document, progress);
        PartitionPlan allotment = rule.allot(SplitRule.SplitSubject.document(name), survey);
        List<Part> parts = parts(document, allotment, progress);
        long pairs = SplitProof.of(survey, surveys(parts, progress)).pairs();
        List<Document> documents = parts.stream().map(Part::document).toList();
        boolean same = TextEquality.of(document, Join.texts(documents, progress));
        if (allotment.isOrdered() && !same) {
            throw new IllegalStateException("joining the parts does not give the source");
        }
        return new Split(parts, pairs, same);
    }

    /**
     * Requires that each side has its records in one place.
     *
     * @throws BbshException when a connector is there twice
     */
    public static void requireOnce(String name, Document document) {
        Set<String> seen = new HashSet<>();
        for (Member member : document.root().members()) {
            if (SplitSurvey.ARRAYS.contains(member.name()) && !seen.add(member.name())) {
                throw SplitSurvey.twice(name, member.name());
            }
        }
    }

    private static List<Part> parts(Document document, PartitionPlan allotment, Progress progress) {
        List<List<Edit>> edits = new ArrayList<>();
        allotment.titles().forEach((_) -> edits.add(new ArrayList<>()));
        for (Side side : SyncedIssueData.in(document.root(), "split").sides()) {
            Place at = Place.root().child(side.name().key());
            List<JsonValue> arrays = dealt(side, allotment);
            for (int part = 0; part < edits.size(); part++) {
                edits.get(part).add(Edit.put(at, arrays.get(part)));
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < edits.size(); part++) {
            Change change = Change.of("Split", edits.get(part));
            parts.add(new Part(allotment.titles().get(part), change.applyTo(document, progress)));
        }
        return parts;
    }

    private static List<JsonValue> dealt(Side side, PartitionPlan allotment) {
        List<CollectedPart> shares =
                allotment.titles().stream().map((_) -> new CollectedPart()).toList();
        Partitioner dealer = new Partitioner(allotment.of(side.name()), shares);
        Composite array = Composite.of(side.value());
        dealer.begin(array.head().from(1));
        array.pieces().forEach(dealer::deal);
        dealer.end(array.tail().first(array.tail().length() - 1));
        return shares.stream().map(CollectedPart::array).toList();
    }

    private static List<SplitSurvey> surveys(List<Part> parts, Progress progress) {
        return parts.stream()
                .map((part) -> SplitSurvey.of(part.title(), part.document(), progress))
                .toList();
    }

    /** The number of records of a side in each part. */
    public List<Long> sizes(SideName side) {
        return parts.stream()
                .map(
                        (part) ->
                                SyncedIssueData.in(part.document().root(), part.title())
                                        .side(side)
                                        .map(Side::size)
                                        .orElse(0L))
                .toList();
    }

    /**
     * Collects the records of a share in an array; they are shared with the document, not copied.
     */
    private static final class CollectedPart implements Partitioner.Sink {

        private final ContainerBuilder records = new ContainerBuilder();
        private Text head = Text.EMPTY;
        private Text tail = Text.EMPTY;

        @Override
        public void begin(Text blanks) {
            head = blanks;
        }

        @Override
        public void add(Piece more) {
            records.add(more);
        }

        @Override
        public void end(Text blanks) {
            tail = blanks;
        }

        JsonValue array() {
            return records.array(head, tail);
        }
    }
}
