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

    @Test
    void answersWhichServerIdsBecameACloudId() {
        table.put("0", "7");
        table.put("10", "7");
        table.put("email/kim@example.com", "7");
        table.put("11", "8");
        table.put("jira.username/kim", "712020:5");
        table.put("12", "712020:5");
        assertThat(table.serverIds("7"))
                .containsExactlyInAnyOrder("0", "10", "email/kim@example.com");
        assertThat(table.serverIds("712020:5"))
                .containsExactlyInAnyOrder("jira.username/kim", "12");
        assertThat(table.serverIds("9")).isEmpty();
        assertThat(table.size()).isEqualTo(6);
    }

    @Test
    void knowsEachCloudIdOnceWhateverItCameFrom() {
        table.put("1", "0");
        table.put("text", "0");
        table.put("text2", "5");
        table.put("2", "712020:5");
        table.put("2", "712020:6");
        table.put("3", "8");
        table.put("3", "0");
        assertThat(List.of("0", "5", "8", "712020:5", "712020:6"))
                .allMatch((id) -> table.cloudIds().contains(id));
        assertThat(table.cloudIds().size()).isEqualTo(5);
        assertThat(table.cloudIds().contains("1")).isFalse();
        assertThat(table.cloudIds().contains("712020:7")).isFalse();
    }

    @Test
    void findsNumbersOfEveryLength() {
        for (String id : List.of("0", "9", "10", "999999999999999999", "1234567890123456789")) {
            table.put(id, id + "1");
            assertThat(table.find(id)).isEqualTo(new CloudId.One(id + "1"));
        }
        assertThat(table.find("-1")).isEqualTo(new CloudId.None());
        assertThat(table.find("")).isEqualTo(new CloudId.None());
        assertThat(table.size()).isEqualTo(5);
    }
}
