package dev.bbsh.check.data.record;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Fix;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.work.Progress;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A duplicate name in one object; the last one counts (inferred), all are kept. */
public final class DuplicateKey implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.warning("duplicate-key", "names that stand twice in one object");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Set<String> done = new HashSet<>();
        for (CheckedSide side : data.sides()) {
            if (done.add(side.document())) {
                check(side.document(), side.content(), data, out);
            }
        }
    }

    private static void check(
            String name, Document content, CheckedData data, FindingCollector out) {
        for (DuplicateName repeated : DuplicateNames.in(content.root())) {
            out.add(finding(repeated, name, content, data));
        }
    }

    private static Finding.Draft finding(
            DuplicateName repeated, String document, Document content, CheckedData data) {
        List<JsonValue> values = repeated.values();
        String owner = repeated.owner(data);
        Finding.Draft finding =
                Finding.of(
                                RULE,
                                owner + "." + repeated.name(),
                                "'"
                                        + repeated.name()
                                        + "' stands "
                                        + values.size()
                                        + " times "
                                        + (owner.equals("top") ? "at the top" : "in " + owner)
                                        + "; the last one counts (inferred)")
                        .in(document, "");
        repeated.issue(data).ifPresent(finding::key);
        if (DuplicateConnectorFixes.connector(repeated).isPresent()) {
            finding.severity(Severity.ERROR);
            DuplicateConnectorFixes.of(repeated, data, content.root()).forEach(finding::fix);
        }
        for (int i = 0; i < values.size(); i++) {
            finding.at(repeated.place(i)).because("value " + (i + 1), shortened(values.get(i)));
        }
        return same(values)
                ? finding.fix(
                        Fix.sure("keep one of them", "one", allBut(values.size() - 1, repeated)))
                : finding.fix(
                                Fix.choice(
                                        "keep the last",
                                        "last",
                                        allBut(values.size() - 1, repeated)))
                        .fix(Fix.choice("keep the first", "first", allBut(0, repeated)));
    }

    private static Edit[] allBut(int kept, DuplicateName repeated) {
        return IntStream.range(0, repeated.values().size())
                .filter((i) -> i != kept)
                .mapToObj((i) -> Edit.remove(repeated.place(i)))
                .toArray(Edit[]::new);
    }

    private static boolean same(List<JsonValue> values) {
        return values.stream()
                .allMatch((each) -> JsonComparison.same(values.getFirst(), each, Progress.NONE));
    }

    private static String shortened(JsonValue value) {
        return switch (value.kind()) {
            case ARRAY -> "an array of " + value.size();
            case OBJECT -> "an object of " + value.size();
            case STRING, NUMBER, TRUE, FALSE, NULL -> value.text();
        };
    }
}
