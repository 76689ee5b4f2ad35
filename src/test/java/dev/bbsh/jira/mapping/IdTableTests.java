package dev.bbsh.jira.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

class IdTableTests {

    private final IdTable table = new IdTable();

    @Test
    void findsEveryOneOfManyNumbers() {
        LongStream.range(0, 100_000)
                .forEach((id) -> table.put(Long.toString(id * 7), Long.toString(id * 11)));
        assertThat(table.size()).isEqualTo(100_000);
        assertThat(LongStream.range(0, 100_000))
                .allSatisfy(
                        (id) ->
                                assertThat(table.find(Long.toString(id * 7)))
                                        .isEqualTo(new CloudId.One(Long.toString(id * 11))));
        assertThat(table.find("8")).isEqualTo(new CloudId.None());
        assertThat(table.cloudIds().size()).isEqualTo(100_000);
    }

    @Test
    void doesNotTakeTextsForNumbers() {
        table.put("1", "2");
        table.put("01", "3");
        table.put("1234567890123456789012", "4");
        assertThat(table.find("01")).isEqualTo(new CloudId.One("3"));
        assertThat(table.find("1")).isEqualTo(new CloudId.One("2"));
        assertThat(table.find("1234567890123456789012")).isEqualTo(new CloudId.One("4"));
    }

    @Test
    void keepsAllThatContradictEachOther() {
        table.put("1", "2");
        table.put("1", "2");
        table.put("1", "3");
        table.put("1", "2");
        assertThat(table.find("1")).isEqualTo(new CloudId.Several(List.of("2", "3")));
        assertThat(table.cloudIds().contains("3")).isTrue();
    }

    @Test
    void countsAnAccountOfTwoUsersOnce() {
        table.put("jira.username/pberg", "712020:5");
        table.put("jira.username/pberg2", "712020:5");
        assertThat(table.size() - table.cloudIds().size()).isOne();
    }
}
