package dev.bbsh.json.analysis;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Duplicate names in an object: legal, kept, and nearly always a mistake. The parser has seen those
 * of each segment; an object that spans several segments is searched name by name.
 */
public final class DuplicateMemberNames {

    private DuplicateMemberNames() {}

    /** False when no object of a value can have a duplicate name; does not search it. */
    public static boolean possibleIn(JsonValue value) {
        return switch (value) {
            case Span(Segment segment, int _) -> segment.duplicates().count() > 0;
            case Composite _ -> true;
        };
    }

    /** A duplicate name of a document that was just read; empty when there is none. */
    public static Optional<String> example(JsonValue value, Progress progress) {
        return switch (value) {
            case Span(Segment segment, int _) -> inSegment(segment);
            case Composite composite ->
                    StreamSupport.stream(composite.pieces().spliterator(), false)
                            .flatMap((piece) -> inPiece(piece, progress).stream())
                            .findFirst()
                            .or(() -> acrossPieces(composite, progress));
        };
    }

    private static Optional<String> inSegment(Segment segment) {
        return segment.duplicates().keys().stream().findFirst().map(segment::string);
    }

    private static Optional<String> inPiece(Piece piece, Progress progress) {
        return switch (piece) {
            case Run run -> inSegment(run.segment());
            case SingleChild entry -> example(entry.value(), progress);
        };
    }

    private static Optional<String> acrossPieces(Composite composite, Progress progress) {
        if (composite.kind() != JsonKind.OBJECT) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        for (Member member : composite.members()) {
            progress.advance(1);
            if (!names.add(member.name())) {
                return Optional.of(member.name());
            }
        }
        return Optional.empty();
    }
}
