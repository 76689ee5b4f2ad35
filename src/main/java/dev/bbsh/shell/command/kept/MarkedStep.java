package dev.bbsh.shell.command.kept;

import dev.bbsh.guide.Guide;
import dev.bbsh.operation.kept.KeptGuide;
import dev.bbsh.operation.kept.StepLookup;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptStep;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.work.BbshException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The mark of a step, as a line gives it.
 *
 * @param step the words for the step
 * @param waitsFor who has to do it; empty when it is done
 */
record MarkedStep(String step, Optional<String> waitsFor) {

    static final Option<Optional<String>> AT =
            Option.of("at", ParameterType.DAY, "the day (default: today, UTC)");

    static final Option<Optional<String>> NOTE = Option.of("note", ParameterType.VALUE, "a remark");

    /** Adds it to the kept case. */
    KeptStep add(Invocation in) {
        CaseFolder folder = OpenCase.of(in.workspace());
        Guide guide =
                KeptGuide.current(in.workspace(), in.progress())
                        .orElseThrow(
                                () -> new BbshException("no scenario is known yet", "guide S2"));
        Guide.Step found = new StepLookup(guide).find(step);
        KeptStep kept =
                new KeptStep(
                        guide.scenario().word(),
                        found.page(),
                        found.text(),
                        day(in),
                        waitsFor,
                        in.get(NOTE).orElse(""));
        folder.add(
                List.of(
                        new KeptEvent.ScenarioFound(in.now(), guide.scenario().word()),
                        new KeptEvent.StepMarked(in.now(), kept)));
        return kept;
    }

    private static LocalDate day(Invocation in) {
        LocalDate today = LocalDate.ofInstant(in.now(), ZoneOffset.UTC);
        LocalDate day = in.get(AT).map(MarkedStep::parsed).orElse(today);
        if (day.isAfter(today.plusDays(1))) {
            throw new BbshException(day + " is in the future", "--at " + today);
        }
        return day;
    }

    private static LocalDate parsed(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException other) {
            throw new BbshException("'" + typed + "' is not a date", "--at 2026-11-20", other);
        }
    }
}
