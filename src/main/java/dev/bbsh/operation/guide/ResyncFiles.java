package dev.bbsh.operation.guide;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.guide.Situation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the file that was uploaded from the download of the new sync. The download is newer: its
 * data ends later, or it has other connectors (inferred: whether times survive isn't known).
 */
record ResyncFiles(Progress progress) {

    /** The vendor's name for the file to upload is output.json. */
    private static final Pattern UPLOAD = Pattern.compile("output|upload");

    /** The two files among the documents of a sync, as far as they are open. */
    Situation.Resync of(List<OpenDocument> ofSync) {
        List<OpenDocument> wholes =
                ofSync.stream()
                        .filter((each) -> each.analysis().kind() == FileKind.TWO_SIDED)
                        .toList();
        Optional<OpenDocument> made =
                wholes.stream()
                        .filter((each) -> each.origin() instanceof DocumentOrigin.Made)
                        .reduce((_, later) -> later);
        List<OpenDocument> loaded =
                wholes.stream()
                        .filter((each) -> each.origin() instanceof DocumentOrigin.Loaded)
                        .sorted(
                                Comparator.comparingLong(this::dataEnds)
                                        .thenComparing(ResyncFiles::isNamedUpload)
                                        .thenComparingLong(OpenDocument::number))
                        .toList();
        return made.map((upload) -> after(upload, loaded)).orElseGet(() -> after(loaded));
    }

    private Situation.Resync after(OpenDocument upload, List<OpenDocument> loaded) {
        return new Situation.Resync(
                Optional.of(upload.name()),
                loaded.reversed().stream()
                        .filter((each) -> isNewer(each, upload))
                        .map(OpenDocument::name)
                        .findFirst());
    }

    private Situation.Resync after(List<OpenDocument> loaded) {
        if (loaded.size() < 2) {
            return new Situation.Resync(
                    loaded.stream().map(OpenDocument::name).findFirst(), Optional.empty());
        }
        OpenDocument last = loaded.getLast();
        OpenDocument before = loaded.get(loaded.size() - 2);
        return isNewer(last, before)
                ? new Situation.Resync(Optional.of(before.name()), Optional.of(last.name()))
                : new Situation.Resync(Optional.of(last.name()), Optional.empty());
    }

    private static boolean isNamedUpload(OpenDocument open) {
        return UPLOAD.matcher(open.name().toLowerCase(Locale.ROOT)).find();
    }

    private boolean isNewer(OpenDocument one, OpenDocument other) {
        Set<String> its = connectors(one);
        Set<String> others = connectors(other);
        boolean told = !its.isEmpty() && !others.isEmpty();
        return (told && Collections.disjoint(its, others)) || dataEnds(one) > dataEnds(other);
    }

    private Set<String> connectors(OpenDocument open) {
        Set<String> all = new HashSet<>();
        for (Side each : open.analysis().sides()) {
            all.addAll(IssueRecords.of(each, progress).connectors());
        }
        all.remove("");
        return all;
    }

    private long dataEnds(OpenDocument open) {
        return open.analysis().summary(progress).lastSync().orElse(Long.MIN_VALUE);
    }
}
