package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.text.FirstFew;

/**
 * The differences of a side from its state in an earlier file.
 *
 * @param earlier that state
 * @param matched the number of records that both files have
 * @param missing the issues that only the earlier file has
 * @param added the issues that only this file has
 * @param doubled the issues that this file has more than once, and the earlier one only once
 * @param later the number of records with later messages than in the earlier file
 * @param before the number of records with earlier messages
 * @param edited the issues with other differences than IDs, keys and messages
 * @param sameNumbers the number of matched records whose keys have the same number
 * @param ids the IDs of comments and attachments
 */
public record SideDifference(
        EarlierSide earlier,
        long matched,
        FirstFew missing,
        FirstFew added,
        FirstFew doubled,
        long later,
        long before,
        FirstFew edited,
        long sameNumbers,
        SideIds ids) {

    /** True when nothing differs but IDs and keys. */
    public boolean sameRecords() {
        return missing.count() + added.count() + doubled.count() + edited.count() == 0
                && sameMoment();
    }

    /** True when all messages are those of the earlier file. */
    public boolean sameMoment() {
        return later + before == 0;
    }

    /** True when at least nine of ten matched issues have the same number. */
    public boolean keepsNumbers() {
        return matched > 0 && sameNumbers * 10 >= matched * 9;
    }
}
