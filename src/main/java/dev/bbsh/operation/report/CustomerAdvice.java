package dev.bbsh.operation.report;

import dev.bbsh.check.Rule;
import dev.bbsh.text.Plurals;

import java.util.Map;
import java.util.Optional;

/**
 * The explanation of a finding to the customer, without codes.
 *
 * @param title a sentence without a full stop
 * @param meaning what was found, and what it means
 * @param action what the customer can do
 * @param certainty how sure it is, and why
 */
record CustomerAdvice(String title, String meaning, String action, String certainty) {

    private static final String DOWNLOAD =
            "Stop the synchronization on both sides, then download the synchronized issues of both"
                    + " sides again and send us both files.";

    private static final String FILES = "the two files say so.";

    private static final String OURS =
            "Nothing for now. We look at it, and tell you if you have to do something.";

    /** The explanations by rule; the number of findings is added to the title. */
    private static final Map<String, CustomerAdvice> KNOWN =
            Map.ofEntries(
                    entry(
                            "unpaired-issue",
                            "Issues without a partner",
                            "Only one side has a record of these issues. The first message never"
                                + " arrived, the issue on the other side was deleted, or the two"
                                + " files were downloaded at different times.",
                            "Please check whether the partner of each issue exists. If it does:"
                                + " stop the synchronization on both sides and download both files"
                                + " again. If it doesn't, tell us: the rest is paired, and a resync"
                                + " creates the partner.",
                            "the two files say so. The reason is not in the files."),
                    entry(
                            "changes-ignored",
                            "Issues that ignore changes of the other side",
                            "One side doesn't accept changes of these issues, probably because"
                                    + " someone chose to ignore future changes after an error.",
                            "Please tell us whether this was intended. If not: it can be undone in"
                                    + " the troubleshooting tab of the synchronization.",
                            "the files say so. That someone chose it is our conclusion."),
                    entry(
                            "keys-do-not-mirror",
                            "Issues whose partners don't agree",
                            "The records of the two sides name different partners.",
                            DOWNLOAD,
                            FILES),
                    entry(
                            "duplicate-local-key",
                            "Issues that appear more than once",
                            "The same issue has more than one record on its side.",
                            DOWNLOAD,
                            FILES),
                    entry(
                            "duplicate-remote-key",
                            "Issues that are paired with the same issue",
                            "Several issues of one side have the same partner.",
                            "Please tell us which of them belong together.",
                            FILES),
                    entry(
                            "downloads-differ-in-time",
                            "The two files were made at different times",
                            "One file has messages that the other one can't have yet. Either the"
                                    + " synchronization was still running, or one side was"
                                    + " downloaded earlier.",
                            DOWNLOAD,
                            "the times in the two files say so."),
                    entry(
                            "side-restored",
                            "Issues with more messages processed than sent",
                            "A side has processed more messages than the other one says it has"
                                    + " sent. This happens when a Jira was restored from a backup,"
                                    + " or when the files were downloaded at different times.",
                            "Please tell us whether one of the two Jira sites was restored. If not:"
                                    + " stop the synchronization on both sides and download both"
                                    + " files again.",
                            "the numbers in the two files say so. The reason is our conclusion."),
                    entry(
                            "key-not-in-jira",
                            "Issues that we did not find in Jira",
                            "The synchronized data has these issues, and the list of issues that"
                                    + " you sent does not.",
                            "Please check whether they exist in the new Jira, and whether the list"
                                    + " has all issues of the project.",
                            "the list that you sent doesn't have them."),
                    entry(
                            "over-cloud-limit",
                            "Issues above the limits of Jira Cloud",
                            "Jira Cloud has a maximum number of comments and attachments for an"
                                    + " issue, and these issues have more.",
                            "Please tell us which of them are still needed as they are.",
                            "the limits are documented by Atlassian; the numbers are those of your"
                                    + " data."),
                    entry(
                            "untranslated-ids",
                            "IDs of the old Jira are still in the data",
                            "In Cloud, comments and attachments have new IDs. We replace the old"
                                    + " ones before you upload the file.",
                            "Please send us the ID mapping report of the Migration Assistant, if"
                                    + " you haven't yet.",
                            "the IDs in the file are those of the old Jira."),
                    entry(
                            "duplicate-entry-id",
                            "Comments or attachments that appear more than once",
                            "The same comment or attachment is recorded more than once.",
                            DOWNLOAD,
                            "the file says so."),
                    entry(
                            "copy-without-origin",
                            "Copied comments whose original is missing",
                            "The original comment was probably deleted on the other side.",
                            "Nothing: the copies stay as they are.",
                            "the original is not in the file. That it was deleted is our"
                                    + " conclusion."),
                    entry(
                            "wrong-way-round",
                            "The two sides are in the wrong order",
                            "The new synchronization expects the other project first.",
                            "Nothing: we put them in order in the file that we send you.",
                            "it follows from what you told us about the migration."));

