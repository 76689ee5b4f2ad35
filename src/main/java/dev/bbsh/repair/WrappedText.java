package dev.bbsh.repair;

import dev.bbsh.json.read.DocumentReader;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;
import dev.bbsh.repair.wrapped.line.CodeBlock;
import dev.bbsh.repair.wrapped.line.CommonPrefix;
import dev.bbsh.repair.wrapped.line.DiffText;
import dev.bbsh.repair.wrapped.line.GrepLines;
import dev.bbsh.repair.wrapped.line.LineEndMarks;
import dev.bbsh.repair.wrapped.line.LineNumbers;
import dev.bbsh.repair.wrapped.line.LogLines;
import dev.bbsh.repair.wrapped.line.SideBySideDiff;
import dev.bbsh.repair.wrapped.line.TerminalColours;
import dev.bbsh.repair.wrapped.notation.CsvCell;
import dev.bbsh.repair.wrapped.notation.EscapedJson;
import dev.bbsh.repair.wrapped.notation.ForeignFormat;
import dev.bbsh.repair.wrapped.notation.FullWidthJson;
import dev.bbsh.repair.wrapped.notation.NulPadding;
import dev.bbsh.repair.wrapped.notation.OtherEncoding;
import dev.bbsh.repair.wrapped.notation.ShellQuoted;
import dev.bbsh.repair.wrapped.web.Base64Text;
import dev.bbsh.repair.wrapped.web.ChunkedBody;
import dev.bbsh.repair.wrapped.web.HtmlEntities;
import dev.bbsh.repair.wrapped.web.HtmlPage;
import dev.bbsh.repair.wrapped.web.HttpHeaders;
import dev.bbsh.repair.wrapped.web.MailText;
import dev.bbsh.repair.wrapped.web.PercentEncoded;
import dev.bbsh.repair.wrapped.web.QuotedPrintable;
import dev.bbsh.repair.wrapped.web.ScriptPrefix;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises the wrappings around JSON, one by one. */
public final class WrappedText {

    /**
     * All recognisers, in the order in which they are tried: those with the clearest marks first.
     */
    private static final List<Recogniser> RECOGNISERS =
            List.of(
                    new NulPadding(),
                    new ForeignFormat(),
                    new TerminalColours(),
                    new HttpHeaders(),
                    new ChunkedBody(),
                    new DiffText(),
                    new SideBySideDiff(),
                    new MailText(),
                    new HtmlPage(),
                    new CodeBlock(),
                    new LineEndMarks(),
                    new LogLines(),
                    new GrepLines(),
                    new LineNumbers(),
                    new ScriptPrefix(),
                    new QuotedPrintable(),
                    new CommonPrefix(),
                    new HtmlEntities(),
                    new CsvCell(),
                    new EscapedJson(),
                    new ShellQuoted(),
                    new PercentEncoded(),
                    new Base64Text(),
                    new FullWidthJson(),
                    new OtherEncoding());

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
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        RawText raw = new RawText(text);
        for (Recogniser each : RECOGNISERS) {
            progress.advance(0);
            Optional<Wrapping> found = each.recognise(raw).flatMap((it) -> inside(it, depth));
            if (found.isPresent()) {
                // Looked at last: most texts are damaged JSON, which takes a copy to find out.
                return found.filter((_) -> depth > 1 || !JsonCheck.isDocument(text));
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
        List<Wrapping.Layer> steps = outer.steps();
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
