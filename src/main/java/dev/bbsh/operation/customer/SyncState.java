package dev.bbsh.operation.customer;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.overview.PairingSummary;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state of the files of one sync: complete, or with something missing or doubled.
 *
 * @param files the files
 * @param pairs the pairs of its issues, when both sides are open
 * @param doubled the files that hold the same side
 */
public record SyncState(
        SyncFiles files, Optional<PairingSummary> pairs, List<DoubledFiles> doubled) {

    public SyncState {
        doubled = List.copyOf(doubled);
    }

    /** The state of the files of a sync; pairs its issues, unless that was done before. */
    public static SyncState of(SyncFiles files, Progress progress) {
        List<DoubledFiles> doubled = new ArrayList<>();
        Stream<List<DocumentSide>> same =
                Stream.concat(
                        files.pair().map(ProjectPair::projects).orElse(List.of()).stream()
                                .map(files::downloads),
                        Stream.of(files.wholes()));
        same.filter((each) -> each.size() > 1)
                .map((each) -> DoubledFiles.of(each, progress))
                .forEach(doubled::add);
        return new SyncState(files, pairs(files, progress), doubled);
    }

    private static Optional<PairingSummary> pairs(SyncFiles files, Progress progress) {
        List<DocumentSide> sides = files.sides(progress);
        return sides.size() == 2
                ? Optional.of(
                        PairingSummary.of(
                                Pairing.of(
                                        sides.getFirst().side(), sides.getLast().side(), progress),
                                progress))
                : Optional.empty();
    }

    /** True when both sides are there, and their issues belong together. */
    public boolean isComplete() {
        return pairs.filter((each) -> each.pairs() > 0).isPresent();
    }

    /** True when there is a config, and no data. */
    public boolean hasOnlyConfig() {
        return !files.configs().isEmpty() && files.missing().size() == 2;
    }
}
