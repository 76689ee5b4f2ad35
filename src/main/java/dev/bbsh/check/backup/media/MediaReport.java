package dev.bbsh.check.backup.media;

import dev.bbsh.check.Severity;

import java.util.List;

/**
 * The result of a check of media.
 *
 * @param totals of the whole archive
 * @param projects largest first
 * @param findings worst first
 */
public record MediaReport(Totals totals, List<ProjectMedia> projects, List<MediaFinding> findings) {

    /**
     * The numbers of an archive.
     *
     * @param bytes of the ZIP file, or of all files of the folder
     * @param files the number of files that are media
     * @param attachments the number of attachments
     * @param avatars the number of files in data/avatars
     * @param logos the number of files in logos
     */
    public record Totals(long bytes, long files, long attachments, long avatars, long logos) {}

    public MediaReport {
        projects = List.copyOf(projects);
        findings = List.copyOf(findings);
    }

    /** The number of rules with findings of a severity. */
    public long count(Severity severity) {
        return findings.stream().filter((each) -> each.rule().severity() == severity).count();
    }

    /** True when a finding has this severity, or a worse one. */
    public boolean has(Severity severity) {
        return findings.stream().anyMatch((each) -> each.rule().severity().atLeast(severity));
    }
}
