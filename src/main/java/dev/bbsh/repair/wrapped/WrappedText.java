package dev.bbsh.repair.wrapped;

import dev.bbsh.json.read.DocumentReader;
import dev.bbsh.repair.wrapped.kind.JsonCheck;
import dev.bbsh.repair.wrapped.kind.RawText;
import dev.bbsh.repair.wrapped.kind.Recogniser;
import dev.bbsh.repair.wrapped.kind.Wrapping;
import dev.bbsh.repair.wrapped.kind.WrappingLayer;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises the wrappings around JSON, one by one. */
public final class WrappedText {

    /** The maximum number of nested wrappings; more would be contrived. */
    private static final int DEEPEST = 6;

    /** The number of copies of a text that are in memory at the same time while it is examined. */
    private static final int FOOTPRINT = 4;

    private final Progress progress;

    private WrappedText(Progress progress) {
        this.progress = progress;
    }

    /**
     * The wrappings around a text; empty for JSON, and for a text of an unknown kind. A text that
     * is one JSON string with JSON in it counts as wrapped. A text for which the memory is too
     * small counts as one of an unknown kind.
     *
     * @param text of any encoding
     */
    public static Optional<Wrapping> recognise(byte[] text, Progress progress) {
        return new WrappedText(progress).recognise(text, 1);
    }

    private Optional<Wrapping> recognise(byte[] text, int depth) {
        if (!DocumentReader.holds((long) FOOTPRINT * text.length)) {
            return Optional.empty();
        }
        if (depth > DEEPEST || JsonCheck.isDocument(text)) {
            return Optional.empty();
        }
        RawText raw = new RawText(text);
        for (Recogniser each : Recognisers.ALL) {
            progress.advance(0);
            Optional<Wrapping> found = each.recognise(raw).flatMap((it) -> inside(it, depth));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A wrapping with all the nested ones; empty when there is no JSON in it. */
    private Optional<Wrapping> inside(Wrapping found, int depth) {
        return switch (found) {
            case Wrapping.Refused refused -> Optional.of(refused);
            case Wrapping.Unwrapped unwrapped -> inside(unwrapped, depth);
            case Wrapping.Ambiguous several -> Optional.of(inside(several, depth));
        };
    }

    private Optional<Wrapping> inside(Wrapping.Unwrapped outer, int depth) {
        if (JsonCheck.isDocument(outer.text())) {
            return Optional.of(outer);
        }
        Optional<Wrapping> inner = recognise(outer.text(), depth + 1);
        if (inner.isPresent()) {
            return Optional.of(joined(outer, inner.get()));
        }
        return Optional.<Wrapping>of(outer).filter((_) -> isDamagedJson(outer.text()));
    }

    private static boolean isDamagedJson(byte[] text) {
        return JsonCheck.begins(text) || JsonCheck.within(text);
    }

    private static Wrapping joined(Wrapping.Unwrapped outer, Wrapping inner) {
        List<WrappingLayer> steps = outer.steps();
        if (outer.sure()) {
            return inner.inside(steps);
        }
        return switch (inner.inside(steps)) {
            case Wrapping.Unwrapped unwrapped -> unwrapped.inDoubt();
            case Wrapping.Ambiguous several -> several;
            case Wrapping.Refused refused -> refused;
        };
    }

    /** Unwraps readings that turn out to be wrapped once more; others stay as they are. */
    private Wrapping inside(Wrapping.Ambiguous several, int depth) {
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        for (Wrapping.Unwrapped reading : several.readings()) {
            boolean open =
                    inside(reading, depth).orElse(reading) instanceof Wrapping.Unwrapped inner
                            && readings.add(inner);
            if (!open) {
                readings.add(reading);
            }
        }
        return new Wrapping.Ambiguous(several.steps(), readings);
    }
}
