package io.hcp4j.official;

import okhttp3.Call;
import okhttp3.EventListener;

/** Remembers how far one call got. */
final class Progress extends EventListener {
    private volatile boolean sent;

    static EventListener of(Call call) {
        Progress progress = call.request().tag(Progress.class);
        return progress == null ? EventListener.NONE : progress;
    }

    boolean neverSent() {
        return !sent;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = true;
    }
}
