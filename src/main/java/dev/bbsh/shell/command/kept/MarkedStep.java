package dev.bbsh.shell.command.kept;

import dev.bbsh.guide.Guide;
import dev.bbsh.operation.kept.KeptGuide;
import dev.bbsh.operation.kept.StepLookup;
import dev.bbsh.script.CommandLine;
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
import java.util.ArrayList;
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
        List<KeptEvent> events = new ArrayList<>();
        Optional<String> scenario = Optional.of(kept.scenario());
        if (!folder.read().scenario().equals(scenario)) {
            events.add(new KeptEvent.ScenarioFound(in.now(), kept.scenario()));
        }
        events.add(new KeptEvent.StepMarked(in.now(), kept));
        folder.add(events);
        return kept;
    }

    private LocalDate day(Invocation in) {
        LocalDate today = LocalDate.ofInstant(in.now(), ZoneOffset.UTC);
        LocalDate day = in.get(AT).map((typed) -> parsed(typed, today)).orElse(today);
        if (day.isAfter(today.plusDays(1))) {
            throw new BbshException(day + " is in the future", line(today));
        }
        return day;
    }

    private LocalDate parsed(String typed, LocalDate today) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException other) {
            throw new BbshException("'" + typed + "' is not a date", line(today), other);
        }
    }

    private String line(LocalDate day) {
        String words = CommandLine.quote(step);
        return waitsFor.map((who) -> "guide wait " + words + " " + CommandLine.quote(who))
                        .orElse("guide done " + words)
                + " --at "
                + day;
    }
}
