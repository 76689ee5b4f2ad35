package dev.bbsh.file.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class MagicBytesTests {

    /** The name "a" is 97, and eight blanks for the sum are 256: together 541 in octal digits. */
    @ParameterizedTest
    @CsvSource({"'000541', true", "'  541', true", "'541', true", "'000542', false", "'', false"})
    void aTarArchiveIsKnownByItsSum(String sum, boolean isTar) {
        byte[] header = new byte[512];
        header[0] = 'a';
        byte[] written = sum.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(written, 0, header, 148, written.length);
        assertThat(MagicBytes.of(header).isPresent()).isEqualTo(isTar);
        assertThat(MagicBytes.of(Arrays.copyOf(header, 100))).isEmpty();
    }
}
