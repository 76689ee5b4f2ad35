package dev.bbsh.shell.terminal.pager;

import dev.bbsh.shell.output.Display;
import dev.bbsh.work.Abandonment;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.ThreadJoin;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Prints a view of unknown length: as it comes, and as pages once it does not fit on the screen.
 */
final class PagedPrinting {

    private static final long LOOK_MILLIS = 10;

    private final PagerTerminal desk;

    private final Progress progress;

    private final ScreenRows pages;

    private final int height;

    private final boolean head;

    private int printed;

    private volatile @Nullable Thread reader;

    private boolean closed;

    /**
     * A printing.
     *
     * @param head true when the first row will be the head of a table
     */
    PagedPrinting(PagerTerminal desk, boolean head, Progress progress) {
        this.desk = desk;
        this.head = head;
        this.progress = progress;
        this.height = desk.height();
        this.pages = new ScreenRows(desk.terminal().getWidth(), this);
    }

    /** Prints, and waits until the person has read it; throws what the printing throws. */
    void print(Consumer<Display> printing) {
        Runnable kept = Abandonment.closing(this::close);
        try {
            printing.accept(desk.onto(pages));
            pages.complete();
        } catch (ScreenRows.LeftException left) {
            // The person has seen enough.
        } catch (RuntimeException failure) {
            pages.leave();
            throw failure;
        } finally {
            awaitReader();
            kept.run();
        }
    }

    /** Ends the pages of work that was abandoned. */
    private void close() {
        pages.leave();
        Thread thread;
        synchronized (this) {
            closed = true;
            thread = reader;
        }
        ThreadJoin.join(thread);
    }

    /** Takes the number of rows printed so far. */
    void rowsPrinted(int count) {
        if (reader != null) {
            return;
        }
        if (count <= height) {
            pages.rows(printed, count - printed).forEach(desk.output()::line);
            printed = count;
            return;
        }
        startReader();
    }

    private synchronized void startReader() {
        if (closed) {
            return;
        }
        desk.output().cover();
        Pager pager = new Pager(desk.terminal(), pages, head);
        reader =
                Thread.ofPlatform()
                        .name("pager")
                        .daemon()
                        .start(
                                () -> {
                                    pager.run();
                                    desk.output().uncover();
                                    pager.lastRows().forEach(desk.output()::line);
                                    desk.output().flush();
                                });
    }

    /** Flushes what was printed so far, while there are no pages. */
    void flush() {
        desk.output().flush();
    }

    /** Checks for cancellation while the user reads. */
    void checkCancelled() {
        progress.advance(0);
    }

    private void awaitReader() {
        Thread thread = reader;
        while (thread != null && thread.isAlive()) {
            try {
                thread.join(LOOK_MILLIS);
                checkCancelled();
            } catch (CancelledException | InterruptedException leaving) {
                pages.leave();
            }
        }
        desk.output().flush();
    }
}
