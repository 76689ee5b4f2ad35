package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.config.ConfigTab;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.json.Place;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.FindingNumbers.Fixed;
import dev.bbsh.session.FindingNumbers.Numbered;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of values to choose in the user interface when the config was imported already: tab by
 * tab, in the words of the interface.
 */
public final class ClickList {

    private static final int NAMED = 3;

    /** The user mapping by email, as the guides call it. */
    private static final String BY_MAIL = "User Passthrough Mapping (by email)";

    private static final List<ConfigTab> ORDER =
            List.of(
                    ConfigTab.CONNECTION,
                    ConfigTab.PROJECT,
                    ConfigTab.ISSUE_TYPES,
                    ConfigTab.FIELDS,
                    ConfigTab.COMMENTS,
                    ConfigTab.ATTACHMENTS,
                    ConfigTab.WORKFLOW,
                    ConfigTab.NOTIFICATIONS,
                    ConfigTab.ADVANCED);

    private static final Column ROW = Column.of("row");
    private static final Column CHOOSE = Column.of("choose");
    private static final Column WHY = Column.of("remark");

    private ClickList() {}

    /**
     * A table for each tab; for other programs, one table of all. Fixed findings stay, marked as
     * fixed.
     */
    public static View of(List<Numbered> findings, long limit) {
        List<View.Section> tabs = new ArrayList<>();
        long left = limit;
        for (String tab : tabs(findings)) {
            List<List<Cell>> rows =
                    on(tab, findings).limit(Math.max(0, left)).map(ClickList::row).toList();
            left -= on(tab, findings).count();
            if (!rows.isEmpty()) {
                tabs.add(View.Section.of(tab, new View.Table(List.of(ROW, CHOOSE, WHY), rows)));
            }
        }
        if (left < 0) {
            tabs.add(View.Section.of("", View.message(FirstFew.more(-left))));
        }
        View text = tabs.isEmpty() ? View.message("nothing to choose") : new View.Sections(tabs);
        return new View.Either(text, all(findings, limit));
    }

    private static List<String> tabs(List<Numbered> findings) {
        return ORDER.stream()
                .map(ConfigTab::title)
                .filter((tab) -> findings.stream().anyMatch((each) -> isOn(each.finding(), tab)))
                .toList();
    }

    /** The findings of a tab, in the order of the config, as far as that has rows. */
    private static Stream<Numbered> on(String tab, List<Numbered> findings) {
        return findings.stream()
                .filter((each) -> isOn(each.finding(), tab))
                .sorted(Comparator.comparing((each) -> position(each.finding(), tab)));
    }

    /**
     * The sort key of a finding: the numbers on the way to its first place on the tab, comparable
     * as text.
     */
    private static String position(Finding finding, String tab) {
        return finding.detail().stream()
                .flatMap((id) -> id.references().stream())
                .filter((each) -> each.tab().equals(tab))
                .limit(1)
                .flatMap((each) -> each.place().steps().stream())
                .map(
                        (step) ->
                                step instanceof Place.Step.Index(long index)
                                        ? String.format(Locale.ROOT, "%08d", index)
                                        : "")
                .collect(Collectors.joining());
    }

    private static boolean isOn(Finding finding, String tab) {
        boolean mapping = tab.equals(ConfigTab.FIELDS.title()) && isAboutMapping(finding);
        return mapping || finding.detail().filter((id) -> id.tabs().contains(tab)).isPresent();
    }

    private static boolean isAboutMapping(Finding finding) {
        return ConfigRules.wantedOfMapping(finding.rule()).isPresent();
    }

    private static View all(List<Numbered> findings, long limit) {
        List<List<Cell>> rows = new ArrayList<>();
        for (String tab : tabs(findings)) {
            on(tab, findings)
                    .forEach(
                            (each) -> {
                                List<Cell> cells = new ArrayList<>(List.of(Cell.of(tab)));
                                cells.addAll(row(each));
                                rows.add(cells);
                            });
        }
        return new View.Table(
                List.of(Column.of("tab"), ROW, CHOOSE, WHY), rows.stream().limit(limit).toList());
    }

    private static List<Cell> row(Numbered each) {
        Finding finding = each.finding();
        Optional<Cell> fixed = each.fixed().map((_) -> Cell.of(Style.MUTED, "fixed"));
        Optional<String> wanted = ConfigRules.wantedOfMapping(finding.rule());
        if (wanted.isPresent()) {
            String mapping = finding.id().split(":", -1)[1];
            return List.of(
                    Cell.of("field " + mapping),
                    Cell.of(wanted.get()),
                    fixed.orElseGet(() -> Cell.of("please verify")));
        }
        IdDetail id = finding.detail().orElseThrow();
        Optional<Cell> chosen = each.fixed().flatMap(Fixed::to).map((to) -> chosen(to, id));
        return List.of(
                Cell.of(id.row()),
                chosen.orElseGet(() -> choose(id)),
                fixed.orElseGet(() -> remark(id)));
    }

    /** The item that replaced an ID. */
    private static Cell chosen(String to, IdDetail id) {
        return Cell.of(
                id.suggestions().stream()
                        .filter((each) -> each.id().equals(to))
                        .map((each) -> named(each, id.suggestions()))
                        .findFirst()
                        .orElse(to));
    }

    private static Cell choose(IdDetail id) {
        List<IdSuggestion> all = id.suggestions();
        if (all.isEmpty()) {
            return Cell.of(Style.WARNING, "not decided");
        }
        if (id.kind().equals("user-mapping-type")) {
            return Cell.of(BY_MAIL);
        }
        boolean one = id.sure() || all.getFirst().confidence() == Confidence.HIGH;
        return Cell.of(
                all.stream()
                        .limit(one ? 1 : NAMED)
                        .map((each) -> named(each, all))
                        .collect(Collectors.joining(" or ")));
    }

    /** The name of a suggestion, with its ID when several have the same name. */
    private static String named(IdSuggestion each, List<IdSuggestion> all) {
        boolean several =
                all.stream().filter((other) -> other.name().equals(each.name())).count() > 1;
        return several ? each.name() + " (" + each.id() + ")" : each.name();
    }

    private static String unsure(IdDetail id) {
        if (id.suggestions().isEmpty()) {
            return "no match found";
        }
        return id.suggestions().getFirst().confidence() == Confidence.LOW
                ? "guess by name"
                : "likely, please verify";
    }

    private static Cell remark(IdDetail id) {
        String words =
                switch (id.verdict()) {
                    case "not-migratable" -> "the new Jira has no field of this type";
                    case "unverifiable" -> "check whether it exists";
                    case "ambiguous" -> "check which one is used";
                    case "near-match" -> "spelled differently";
                    case "unknown-in-source" -> "found in neither Jira site";
                    default -> id.sure() ? "" : unsure(id);
                };
        return words.isEmpty() ? Cell.NONE : Cell.of(Style.MUTED, words);
    }
}
