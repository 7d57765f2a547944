package io.hcp4j.domain.logs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was received, and wants so many lines. */
class RecordedLogs implements LogReceiver {
    private final int most;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> unread = new CopyOnWriteArrayList<>();

    RecordedLogs(int most) {
        this.most = most;
    }

    static RecordedLogs all() {
        return new RecordedLogs(Integer.MAX_VALUE);
    }

    List<String> lines() {
        return lines;
    }

    List<String> unread() {
        return unread;
    }

    @Override
    public void line(LogSource source, String text) {
        lines.add(source + ": " + text);
    }

    @Override
    public void unread(UnreadLog log) {
        unread.add(log.source() + ": " + log.reason());
    }

    @Override
    public boolean wantsMore() {
        return lines.size() < most;
    }
}
