package dev.bbsh.shell.command.customer;

import dev.bbsh.backbone.overview.PairingSummary;
import dev.bbsh.operation.customer.DoubledFiles;
import dev.bbsh.operation.customer.SyncState;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The state of a sync's files in words: {@code complete, 40 pairs}.
 *
 * @param times the way in which days are written
 */
record SyncStateWords(TimeFormat times, Progress progress) {

    /** All that is to be said, a few words each. */
    List<String> of(SyncState state) {
        List<String> words = new ArrayList<>();
        if (state.hasOnlyConfig()) {
            words.add(config(state) + ", no data");
        } else {
            state.pairs().ifPresent((pairs) -> words.add(pairs(pairs)));
            if (state.files().missing().size() == 1) {
                words.add(state.files().missing().getFirst() + "'s download is missing");
            }
            if (!state.files().configs().isEmpty()) {
                words.add(config(state));
            }
        }
        state.doubled().forEach((each) -> words.add(doubled(each)));
        state.files().documents().stream()
                .filter((open) -> !open.incomplete().isEmpty())
                .map((open) -> open.name() + " is incomplete")
                .forEach(words::add);
        return words;
    }

    /** The word for a config, with its key in Backbone when it has one. */
    private static String config(SyncState state) {
        return state.files().configs().stream()
                .flatMap((open) -> open.content().root().member("integrationKey").stream())
                .flatMap((key) -> key.asString().stream())
                .findFirst()
                .map("config "::concat)
                .orElse("config");
    }

    private static String pairs(PairingSummary pairs) {
        if (pairs.pairs() == 0) {
            return "no issue is paired, check both files";
        }
        long alone = pairs.unmatched().count() + pairs.othersUnmatched().count();
        long open = pairs.there().open() + pairs.back().open();
        return "complete, "
                + Plurals.of(pairs.pairs(), "pair")
                + (alone > 0 ? ", " + Plurals.of(alone, "unmatched issue") : "")
                + (open > 0 ? ", " + Plurals.of(open, "message") + " not applied" : "");
    }

    private String doubled(DoubledFiles doubled) {
        DocumentSide newest = doubled.newest();
        String side = newest.others() ? "both sides" : newest.displayName() + " side";
        int count = doubled.files().size();
        String twice = side + (count == 2 ? " twice" : " " + count + " times");
        return switch (doubled.evidence()) {
            case LATER_DATA ->
                    twice
                            + ": "
                            + newest.document().name()
                            + " is newer (until "
                            + times.day(doubled.dataEnds(progress))
                            + ")";
            case SAME_DATA -> twice + ", the same data";
            case NOT_TOLD -> twice + ", of the same time: compare them with diff";
            case OTHER_CONNECTORS -> twice + ", with different connectors";
            case PARTS -> side + " in " + Plurals.of(count, "part") + ": " + join(doubled);
        };
    }

    private static String join(DoubledFiles doubled) {
        return "join "
                + doubled.files().stream()
                        .map(DocumentSide::document)
                        .map(OpenDocument::name)
                        .collect(Collectors.joining(" "));
    }
}
