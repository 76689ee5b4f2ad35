package dev.bbsh.check.backup.media;

import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.backup.media.MediaEntries;
import dev.bbsh.backup.media.MediaKind;
import dev.bbsh.backup.media.NumberList;
import dev.bbsh.backup.media.ProjectNames;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up the files of a media archive, by project too. */
final class MediaTotals {

    private final ProjectNames projects = new ProjectNames();
    private final NumberList attachmentsOf = new NumberList();
    private final NumberList bytesOf = new NumberList();
    private final NumberList packedOf = new NumberList();
    private final Map<MediaKind, Count> kinds = new EnumMap<>(MediaKind.class);
    private long packed;

    private static final class Count {

        private long number;
    }

    void add(MediaEntries entries) {
        kinds.computeIfAbsent(entries.kind(), (_) -> new Count()).number++;
        long data = entries.entry().packed();
        packed += data;
        if (entries.kind().isMedia() && entries.path().hasProject()) {
            int project = projects.number(entries.path());
            if (project == bytesOf.size()) {
                attachmentsOf.add(0);
                bytesOf.add(0);
                packedOf.add(0);
            }
            attachmentsOf.increase(project, entries.kind() == MediaKind.ATTACHMENT ? 1 : 0);
            bytesOf.increase(project, entries.entry().size());
            packedOf.increase(project, data);
        }
    }

    ProjectNames projects() {
        return projects;
    }

    long packed() {
        return packed;
    }

    long attachments() {
        return count(MediaKind.ATTACHMENT);
    }

    long avatars() {
        return count(MediaKind.AVATAR);
    }

    long logos() {
        return count(MediaKind.LOGO);
    }

    private long count(MediaKind kind) {
        Count count = kinds.get(kind);
        return count == null ? 0 : count.number;
    }

    MediaReport report(MediaArchive archive, List<MediaFinding> findings) {
        long files = 0;
        for (MediaKind kind : MediaKind.values()) {
            files += kind.isMedia() ? count(kind) : 0;
        }
        MediaReport.Totals totals =
                new MediaReport.Totals(archive.bytes(), files, attachments(), avatars(), logos());
        return new MediaReport(totals, byProject(), findings);
    }

    private List<ProjectMedia> byProject() {
        List<ProjectMedia> all = new ArrayList<>();
        for (int i = 0; i < bytesOf.size(); i++) {
            all.add(
                    new ProjectMedia(
                            projects.name(i),
                            attachmentsOf.get(i),
                            bytesOf.get(i),
                            packedOf.get(i)));
        }
        all.sort(
                Comparator.comparingLong(ProjectMedia::bytes)
                        .reversed()
                        .thenComparing(ProjectMedia::key));
        return all;
    }
}
