package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.backbone.overview.PairingSummary;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The synced data of one direction, as far as the open documents tell: only the side that receives
 * an attachment records it.
 *
 * @param sender the sending side in the document, if that has it
 * @param open the number of messages that were sent and not applied
 */
record DirectionTotals(
        String from,
        String to,
        Optional<SideName> sender,
        OptionalLong comments,
        OptionalLong attachments,
        OptionalLong open) {

    /** Both directions; none when the document has several connectors on a side. */
    static List<DirectionTotals> of(OpenDocument open, Invocation in) {
        List<DocumentSide> sides = DocumentSide.of(open);
        DocumentSide here = sides.getFirst();
        Optional<DocumentSide> partner = here.partner(DocumentSide.open(in.workspace()));
        DocumentSummary mine = open.analysis().summary(in.progress());
        Optional<DocumentSummary> its =
                partner.map(
                        (there) ->
                                there.document().number() == open.number()
                                        ? mine
                                        : there.document().analysis().summary(in.progress()));
        List<ConnectorSummary> one = mine.of(here.side().name());
        List<ConnectorSummary> other =
                its.map((summary) -> summary.of(partner.orElse(here).side().name()))
                        .orElse(List.of());
        if (one.size() != 1 || other.size() > 1) {
            return List.of();
        }
        Optional<PairingSummary> together =
                partner.map((there) -> Pairing.of(here.side(), there.side(), in.progress()))
                        .map((pairing) -> PairingSummary.of(pairing, in.progress()));
        Optional<SideName> sender =
                partner.filter((there) -> there.document().number() == open.number())
                        .map((there) -> there.side().name());
        return both(one.getFirst(), other.stream().findFirst(), together, sender);
    }

    private static List<DirectionTotals> both(
            ConnectorSummary here,
            Optional<ConnectorSummary> there,
            Optional<PairingSummary> together,
            Optional<SideName> partner) {
        String mine = here.project().orElse("?");
        String its = here.partnerProject().orElse("?");
        List<DirectionTotals> both = new ArrayList<>();
        both.add(
                new DirectionTotals(
                        mine,
                        its,
                        Optional.of(here.side()),
                        OptionalLong.of(
                                there.map((side) -> side.comments().copies())
                                        .orElse(here.comments().origins())),
                        number(there.map((side) -> side.attachments().copies())),
                        number(together.map((pairs) -> pairs.there().open()))));
        both.add(
                new DirectionTotals(
                        its,
                        mine,
                        partner,
                        OptionalLong.of(here.comments().copies()),
                        OptionalLong.of(here.attachments().copies()),
                        number(together.map((pairs) -> pairs.back().open()))));
        return both;
    }

    private static OptionalLong number(Optional<Long> number) {
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }

    /** True when a connector of the document is the sender. */
    boolean isFrom(ConnectorSummary connector) {
        return sender.filter((side) -> side == connector.side()).isPresent();
    }
}
