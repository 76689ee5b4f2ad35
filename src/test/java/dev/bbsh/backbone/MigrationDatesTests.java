package dev.bbsh.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;

class MigrationDatesTests {

    private static MigrationDates dates(String window, String goLive) {
        return MigrationDates.of(
                Optional.of(window).filter((text) -> !text.isEmpty()),
                Optional.of(goLive).filter((text) -> !text.isEmpty()));
    }

    private static String advice(Throwable failure) {
        return ((BbshException) failure).advice();
    }

    @Test
    void datesAreReadAsTheyAreWritten() {
        MigrationDates all = dates("2026-11-20..2026-11-22", "2026-11-23");
        assertThat(all.window()).contains("2026-11-20..2026-11-22");
        assertThat(all.words()).isEqualTo("window 2026-11-20 to 2026-11-22, go-live 2026-11-23");
        assertThat(dates("2026-11-20", "").words()).isEqualTo("window 2026-11-20");
        assertThat(MigrationDates.NONE.isEmpty()).isTrue();
    }

    @Test
    void wrongDatesAreRefusedWithALineToType() {
        assertThatThrownBy(() -> dates("friday", ""))
                .hasMessageContaining("'friday' is not a date");
        assertThatThrownBy(() -> dates("2026-11-20..", ""))
                .hasMessageContaining("'' is not a date");
        assertThatThrownBy(() -> dates("", "2026-13-01")).hasMessageContaining("is not a date");
        assertThatThrownBy(() -> dates("2026-11-22..2026-11-20", ""))
                .hasMessageContaining("before it begins")
                .extracting(MigrationDatesTests::advice)
                .isEqualTo("case --window 2026-11-20..2026-11-22");
    }

    @Test
    void aNewDateReplacesThatOfItsNameOnly() {
        MigrationDates all = dates("2026-11-20..2026-11-22", "2026-11-23");
        assertThat(all.with(dates("", "2026-11-30")))
                .isEqualTo(dates("2026-11-20..2026-11-22", "2026-11-30"));
        assertThat(all.with(dates("2026-11-21", ""))).isEqualTo(dates("2026-11-21", "2026-11-23"));
        assertThat(all.with(dates("2026-11-23", "2026-11-23")).window()).contains("2026-11-23");
        assertThatThrownBy(() -> all.with(dates("2026-11-27..2026-11-29", "")))
                .hasMessageContaining("before the window, which begins on 2026-11-27")
                .extracting(MigrationDatesTests::advice)
                .isEqualTo("case --window 2026-11-27..2026-11-29 --go-live 2026-11-29");
    }

    @Test
    void theNextDayIsTheOneThatComesFirst() {
        MigrationDates all = dates("2026-11-20..2026-11-22", "2026-11-23");
        assertThat(all.next(LocalDate.parse("2026-11-20"))).contains(LocalDate.parse("2026-11-20"));
        assertThat(all.next(LocalDate.parse("2026-11-21"))).contains(LocalDate.parse("2026-11-23"));
        assertThat(all.next(LocalDate.parse("2026-11-24"))).isEmpty();
    }
}
