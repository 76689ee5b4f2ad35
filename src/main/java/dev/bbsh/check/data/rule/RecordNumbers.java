package dev.bbsh.check.data.rule;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.check.Finding;
import dev.bbsh.check.LazyList;
import dev.bbsh.json.Place;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The numbers of some records of one side, in order, four bytes each. */
public final class RecordNumbers {

    private int[] numbers = new int[8];
    private int size;

    /** Adds a record, unless it was the last one added. */
    public void add(SyncedIssue issue) {
        int number = (int) issue.ordinal();
        if (size > 0 && numbers[size - 1] == number) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    public int size() {
        return size;
    }

    /** Reads these records from the side to which they belong. */
    public Stream<SyncedIssue> in(CheckedSide side) {
        IssueRecords.Reader reader = side.records().reader();
        return Arrays.stream(numbers, 0, size).mapToObj(reader::read);
    }

    /** Adds all of these records to a finding, by key and place. */
    public Finding.Draft nameIn(Finding.Draft finding, CheckedSide side) {
        return nameIn(finding, side, (record) -> record);
    }

    /** Adds all of these records to a finding, with a member of each record as the place. */
    public Finding.Draft nameIn(Finding.Draft finding, String member, CheckedSide side) {
        return nameIn(finding, side, (record) -> record.child(member));
    }

    private Finding.Draft nameIn(
            Finding.Draft finding, CheckedSide side, UnaryOperator<Place> place) {
        int[] all = Arrays.copyOf(numbers, size);
        Place array = Place.root().child(side.side().name().key());
        return finding.about(
                new LazyList<>(size, (i) -> side.records().reader().read(all[i]).name()),
                new LazyList<>(size, (i) -> place.apply(array.child((long) all[i]))));
    }
}
