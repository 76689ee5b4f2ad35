package dev.bbsh.check.data.side;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.DataRule;

import java.util.List;

/** A document with both sides where a document of one side is needed. */
public final class AlreadyMerged implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.warning("already-merged", "files that already contain both sides");

    private final List<String> documents;

    /** A rule for the documents that should have one side and have both. */
    public AlreadyMerged(List<String> documents) {
        this.documents = List.copyOf(documents);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (String document : documents) {
            out.add(
                    Finding.of(
                                    RULE,
                                    document,
                                    document
                                            + " already contains both sides: no other file is"
                                            + " needed")
                            .in(document, ""));
        }
    }
}
