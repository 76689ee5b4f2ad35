package dev.bbsh.operation.diagnosis;

import dev.bbsh.jira.catalog.EntryPresence;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.diagnosis.evidence.SideContents;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of looking up IDs in the comments and attachments of the new Jira. */
record ContentNotes(Evidence evidence) {

    /** The IDs of the projects that moved. */
    private List<SideContents.OfProject> projects() {
        return evidence.movers().stream()
                .flatMap((number) -> evidence.present(number).stream())
                .toList();
    }

    /** True when the contents have any issue of a project that moved. */
    boolean isAbout() {
        return projects().stream()
                .anyMatch(
                        (each) ->
                                each.count(EntryPresence.PRESENT) + each.count(EntryPresence.ABSENT)
                                        > 0);
    }

    /** True when the contents show of every ID if it exists. */
    boolean decidesIds() {
        return !projects().isEmpty()
                && projects().stream().allMatch(SideContents.OfProject::isComplete);
    }

    /** The numbers of IDs that exist, such as {@code 412 of 412 comment IDs exist in new}. */
    List<String> fine() {
        List<String> fine = new ArrayList<>();
        for (SideContents.OfProject each : projects()) {
            for (IdKind kind : IdKind.values()) {
                long there = each.count(kind, EntryPresence.PRESENT);
                long all = there;
                for (EntryPresence other : List.of(EntryPresence.ABSENT, EntryPresence.UNKNOWN)) {
                    all += each.count(kind, other);
                }
                if (there > 0) {
                    fine.add(
                            Plurals.of(there)
                                    + " of "
                                    + Plurals.of(all, kind.word() + " ID")
                                    + (there == 1 ? " exists in " : " exist in ")
                                    + each.contents());
                }
            }
        }
        return fine;
    }

    /** The questions that the contents leave open. */
    List<DiagnosisNotes.Unknown> unknown() {
        return Stream.concat(few().stream(), unread().stream()).toList();
    }

    /** The question about a few IDs that don't exist. */
    private Optional<DiagnosisNotes.Unknown> few() {
        long count =
                projects().stream()
                        .filter((each) -> new AbsentIds("", Optional.empty(), each).isFew())
                        .mapToLong((each) -> each.count(EntryPresence.ABSENT))
                        .sum();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new DiagnosisNotes.Unknown(
                                (count == 1 ? "is 1 ID" : "are " + Plurals.of(count) + " IDs")
                                        + " old, or deleted in the new Jira? "
                                        + name()
                                        + " doesn't have "
                                        + (count == 1 ? "it" : "them"),
                                "findings --rule untranslated-ids"));
    }

    private String name() {
        return evidence.contents().map(NewContents::name).orElse("");
    }

    /** The question about IDs of issues that the contents don't have completely. */
    private Optional<DiagnosisNotes.Unknown> unread() {
        long count =
                projects().stream().mapToLong((each) -> each.count(EntryPresence.UNKNOWN)).sum();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new DiagnosisNotes.Unknown(
                                (count == 1 ? "is 1 ID" : "are " + Plurals.of(count) + " IDs")
                                        + " in the new Jira? "
                                        + name()
                                        + " doesn't have all of "
                                        + (count == 1 ? "its issue" : "their issues"),
                                "catalog request FOLDER"));
    }
}
