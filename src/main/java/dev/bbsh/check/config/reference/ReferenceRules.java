package dev.bbsh.check.config.reference;

import dev.bbsh.check.config.rule.Rule;
import dev.bbsh.check.config.rule.RuleFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules that say what is a reference; of those that fit, the last one decides.
 *
 * @param all in their order
 */
public record ReferenceRules(List<Rule> all) {

    private static final String FILE = "references.txt";

    private static final ReferenceRules STANDARD = new ReferenceRules(program());

    public ReferenceRules {
        all = List.copyOf(all);
        all.forEach(RuleTable::require);
    }

    /** The rules of the program. */
    public static ReferenceRules standard() {
        return STANDARD;
    }

    /** What a rule can say that something means, as it is typed. */
    public static List<String> meanings() {
        return Stream.of(Meaning.words(), SideWord.words()).flatMap(List::stream).toList();
    }

    /** These, and others that come behind them. */
    public ReferenceRules and(List<Rule> more) {
        List<Rule> both = new ArrayList<>(all);
        both.addAll(more);
        return new ReferenceRules(both);
    }

    private static List<Rule> program() {
        try (InputStream file =
                Objects.requireNonNull(ReferenceRules.class.getResourceAsStream(FILE))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return RuleFile.read(text, "program");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
