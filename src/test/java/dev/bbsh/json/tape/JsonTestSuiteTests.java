package dev.bbsh.json.tape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.SharedData;
import dev.bbsh.json.Document;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The public suite of RFC 8259: what must be read, what must be refused, and what we decided where
 * it is free.
 */
class JsonTestSuiteTests {

    /**
     * The files that the standard leaves open and that are read: numbers of any size and precision
     * are text to us, and a lone surrogate is kept as the escape that it is written as.
     */
    private static final Set<String> READ =
            Set.of(
                    "i_number_double_huge_neg_exp.json",
                    "i_number_huge_exp.json",
                    "i_number_neg_int_huge_exp.json",
                    "i_number_pos_double_huge_exp.json",
                    "i_number_real_neg_overflow.json",
                    "i_number_real_pos_overflow.json",
                    "i_number_real_underflow.json",
                    "i_number_too_big_neg_int.json",
                    "i_number_too_big_pos_int.json",
                    "i_number_very_big_negative_int.json",
                    "i_object_key_lone_2nd_surrogate.json",
                    "i_string_1st_surrogate_but_2nd_missing.json",
                    "i_string_1st_valid_surrogate_2nd_invalid.json",
                    "i_string_incomplete_surrogate_and_escape_valid.json",
                    "i_string_incomplete_surrogate_pair.json",
                    "i_string_incomplete_surrogates_escape_valid.json",
                    "i_string_invalid_lonely_surrogate.json",
                    "i_string_invalid_surrogate.json",
                    "i_string_inverted_surrogates_U+1D11E.json",
                    "i_string_lone_second_surrogate.json",
                    "i_structure_500_nested_arrays.json",
                    "i_structure_UTF-8_BOM_empty_object.json");

    @Test
    void readsWhatMustBeReadAndSavesItUnchanged() throws IOException {
        for (Path file : named("y_", 95)) {
            byte[] text = Files.readAllBytes(file);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            Document.parse(text)
                    .writeTo((part) -> saved.write(part.bytes(), part.from(), part.length()));
            assertThat(saved.toByteArray()).as(file.toString()).isEqualTo(text);
        }
    }

    @Test
    void refusesWhatMustBeRefused() throws IOException {
        for (Path file : named("n_", 188)) {
            assertThat(isRead(file)).as(file.toString()).isFalse();
        }
    }

    @Test
    void decidesWhatTheStandardLeavesOpen() throws IOException {
        for (Path file : named("i_", 35)) {
            boolean expected = READ.contains(String.valueOf(file.getFileName()));
            assertThat(isRead(file)).as(file.toString()).isEqualTo(expected);
        }
    }

    private static boolean isRead(Path file) throws IOException {
        try {
            Document.parse(Files.readAllBytes(file));
            return true;
        } catch (JsonSyntaxException refused) {
            assertThat(refused.position().line()).isPositive();
            return false;
        }
    }

    private static List<Path> named(String prefix, int count) {
        List<Path> files = new ArrayList<>(SharedData.files("json-test-suite/test_parsing"));
        files.removeIf((file) -> !String.valueOf(file.getFileName()).startsWith(prefix));
        assertThat(files).hasSize(count);
        return files;
    }
}
