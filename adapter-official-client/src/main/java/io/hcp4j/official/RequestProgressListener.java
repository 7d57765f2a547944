package io.hcp4j.official;

import okhttp3.Call;
import okhttp3.EventListener;

/** Remembers how far one call got. */
final class RequestProgressListener extends EventListener {
    private volatile boolean sent;

    static EventListener of(Call call) {
        RequestProgressListener progress = call.request().tag(RequestProgressListener.class);
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
