package dev.bbsh.shell.terminal.pager;

import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.output.Display;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.function.BooleanSupplier;

/**
 * A display on a terminal that shows data page by page when it is longer than the screen and the
 * user wants that. Data that fits is printed as it comes.
 */
public final class PagedDisplay implements Display {

    private static final String JSON = "json";

    private final PagerTerminal desk;

    private final BooleanSupplier wanted;

    private final Display plain;

    /**
     * A display.
     *
     * @param desk the terminal on which pages are turned
     * @param wanted true when the user wants pages now
     */
    public PagedDisplay(PagerTerminal desk, BooleanSupplier wanted) {
        this.desk = desk;
        this.wanted = wanted;
        this.plain = desk.displays().apply(desk.channel());
    }

    @Override
    public void show(Outcome outcome, Arguments arguments, Progress progress) {
        plain.show(outcome, arguments, progress);
    }

    @Override
    public void browse(Outcome outcome, Arguments arguments, Progress progress) {
        boolean onScreen = outcome.data() && arguments.get(Signature.TO).isEmpty();
        if (onScreen && wanted.getAsBoolean() && desk.height() > 1) {
            boolean head =
                    !arguments.get(Signature.OUTPUT).filter(JSON::equals).isPresent()
                            && outcome.view().filter(PagedDisplay::hasHead).isPresent();
            new PagedPrinting(desk, head, progress)
                    .print((display) -> display.show(outcome, arguments, progress));
        } else {
            show(outcome, arguments, progress);
        }
    }

    private static boolean hasHead(View view) {
        return switch (view) {
            case View.Table _ -> true;
            case View.Noted noted -> hasHead(noted.view());
            case View.Either either -> hasHead(either.text());
            default -> false;
        };
    }

    @Override
    public void error(BbshException failure, String place) {
        plain.error(failure, place);
    }

    @Override
    public void say(TextLine line) {
        plain.say(line);
    }

    @Override
    public void clear() {
        plain.clear();
        desk.output().beginLine();
    }
}
