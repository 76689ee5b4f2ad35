package dev.bbsh.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.backup.SmallBackup;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

class RowListingTests {

    private static final String ROWS =
            """
            <Thing id="1" size="9"/>
            <Thing id="2" size="10" note="late column"/>
            <Other id="3"/>
            <Thing id="4"><note>two
            lines</note></Thing>
            <Thing id="5" size="10" credential="s3cret"/>
            """;

    @TempDir private Path folder;

    private RowListing things() throws IOException {
        return new RowListing(
                SmallBackup.of(folder, ROWS), new RowListing.Kind("b", "thing"), Progress.NONE);
    }

    private static List<String> ids(RowListing listing) {
        listing.show(List.of("id"));
        assertThat(listing.rows()).allSatisfy((row) -> assertThat(row).hasSize(1));
        return StreamSupport.stream(listing.rows().spliterator(), false)
                .map(List::getFirst)
                .toList();
    }

    @Test
    void aColumnThatOnlyLaterRowsHaveIsShown() throws IOException {
        assertThat(things().columns()).containsExactly("id", "size", "credential", "note");
        assertThat(things().rows()).contains(List.of("4", "", "", "two\nlines"));
    }

    @Test
    void theRowsCanBeReadAgain() throws IOException {
        RowListing things = things();

        assertThat(ids(things)).containsExactly("1", "2", "4", "5");
        assertThat(ids(things)).containsExactly("1", "2", "4", "5");
    }

    @Test
    void aConditionComparesTextsOrNumbers() throws IOException {
        RowListing texts = things();
        texts.where("@.size == \"10\"");
        assertThat(ids(texts)).containsExactly("2", "5");

        RowListing numbers = things();
        numbers.where("@.size < 10");
        assertThat(ids(numbers)).containsExactly("1");

        RowListing exists = things();
        exists.where("@.note && !@.size");
        assertThat(ids(exists)).containsExactly("4");

        RowListing pattern = things();
        pattern.where("@.note =~ /late.*/");
        assertThat(ids(pattern)).containsExactly("2");
    }

    @Test
    void aConditionDoesNotSeeSecrets() throws IOException {
        RowListing things = things();
        things.where("@.credential == \"s3cret\"");

        assertThat(ids(things)).isEmpty();
    }

    @Test
    void numbersAreSortedAsNumbersAndEqualOnesByTheirPlace() throws IOException {
        RowListing things = things();
        things.sort(new RowListing.Order("size", true, 3));
        assertThat(ids(things)).containsExactly("4", "2", "5");

        RowListing smallest = things();
        smallest.sort(new RowListing.Order("size", false, 2));
        assertThat(ids(smallest)).containsExactly("1", "2");
    }

    @Test
    void theLimitStopsReading() throws IOException {
        RowListing things = things();
        things.limit(1);

        assertThat(ids(things)).containsExactly("1");
    }

    @Test
    void anUnknownKindOrColumnIsNamed() throws IOException {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(
                        () ->
                                new RowListing(
                                        SmallBackup.of(folder, ROWS),
                                        new RowListing.Kind("b", "Thin"),
                                        Progress.NONE))
                .satisfies(
                        (failure) -> assertThat(failure.advice()).contains("did you mean Thing"));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> things().show(List.of("id", "length")))
                .withMessageContaining("no row of Thing has a value 'length'");
    }
}
