package io.hcp4j.cli.logs;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.domain.logs.LogReceiver;
import io.hcp4j.domain.logs.LogSource;
import io.hcp4j.domain.logs.UnreadLog;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;

/** Prints lines as they are; with the container before each, where there are several. */
final class LogPrinter implements LogReceiver {
    private final CommandContext invocation;
    private boolean prefixed;

    LogPrinter(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public void begins(List<LogSource> sources) {
        prefixed = sources.size() > 1;
    }

    @Override
    public void line(LogSource source, String text) {
        invocation.out().println(prefixed ? "[" + source + "] " + text : text);
    }

    @Override
    public void unread(UnreadLog log) {
        pauses();
        invocation.report(HcpException.of(ErrorCode.UNAVAILABLE, "no log of " + log.source() + ": " + log.reason())
                .build());
    }

    @Override
    public void pauses() {
        invocation.out().flush();
    }

    @Override
    public boolean wantsMore() {
        return !invocation.cancellation().requested() && !invocation.out().checkError();
    }
}