    private static Map.Entry<String, CustomerAdvice> entry(
            String rule, String title, String meaning, String action, String certainty) {
        return Map.entry(rule, new CustomerAdvice(title, meaning, action, certainty));
    }

    /**
     * The explanation of the findings of a rule.
     *
     * @param numbers of both sides
     */
    static CustomerAdvice of(Rule rule, long count, Optional<IssueNumbers> numbers) {
        if (rule.id().equals("messages-open") && numbers.isPresent()) {
            return pending(numbers.get());
        }
        CustomerAdvice known = KNOWN.get(rule.id());
        return known == null
                ? unknown(rule, count)
                : new CustomerAdvice(
                        known.title + " (" + Plurals.of(count) + ")",
                        known.meaning,
                        known.action,
                        known.certainty);
    }

    private static CustomerAdvice pending(IssueNumbers numbers) {
        long all = numbers.there().messages() + numbers.back().messages();
        return new CustomerAdvice(
                Plurals.of(all, "change")
                        + (all == 1 ? " has" : " have")
                        + " not reached the other side",
                sent(numbers.one(), numbers.other(), numbers.there())
                        + sent(numbers.other(), numbers.one(), numbers.back())
                        + "They are not lost on the side that sent them, but the other side does"
                        + " not show them.",
                "Open the troubleshooting tab of the synchronization on the side that has not"
                        + " processed them. If the issues are listed there, solve the errors and"
                        + " press Retry, then stop the synchronization on both sides and download"
                        + " the synchronized issues again. If the old synchronization does not"
                        + " exist any more, tell us: we then continue with these files, and these"
                        + " issues have to be resynced completely (not only the summary) at the"
                        + " end.",
                "the two files say so (number of changes sent and processed). The reason is not in"
                        + " the files. If the two downloads were not made while both sides were"
                        + " stopped, this may simply be the time between them.");
    }

    private static String sent(String from, String to, IssueNumbers.Pending pending) {
        return pending.messages() == 0
                ? ""
                : "For "
                        + Plurals.of(pending.issues(), "issue")
                        + ", "
                        + from
                        + " has sent "
                        + Plurals.of(pending.messages(), "change")
                        + " that "
                        + to
                        + " has not processed. ";
    }

    /** The explanation of a rule that has none of its own: its title, without codes. */
    private static CustomerAdvice unknown(Rule rule, long count) {
        String title = rule.title().replaceAll(" \\([A-Z]+-[0-9]+\\)", "");
        return new CustomerAdvice(
                Character.toUpperCase(title.charAt(0)) + title.substring(1),
                "We found this " + (count == 1 ? "once" : Plurals.of(count, "time")) + ".",
                OURS,
                rule.certainty() == Rule.Certainty.DOCUMENTED
                        ? "it is documented."
                        : "it is our conclusion from the data.");
    }
}
