package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.backbone.overview.PairingSummary;
import dev.bbsh.backbone.rows.PendingMessages;
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
 * @param pending the time in which these were sent, if there are any
 */
record DirectionTotals(
        String from,
        String to,
        Optional<SideName> sender,
        OptionalLong comments,
        OptionalLong attachments,
        OptionalLong open,
        Optional<PendingMessages> pending) {

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
        Optional<Pairing> together =
                partner.map((there) -> Pairing.of(here.side(), there.side(), in.progress()));
        Optional<SideName> sender =
                partner.filter((there) -> there.document().number() == open.number())
                        .map((there) -> there.side().name());
        List<DirectionTotals> both =
                both(
                        one.getFirst(),
                        other.stream().findFirst(),
                        together.map((pairing) -> PairingSummary.of(pairing, in.progress())),
                        sender);
        return together.map((pairing) -> timed(both, pairing, in)).orElse(both);
    }

    private static List<DirectionTotals> timed(
            List<DirectionTotals> both, Pairing pairing, Invocation in) {
        return List.of(
                both.getFirst().with(PendingMessages.total(pairing, false, in.progress())),
                both.getLast().with(PendingMessages.total(pairing, true, in.progress())));
    }

    private DirectionTotals with(Optional<PendingMessages> messages) {
        return new DirectionTotals(from, to, sender, comments, attachments, open, messages);
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
                        number(together.map((pairs) -> pairs.there().open())),
                        Optional.empty()));
        both.add(
                new DirectionTotals(
                        its,
                        mine,
                        partner,
                        OptionalLong.of(here.comments().copies()),
                        OptionalLong.of(here.attachments().copies()),
                        number(together.map((pairs) -> pairs.back().open())),
                        Optional.empty()));
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
