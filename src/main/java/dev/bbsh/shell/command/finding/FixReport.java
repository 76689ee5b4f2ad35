package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.operation.finding.FindingTotals;
import dev.bbsh.operation.finding.FixResult;
import dev.bbsh.operation.finding.TabRow;
import dev.bbsh.operation.finding.TabRows;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.FindingNumbers.Fixed;
import dev.bbsh.session.FindingNumbers.Numbered;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.value.Differences;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report of fixes: the changes in each document, and the number of findings that are left.
 *
 * @param original the workspace before the fixes
 */
record FixReport(FixResult result, Workspace original, Progress progress) {

    private static final long SHOWN = 12;

    View view() {
        List<View.Section> sections = new ArrayList<>();
        for (OpenDocument open : result.before().basis().documents()) {
            Document was = DocumentLookup.find(open.name(), original, progress).content();
            Document is = DocumentLookup.find(open.name(), result.workspace(), progress).content();
            Differences made =
                    Differences.of(was, is, JsonComparison.ScalarEquality.OF_TEXT, SHOWN, progress);
            if (made.count() > 0) {
                sections.add(View.Section.of("", changed(open.name(), made)));
            }
        }
        List<TextLine> last = new ArrayList<>(List.of(left()));
        last.addAll(duplicateKeys());
        sections.add(View.Section.of("", new View.Message(last)));
        return new View.Sections(sections);
    }

    private View changed(String name, Differences made) {
        Map<Place, String> names = names(Set.copyOf(made.places()));
        boolean known = made.places().stream().anyMatch(names::containsKey);
        TextLine line =
                TextLine.of(Style.NAME, name)
                        .and("   " + Plurals.of(made.count(), "change"))
                        .and(Style.MUTED, made.count() > SHOWN ? ", first " + SHOWN + ":" : ":");
        return new View.Sections(
                List.of(
                        View.Section.of("", View.message(line)),
                        View.Section.of(
                                "",
                                known
                                        ? made.table(
                                                "name", (place) -> names.getOrDefault(place, ""))
                                        : made.table())));
    }

    /**
     * The names of the items before and after, by the places of their IDs in a config.
     *
     * @param shown the places whose names are wanted
     */
    private Map<Place, String> names(Set<Place> shown) {
        Set<Optional<Place>> near = shown.stream().map(Place::parent).collect(Collectors.toSet());
        List<Numbered> fixed =
                result.after().numbers().fixed().stream()
                        .filter((each) -> isIn(near, each.finding()))
                        .filter((each) -> places(each).anyMatch(shown::contains))
                        .toList();
        Map<Place, String> names = new HashMap<>();
        for (TabRow row : TabRows.of(fixed)) {
            String to = String.join(", ", row.choices());
            String said = row.row().endsWith(" " + to) ? row.row() : row.row() + " -> " + to;
            places(row.numbered()).forEach((place) -> add(names, place, said));
        }
        return names;
    }

    /** True when a finding is about a child of one of these containers: renamed or not. */
    private static boolean isIn(Set<Optional<Place>> containers, Finding finding) {
        return finding.places().stream().map(Place::parent).anyMatch(containers::contains);
    }

    /** Adds a name to those of a place: a text may have several IDs. */
    private static void add(Map<Place, String> names, Place place, String said) {
        names.merge(place, said, (all, more) -> all.contains(more) ? all : all + "; " + more);
    }

    /** The places of the IDs of a finding that was fixed with one value. */
    private static Stream<Place> places(Numbered each) {
        return each.fixed().flatMap(Fixed::to).stream()
                .flatMap(
                        (to) ->
                                each.finding().detail().stream()
                                        .flatMap((id) -> id.references().stream())
                                        .map((mention) -> place(mention, to)));
    }

    /** The place of an ID now: a key has another name since the fix. */
    private static Place place(IdDetail.Mention each, String to) {
        boolean key = each.where().equals("key") && each.place().parent().isPresent();
        return key ? each.place().parent().get().child(to) : each.place();
    }

    private TextLine left() {
        Findings then = result.before().findings();
        Findings now = result.after().findings();
        return TextLine.of(now.count() == 0 ? "no findings left" : "left: " + FindingTotals.of(now))
                .and(Style.MUTED, "     (before: " + FindingTotals.of(then) + ")");
    }

    private List<TextLine> duplicateKeys() {
        return result.duplicateKeys().stream()
                .map(
                        (each) ->
                                TextLine.of(Style.WARNING, "not done yet: ")
                                        .and(each.message())
                                        .and(Style.MUTED, "     (findings " + each.id() + ")"))
                .toList();
    }
}
