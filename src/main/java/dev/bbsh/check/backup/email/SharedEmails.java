package dev.bbsh.check.backup.email;

import dev.bbsh.check.backup.rule.BackupUsers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The users that share an e-mail address, in upper or lower case: eight bytes a user while they are
 * looked for, and an array for each shared address.
 *
 * <p>The guide counts rows of all directories. The Migration Assistant takes the directories that
 * are in use, and a user of the same name in several of them once.
 *
 * @param groups the rows of each shared address, in the order of their first rows
 * @param assistant the rows that the Migration Assistant counts
 * @param addresses the number of addresses that the Migration Assistant counts
 */
record SharedEmails(List<int[]> groups, BitSet assistant, long addresses) {

    private static final int ROW_BITS = 32;

    static SharedEmails of(BackupUsers users) {
        long[] sorted = new long[users.size()];
        int size = 0;
        for (int row = 0; row < users.size(); row++) {
            String email = users.email(row);
            if (!EmailAddress.isMissing(email)) {
                long hash = EmailAddress.normalized(email).hashCode();
                sorted[size++] = hash << ROW_BITS | row;
            }
        }
        Arrays.sort(sorted, 0, size);
        List<int[]> groups = new ArrayList<>();
        int end;
        for (int start = 0; start < size; start = end) {
            end = start + 1;
            while (end < size && sorted[end] >> ROW_BITS == sorted[start] >> ROW_BITS) {
                end++;
            }
            if (end - start > 1) {
                split(Arrays.copyOfRange(sorted, start, end), users, groups);
            }
        }
        groups.sort(Comparator.comparingInt((group) -> group[0]));
        return counted(groups, users);
    }

    /** Splits users of the same hash by their addresses. */
    private static void split(long[] sameHash, BackupUsers users, List<int[]> groups) {
        Arrays.stream(sameHash)
                .mapToInt((each) -> (int) each)
                .boxed()
                .collect(
                        Collectors.groupingBy(
                                (row) -> EmailAddress.normalized(users.email(row)),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .filter((same) -> same.size() > 1)
                .map((same) -> same.stream().mapToInt(Integer::intValue).toArray())
                .forEach(groups::add);
    }

    private static SharedEmails counted(List<int[]> groups, BackupUsers users) {
        BitSet assistant = new BitSet();
        long addresses = 0;
        for (int[] group : groups) {
            int[] used = Arrays.stream(group).filter(users::isInActiveDirectory).toArray();
            long names = Arrays.stream(used).mapToObj(users::lowerName).distinct().count();
            if (names > 1) {
                addresses++;
                Arrays.stream(used).forEach(assistant::set);
            }
        }
        return new SharedEmails(groups, assistant, addresses);
    }
}
