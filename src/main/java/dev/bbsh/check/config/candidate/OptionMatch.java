package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.Suggestion;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The option with the same value below the same parent in what the field became (R10); when only
 * case and blanks differ, a near match (R9). No surer than the field itself.
 */
final class OptionMatch implements CandidateSource {

    @Override
    public Stream<Suggestion> find(Sought sought) {
        if (sought.likeness() != Likeness.OPTION || sought.entity().isEmpty()) {
            return Stream.of();
        }
        FieldOptions options = FieldOptions.of(sought);
        return Stream.concat(
                options.fields().stream().flatMap((field) -> exact(field, options)),
                options.fields().stream().flatMap((field) -> near(field, options)));
    }

    private static Stream<Suggestion> exact(Suggestion field, FieldOptions options) {
        Likeness option = Likeness.OPTION;
        List<Entity> same = same(field, options, UnaryOperator.identity());
        return same.stream()
                .map(
                        (each) ->
                                options.sought()
                                        .suggestion(
                                                each,
                                                new Sought.Basis(
                                                        option.rule(),
                                                        option.evidence(),
                                                        confidence(each, same.size())
                                                                .atMost(field.confidence()))));
    }

    private static Confidence confidence(Entity option, int of) {
        return of == 1 && !option.has(Trait.DISABLED, "true") ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private static Stream<Suggestion> near(Suggestion field, FieldOptions options) {
        Sought.Basis basis = new Sought.Basis(Nearness.RULE, Nearness.VALUE, Confidence.LOW);
        return same(field, options, Sought::normalised).stream()
                .map((each) -> options.sought().suggestion(each, basis));
    }

    private static List<Entity> same(
            Suggestion field, FieldOptions options, UnaryOperator<String> reading) {
        Optional<String> value = options.sought().name().map(reading);
        Optional<String> parent = options.oldParent().map(reading);
        return options.of(field)
                .filter((each) -> value.equals(Optional.of(reading.apply(each.name()))))
                .filter((each) -> parent.equals(options.newParent(each).map(reading)))
                .toList();
    }
}
