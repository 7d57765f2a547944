package io.hcp4j.kube;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Remembers pauses instead of making them; the dice always show the middle. */
final class RecordedBackoffClock implements BackoffClock {
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private boolean interrupting;

    List<Duration> pauses() {
        return pauses;
    }

    void interruptNextPause() {
        interrupting = true;
    }

    @Override
    public double random() {
        return 0.5;
    }

    @Override
    public boolean sleep(Duration duration, CountDownLatch end) throws InterruptedException {
        pauses.add(duration);
        if (interrupting) {
            throw new InterruptedException("scripted");
        }
        return end.getCount() > 0;
    }
}
