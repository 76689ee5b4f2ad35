package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.filter.Extremum;
import dev.bbsh.query.jayway.JaywayEvaluator;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.work.BbshException;

import java.util.Locale;

/** Evaluates summaries: the largest and the smallest number directly, the others with Jayway. */
final class SummaryEvaluator {

    private final JaywayEvaluator jayway;
    private final CancellationCheck meter;

    SummaryEvaluator(JaywayEvaluator jayway, CancellationCheck meter) {
        this.jayway = jayway;
        this.meter = meter;
    }

    /**
     * The result of a summary of a value.
     *
     * @throws BbshException when the summary isn't defined for values of this kind
     */
    JsonValue of(PathStep.Summary.Kind kind, JsonValue value) {
        if (kind.takesNumbers()) {
            requireNumbers(kind.symbol(), value);
        }
        return switch (kind) {
            case MAX -> Extremum.largest(value, meter).orElseThrow(() -> noElements(kind));
            case MIN -> Extremum.smallest(value, meter).orElseThrow(() -> noElements(kind));
            case LENGTH, SUM, AVG, KEYS -> jayway.summary(kind, value);
        };
    }

    /** Rejects values that aren't numbers, because Jayway skips them silently. */
    private void requireNumbers(String call, JsonValue value) {
        if (value.kind() != JsonKind.ARRAY) {
            throw noNumbers(call, "this value is of type ", value);
        }
        for (JsonValue element : value.elements()) {
            meter.tick();
            if (element.kind() != JsonKind.NUMBER) {
                throw noNumbers(call, "one element is of type ", element);
            }
        }
    }

    private static BbshException noNumbers(String call, String what, JsonValue other) {
        return new BbshException(
                call
                        + " takes an array of numbers, but "
                        + what
                        + other.kind().name().toLowerCase(Locale.ROOT),
                "query PATH --group     (shows the values)");
    }

    private static BbshException noElements(PathStep.Summary.Kind kind) {
        return new BbshException(
                "an empty array has no "
                        + (kind == PathStep.Summary.Kind.MAX ? "largest" : "smallest")
                        + " number",
                "query PATH --group     (shows the values)");
    }
}
