package dev.bbsh.check.config.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules that define what is a reference; the last matching one decides.
 *
 * @param all in their order
 */
public record ReferenceRules(List<ReferenceRule> all) {

    private static final String FILE = "references.txt";

    private static final ReferenceRules STANDARD = new ReferenceRules(program());

    public ReferenceRules {
        all = List.copyOf(all);
        all.forEach(ReferenceRule::require);
    }

    /** The built-in rules. */
    public static ReferenceRules standard() {
        return STANDARD;
    }

    /** The meanings that a rule can give, as they are typed. */
    public static List<String> meanings() {
        return Stream.of(ValueMeaning.words(), SideWord.words()).flatMap(List::stream).toList();
    }

    /** These rules followed by others. */
    public ReferenceRules and(List<ReferenceRule> more) {
        List<ReferenceRule> both = new ArrayList<>(all);
        both.addAll(more);
        return new ReferenceRules(both);
    }

    private static List<ReferenceRule> program() {
        try (InputStream file =
                Objects.requireNonNull(ReferenceRules.class.getResourceAsStream(FILE))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return RuleFile.read(text, "program");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
