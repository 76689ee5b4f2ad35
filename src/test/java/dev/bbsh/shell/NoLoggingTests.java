package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NoLoggingTests {

    @Test
    void theLoggersOfTheJdkAreOursAndSayNothing() {
        assertThat(System.LoggerFinder.getLoggerFinder()).isInstanceOf(NoLogging.Finder.class);
        System.Logger logger = System.getLogger("anything");
        assertThat(logger.getName()).isEqualTo("anything");
        assertThat(logger.isLoggable(System.Logger.Level.ERROR)).isFalse();
    }
}
