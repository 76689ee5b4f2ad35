package dev.bbsh.check.data.side;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.backbone.overview.MissingSide;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;

import java.util.LinkedHashMap;
import java.util.Map;

/** A side without any record: nothing can be paired. */
public final class EmptySide implements DataRule.OfWhole {

    private static final Rule RULE = Rule.error("empty-side", "sides without records");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        Map<String, DocumentAnalysis> documents = new LinkedHashMap<>();
        data.sides().forEach((side) -> documents.put(side.document(), side.analysis()));
        documents.forEach(
                (name, document) ->
                        MissingSide.in(document)
                                .forEach(
                                        (each) ->
                                                out.add(finding(each, name, document.document()))));
    }

    private static Finding.Draft finding(MissingSide missing, String name, Document content) {
        SideName side = missing.side();
        Finding.Draft finding =
                Finding.of(RULE, side.key(), name + ": " + missing.sentence())
                        .in(name, "")
                        .because(side.key(), missing.state().words())
                        .because("records on the other side", missing.others());
        return content.root().member(side.key()).isPresent()
                ? finding.at(Place.root().child(side.key()))
                : finding.at(Place.root());
    }
}
