package dev.bbsh.check.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.AcmeShape;
import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every reference of the invented config, and nothing else. */
@NeedsSharedData("configs")
class AcmeReferencesTests {

    @Test
    void findsExactlyWhatIsExpected() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonValue each : expected().member("findings").orElseThrow().elements()) {
            expected.add(
                    String.join(
                            " ",
                            text(each, "pointer"),
                            text(each, "where"),
                            text(each, "token"),
                            text(each, "kind"),
                            text(each, "oldId"),
                            each.member("sourceField")
                                    .map(JsonValue::string)
                                    .orElse(noField(each))));
        }
        assertThat(expected).hasSize(173);
        assertThat(references().found().stream().map(AcmeReferencesTests::line))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theSideIsThatOfTheConnector() throws IOException {
        assertThat(references().found())
                .allSatisfy(
                        (each) ->
                                assertThat(each.side().map(SideName::key).orElse(""))
                                        .isEqualTo(name(each.place().steps().getFirst())));
    }

    @Test
    void whatIsNoReferenceIsNotListedAtAll() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonValue each : expected().member("notReferences").orElseThrow().elements()) {
            wrong.add(text(each, "pointer"));
        }
        assertThat(references().found().stream().map((each) -> pointer(each.place())))
                .doesNotContainAnyElementsOf(wrong);
        assertThat(references().unexplained()).isEmpty();
    }

    @Test
    void theyComeInDocumentOrder() throws IOException {
        List<String> places =
                references().found().stream().map((each) -> pointer(each.place())).toList();
        assertThat(places.getFirst()).isEqualTo("/firstConnector/project/id");
        assertThat(places.getLast()).isEqualTo("/secondConnector/advanced/sync.correlationFieldId");
    }

    /** The rules adapt to the shape: the same references are found, wherever they are in it. */
    @ParameterizedTest
    @EnumSource
    void findsTheSameInOtherShapes(AcmeShape shape) throws IOException {
        References found =
                References.of(
                        Document.parse(shape.text()).root(),
                        ReferenceRules.standard(),
                        Progress.NONE);
        assertThat(found.found().stream().map(AcmeReferencesTests::meaning))
                .containsExactlyInAnyOrderElementsOf(
                        references().found().stream().map(AcmeReferencesTests::meaning).toList());
        assertThat(found.unexplained()).isEmpty();
    }

    private static List<Object> meaning(Reference each) {
        return List.of(each.kind(), each.id(), each.side(), each.owner());
    }

    private static References references() throws IOException {
        return References.of(
                read("configs/acme-config.json"), ReferenceRules.standard(), Progress.NONE);
    }

    private static JsonValue expected() throws IOException {
        return read("configs/expected-findings.json");
    }

    private static JsonValue read(String file) throws IOException {
        return Document.parse(Files.readAllBytes(SharedData.path(file))).root();
    }

    private static String line(Reference each) {
        String field =
                each.kind() == ReferenceKind.OPTION
                        ? each.owner().map(Reference.Owner::id).orElse("no field")
                        : "";
        return String.join(
                " ",
                pointer(each.place()),
                each.part().word(),
                each.token(),
                each.kind().word(),
                each.id(),
                field);
    }

    /** On the other side nothing is said of the field. */
    private static String noField(JsonValue each) {
        return text(each, "kind").equals("option") ? "customfield_10100" : "";
    }

    private static String text(JsonValue object, String name) {
        return object.member(name).orElseThrow().string();
    }

    private static String pointer(Place place) {
        return place.steps().stream().map((step) -> "/" + name(step)).collect(Collectors.joining());
    }

    private static String name(Place.Step step) {
        return switch (step) {
            case Place.Step.Name(String name, int _) -> name;
            case Place.Step.Index(long index) -> Long.toString(index);
        };
    }
}
