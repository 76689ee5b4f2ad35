package dev.bbsh.shell.command.diagnosis;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.check.Findings;
import dev.bbsh.operation.diagnosis.Cause;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.Locale;
import java.util.stream.Collectors;

/** The words for a cause: its sentence, its evidence, and its name in JSON and CSV. */
final class CauseWording {

    private CauseWording() {}

    /** The cause in a sentence. */
    static String sentence(Cause cause) {
        return switch (cause) {
            case Cause.OtherKind(FileKind kind) ->
                    kind == FileKind.CONFIG
                            ? "This is the sync config, not the synchronized issues."
                            : "This is not a file of synchronized issues.";
            case Cause.OtherSync other -> "These are issues of another sync: " + other.sync() + ".";
            case Cause.SameSide side -> "Both files are the download of " + side.project() + ".";
            case Cause.RenamedMembers _ -> "Fields have another name than in Backbone's files.";
            case Cause.AlreadyMerged merged ->
                    merged.single().isPresent()
                            ? merged.whole() + " is merged already: it has both sides."
                            : "Both sides are in one connector of " + merged.whole() + ".";
            case Cause.OneSided side ->
                    "Only the side of "
                            + side.project()
                            + " is in the file, without "
                            + side.partner()
                            + ".";
            case Cause.RenamedKeys keys ->
                    keys.side()
                            .map(
                                    (side) ->
                                            String.format(
                                                    Locale.ROOT,
                                                    "The project key %s was changed to %s only on"
                                                            + " the %s side.",
                                                    keys.before(),
                                                    keys.after(),
                                                    side))
                            .orElseGet(
                                    () ->
                                            String.format(
                                                    Locale.ROOT,
                                                    "The project key %s was changed to %s on both"
                                                            + " sides.",
                                                    keys.before(),
                                                    keys.after()));
            case Cause.Download _ -> "This is the download, not the result of the preparation.";
            case Cause.Untranslated ids ->
                    "The IDs" + of(ids.project()) + " are still those of the old server.";
            case Cause.TranslatedTwice ids ->
                    "The IDs" + of(ids.project()) + " were translated twice.";
            case Cause.PartlyTranslated ids ->
                    ids.side()
                            .map(
                                    (side) ->
                                            "The IDs"
                                                    + of(ids.project())
                                                    + " were not translated on the "
                                                    + side
                                                    + " side.")
                            .orElse("Only a part of the IDs" + of(ids.project()) + " is new.");
            case Cause.OtherIds ids ->
                    "The new IDs" + of(ids.project()) + " are not those of " + ids.mapping() + ".";
            case Cause.WrongSideFirst sides ->
                    String.format(
                            Locale.ROOT,
                            "The wrong side is first: firstConnector is %s, it must be %s.",
                            sides.first(),
                            sides.second());
            case Cause.OtherMoment _ -> "The files are not of the same moment.";
            case Cause.DoubledRecords twice ->
                    Plurals.of(twice.issues().count(), "record is", "records are")
                            + " in the file twice: "
                            + twice.issues().words();
            case Cause.MissingRecords missing ->
                    Plurals.of(missing.issues().count(), "issue is", "issues are")
                            + " missing: "
                            + missing.issues().words();
            case Cause.AddedRecords added ->
                    Plurals.of(added.issues().count(), "issue was", "issues were")
                            + " added: "
                            + added.issues().words();
            case Cause.EditedRecords edited ->
                    Plurals.of(edited.issues().count(), "record was", "records were")
                            + " changed in more than IDs: "
                            + edited.issues().words();
            case Cause.AbsentIssues absent ->
                    Plurals.of(absent.issues().count(), "issue is", "issues are")
                            + " not in the new Jira: "
                            + absent.issues().words();
            case Cause.OtherErrors errors ->
                    "The check found errors: "
                            + errors.rules().stream()
                                    .map(CauseWording::words)
                                    .collect(Collectors.joining("; "));
        };
    }

    /** The findings of a rule, such as {@code unmatched issues (3)}. */
    static String words(Findings.Count each) {
        return each.rule().title() + " (" + Plurals.of(each.count()) + ")";
    }

    private static String of(String project) {
        return project.isEmpty() ? "" : " of " + project;
    }

