package dev.bbsh.repair.evidence;

/**
 * The brackets of one line, strings left out.
 *
 * @param column blanks before its first token
 * @param leading closing brackets before any other token
 * @param leadingObjects those of them that close objects
 * @param net brackets opened minus brackets closed behind those
 * @param netObjects the same for objects
 * @param late closing brackets behind other tokens that close containers of an earlier line
 */
record LineBrackets(
        int column, int leading, int leadingObjects, int net, int netObjects, int late) {

    static LineBrackets of(byte[] text, int lineStart, int lineEnd) {
        Count count = new Count(text, new TextLines(text).content(lineStart), lineEnd);
        int column = count.at - lineStart;
        while (count.take()) {}
        return new LineBrackets(
                column,
                count.leading,
                count.leadingObjects,
                count.net,
                count.netObjects,
                count.late);
    }

    private static final class Count {
        private final byte[] text;
        private final int end;
        private int at;
        private int leading;
        private int leadingObjects;
        private int net;
        private int netObjects;
        private int late;
        private boolean led;

        Count(byte[] text, int at, int end) {
            this.text = text;
            this.at = at;
            this.end = end;
        }

        boolean take() {
            if (at >= end) {
                return false;
            }
            switch (text[at]) {
                case '{', '[' -> opening();
                case '}', ']' -> closing();
                case ' ', '\t', '\r', '\n' -> at++;
                case '"' -> string();
                default -> other();
            }
            return true;
        }

        private void other() {
            led = true;
            at++;
        }

        private void opening() {
            led = true;
            net++;
            netObjects += text[at++] == '{' ? 1 : 0;
        }

        private void closing() {
            int object = text[at++] == '}' ? 1 : 0;
            if (!led) {
                leading++;
                leadingObjects += object;
                return;
            }
            late += net <= 0 ? 1 : 0;
            net--;
            netObjects -= object;
        }

        private void string() {
            led = true;
            at++;
            while (at < end && text[at] != '"') {
                at += text[at] == '\\' ? 2 : 1;
            }
            at++;
        }
    }
}
