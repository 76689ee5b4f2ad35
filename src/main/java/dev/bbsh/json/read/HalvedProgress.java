package dev.bbsh.json.read;

import dev.bbsh.work.Progress;

/**
 * The progress of work in which each byte is counted twice: when it is read, and when it is parsed.
 * It passes on half of each amount, so that the whole is the size of the text.
 */
final class HalvedProgress implements Progress {

    private final Progress progress;
    private long odd;

    HalvedProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void begin(String what, long total) {
        progress.begin(what, total);
    }

    @Override
    public void advance(long amount) {
        long twice = amount + odd;
        odd = twice & 1;
        progress.advance(twice >> 1);
    }
}
