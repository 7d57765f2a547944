package io.hcp4j.apiserver.registry;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a cluster does on its own, one after the other, without a thread while there is nothing to do. */
public final class BackgroundTasks implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BackgroundTasks.class.getName());
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sandbox chores");
        thread.setDaemon(true);
        return thread;
    });

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private boolean running;
    private boolean closed;

    /** Does something soon, after what was added before. */
    public synchronized void add(Runnable chore) {
        if (closed) {
            return;
        }
        queue.add(chore);
        if (!running) {
            running = true;
            THREADS.execute(this::run);
        }
    }

    /** Forgets what has not begun. */
    @Override
    public synchronized void close() {
        closed = true;
        queue.clear();
    }

    private void run() {
        for (Runnable chore = next(); chore != null; chore = next()) {
            try {
                chore.run();
            } catch (RuntimeException e) {
                if (!isClosed()) {
                    LOG.log(Level.WARNING, "a chore of the sandbox's API server failed", e);
                }
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized @Nullable Runnable next() {
        Runnable chore = queue.poll();
        running = chore != null;
        return chore;
    }
}
