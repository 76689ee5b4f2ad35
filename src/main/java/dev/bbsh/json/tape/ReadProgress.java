package dev.bbsh.json.tape;

/** The progress of a text that is still being read. */
@FunctionalInterface
public interface ReadProgress {

    /**
     * Waits for more.
     *
     * @param position an offset before the largest possible end of the text
     * @return the end of the text that has arrived, which is behind the position, unless the text
     *     ends before it
     */
    int awaitBehind(int position);
}
