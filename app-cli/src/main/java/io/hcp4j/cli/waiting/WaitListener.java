package io.hcp4j.cli.waiting;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.WaitEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows each wait of a use case on a display of its own, and passes on what is about no wait. */
final class WaitListener implements ProgressListener {
    private final Function<String, ProgressDisplay> displays;
    private final ProgressListener others;
    private @Nullable ProgressDisplay display;

    WaitListener(Function<String, ProgressDisplay> displays, ProgressListener others) {
        this.displays = displays;
        this.others = others;
    }

    @Override
    public void onEvent(ProgressEvent event) {
        if (event instanceof WaitEvent.Started started) {
            display = displays.apply(started.goal());
        } else if (event instanceof WaitEvent.Progressed progressed) {
            if (display != null) {
                display.show(progressed.progress());
            }
        } else if (event instanceof WaitEvent.Ended) {
            if (display != null) {
                display.close();
            }
            display = null;
        } else {
            others.onEvent(event);
        }
    }
}
