package dev.bbsh.backbone.overview;

import static dev.bbsh.backbone.Issues.messages;
import static dev.bbsh.backbone.Issues.oneSided;
import static dev.bbsh.backbone.Issues.pair;
import static dev.bbsh.backbone.Issues.side;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

class OverviewTests {

    @Test
    void countsWhatEachConnectorRemembers() {
        DocumentSummary summary =
                summary(
                        oneSided(
                                "'connectorKey': 'CON-4-A', 'comments': [{'localId': '1'},"
                                    + " {'localId': '2', 'remoteId': '7'}], 'firstSyncDate': 50,"
                                    + " 'lastIncomingChange': 70, 'lastOutgoingChange': 60, "
                                        + pair("A-1", "B-1"),
                                "'connectorKey': 'CON-5-A', 'firstSyncDate': 40, "
                                        + pair("A-2", "C-1"),
                                "'connectorKey': 'CON-4-A', 'attachments': [{'localId': '3'}], "
                                        + messages("A-3", "B-3", 3, 2)));
        assertThat(summary.kind()).isEqualTo(FileKind.ONE_SIDED);
        assertThat(summary.issues()).isEqualTo(3);
        assertThat(summary.comments()).isEqualTo(2);
        assertThat(summary.lastSync()).hasValue(70);
        assertThat(summary.connectors())
                .extracting(ConnectorSummary::direction)
                .containsExactly("A -> B", "A -> C");
        ConnectorSummary first = summary.connectors().getFirst();
        assertThat(first.comments().copies()).isEqualTo(1);
        assertThat(first.attachments().all()).isEqualTo(1);
        assertThat(first.sent()).isEqualTo(3);
        assertThat(first.firstSync()).hasValue(50);
    }

    @Test
    void aSideWithoutIssuesHasAConnectorThatNobodyKnows() {
        DocumentSummary summary = summary(Span.of("{\"firstConnector\":[]}"));
        assertThat(summary.direction()).isEqualTo("? -> ?");
        assertThat(summary.lastSync()).isEmpty();
    }

    @Test
    void otherDocumentsHaveNoConnectors() {
        DocumentSummary summary = summary(Span.of("[1]"));
        assertThat(summary.connectors()).isEmpty();
        assertThat(summary.direction()).isEmpty();
    }

    @Test
    void twoSidesAreHeldAgainstEachOther() {
        PairingSummary together =
                PairingSummary.of(
                        Pairing.of(
                                side(
                                        messages("A-1", "B-1", 5, 1),
                                        messages("A-2", "B-2", 2, 2),
                                        pair("A-3", "B-3")),
                                side(messages("B-2", "A-2", 1, 2), messages("B-1", "A-1", 4, 3)),
                                Progress.NONE),
                        Progress.NONE);
        assertThat(together.pairs()).isEqualTo(2);
        assertThat(together.unmatched().first()).containsExactly("A-3");
        assertThat(together.othersUnmatched().count()).isZero();
        assertThat(together.there()).isEqualTo(new PairingSummary.Messages(2, 1, 0));
        assertThat(together.back()).isEqualTo(new PairingSummary.Messages(3, 1, 1));
    }

    private static DocumentSummary summary(JsonValue root) {
        return DocumentAnalysis.of(Document.parse(root.text())).summary(Progress.NONE);
    }
}
