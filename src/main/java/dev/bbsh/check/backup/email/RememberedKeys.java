package dev.bbsh.check.backup.email;

import org.jspecify.annotations.Nullable;

/**
 * Keys that were seen before, at some 60 bytes each. Beyond a certain number, keys are forgotten
 * again: it only saves looking them up once more.
 */
final class RememberedKeys {

    private static final int MOST = 1 << 18;

    private static final int TRIED = 4;

    private final @Nullable String[] slots;

    /**
     * Remembers about as many keys as there are users.
     *
     * @param users their number
     */
    RememberedKeys(int users) {
        this.slots = new String[Math.min(MOST, Integer.highestOneBit(users | 256) * 4)];
    }

    private int slot(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    boolean has(String key) {
        int slot = slot(key);
        for (int tried = 0; tried < TRIED; tried++) {
            if (key.equals(slots[slot + tried & slots.length - 1])) {
                return true;
            }
        }
        return false;
    }

    void add(String key) {
        int slot = slot(key);
        int free = 0;
        while (free < TRIED - 1 && slots[slot + free & slots.length - 1] != null) {
            free++;
        }
        slots[slot + free & slots.length - 1] = key;
    }
}