    /** The evidence for the cause in a sentence; empty when the cause says all. */
    static String evidence(Cause cause) {
        return switch (cause) {
            case Cause.OtherKind(FileKind kind) ->
                    kind == FileKind.CONFIG
                            ? "It has settings where the issues should be."
                            : "It has no list of issues in firstConnector.";
            case Cause.OtherSync other ->
                    other.source() + " has those of " + other.expected() + ", and no issue fits.";
            case Cause.SameSide side -> "The download of " + side.partner() + " is missing.";
            case Cause.RenamedMembers members -> String.join("; ", members.sentences()) + ".";
            case Cause.AlreadyMerged merged ->
                    merged.single()
                            .map(
                                    (single) ->
                                            single
                                                    + " is not needed, and must not be merged"
                                                    + " again.")
                            .orElse("It has records in both directions in one list.");
            case Cause.OneSided side ->
                    side.other()
                            .map((other) -> other + " has the other side.")
                            .orElse("Pairing needs both sides.");
            case Cause.RenamedKeys keys ->
                    keys.side().isPresent()
                            ? keys.partner()
                                    + " still has "
                                    + keys.before()
                                    + ", so no issue is paired."
                            : "The case doesn't record that the key changes.";
            case Cause.Download ids ->
                    allOld(ids.ids(), ids.project())
                            + " are the same as in "
                            + ids.source()
                            + ids.contents()
                                    .map((name) -> ", and their issues in " + name + " have none")
                                    .orElse("")
                            + ".";
            case Cause.Untranslated ids ->
                    (ids.old() == ids.ids()
                                    ? allOld(ids.ids(), ids.project())
                                    : Plurals.of(ids.old())
                                            + " of "
                                            + Plurals.of(ids.ids(), "comment and attachment ID")
                                            + of(ids.project()))
                            + " are old, according to "
                            + ids.source()
                            + ".";
            case Cause.TranslatedTwice ids ->
                    count(ids.twice(), ids.ids()) + " translated once more.";
            case Cause.PartlyTranslated ids ->
                    count(ids.old(), ids.ids())
                            + ids.contents()
                                    .map((name) -> " not in their issues in " + name + ".")
                                    .orElse(" still old.");
            case Cause.OtherIds ids -> count(ids.wrong(), ids.ids()) + " different.";
            case Cause.WrongSideFirst sides -> sides.why() + ".";
            case Cause.OtherMoment moment -> moment.sentence() + ".";
            case Cause.DoubledRecords twice ->
                    twice.same() ? "The records are identical." : "The records are different.";
            case Cause.MissingRecords missing ->
                    missing.source()
                            .map((source) -> they(missing.issues()) + " in " + source + ".")
                            .orElse(
                                    missing.issues().count() == 1
                                            ? "Only its partner is in the file."
                                            : "Only their partners are in the file.");
            case Cause.AddedRecords added ->
                    they(added.issues()) + " not in " + added.source() + ".";
            case Cause.EditedRecords edited ->
                    they(edited.issues()) + " different in " + edited.source() + ".";
            case Cause.AbsentIssues absent ->
                    they(absent.issues())
                            + " not in "
                            + absent.list()
                            + ", so pairing is impossible.";
            case Cause.OtherErrors errors ->
                    errors.source().map((source) -> source + " has the same records.").orElse("");
        };
    }

    private static String allOld(long ids, String project) {
        return (ids == 1 ? "The only ID" : "All " + Plurals.of(ids, "comment and attachment ID"))
                + of(project);
    }

    private static String they(FirstFew issues) {
        return issues.count() == 1 ? "It is" : "They are";
    }

    /** Some of all IDs, with their verb. */
    private static String count(long some, long all) {
        return Plurals.of(some) + " of " + Plurals.of(all, "ID") + (some == 1 ? " is" : " are");
    }

    /** The name of the cause for other programs. */
    static String code(Cause cause) {
        return switch (cause) {
            case Cause.OtherKind _ -> "other-kind";
            case Cause.OtherSync _ -> "other-sync";
            case Cause.SameSide _ -> "same-side";
            case Cause.RenamedMembers _ -> "renamed-members";
            case Cause.AlreadyMerged _ -> "already-merged";
            case Cause.OneSided _ -> "one-sided";
            case Cause.RenamedKeys keys ->
                    keys.side().isPresent() ? "keys-renamed-on-one-side" : "keys-renamed";
            case Cause.Download _ -> "download";
            case Cause.Untranslated _ -> "untranslated";
            case Cause.TranslatedTwice _ -> "translated-twice";
            case Cause.PartlyTranslated _ -> "partly-translated";
            case Cause.OtherIds _ -> "other-ids";
            case Cause.WrongSideFirst _ -> "wrong-side-first";
            case Cause.OtherMoment _ -> "other-moment";
            case Cause.DoubledRecords _ -> "doubled-records";
            case Cause.MissingRecords _ -> "missing-records";
            case Cause.AddedRecords _ -> "added-records";
            case Cause.EditedRecords _ -> "edited-records";
            case Cause.AbsentIssues _ -> "absent-issues";
            case Cause.OtherErrors _ -> "other-errors";
        };
    }

    /** The certainty in words. */
    static String certainty(Cause cause) {
        return cause.confidence().map((each) -> "confidence " + each.word()).orElse("certain");
    }
}
