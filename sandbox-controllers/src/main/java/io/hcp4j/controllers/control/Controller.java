package io.hcp4j.controllers.control;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** One reconciler with its queue and its thread. */
public final class Controller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Controller.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int DOUBLINGS = 6;

    private final String name;
    private final Reconciler reconciler;
    private final WorkQueue queue = new WorkQueue();
    private final Map<ResourceKey, Integer> failures = new HashMap<>();
    private final Thread thread;
    private Scheduler time = new RealTimeScheduler();

    /**
     * A controller that has nothing to do yet.
     *
     * @param name for logs and thread names
     */
    public Controller(String name, Reconciler reconciler) {
        this.name = name;
        this.reconciler = reconciler;
        this.thread = new Thread(this::workOn, "controller " + name);
        thread.setDaemon(true);
    }

    /** Looks at every object of a kind, and again whenever it changes. */
    public Controller on(CachedCluster cluster, ResourceKind kind) {
        keepTime(cluster);
        ObjectCache mirror = cluster.cache(kind);
        mirror.onChange(object -> enqueue(mirror.key(object)));
        return this;
    }

    /** Looks at the objects that an object of another kind concerns, whenever that one changes. */
    public Controller on(CachedCluster cluster, ResourceKind kind, Function<Document, List<ResourceKey>> concerned) {
        keepTime(cluster);
        cluster.cache(kind).onChange(object -> concerned.apply(object).forEach(this::enqueue));
        return this;
    }

    /** Looks at an object soon. */
    public void enqueue(ResourceKey key) {
        queue.add(key, Duration.ZERO);
    }

    /** Begins. */
    public void start() {
        if (!time.drives(this)) {
            thread.start();
        }
    }

    /** Ends after the object at hand. */
    @Override
    public void close() {
        time.release(this);
        queue.close();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at one object, if one is due; false when none is. */
    boolean work() {
        Optional<ResourceKey> next = queue.poll();
        next.ifPresent(this::reconcile);
        return next.isPresent();
    }

    /** When the next object is due. */
    OptionalLong nextDue() {
        return queue.nextDue();
    }

    private void keepTime(CachedCluster cluster) {
        time = cluster.timeScale().time();
        queue.by(time);
    }

    private void workOn() {
        try {
            for (Optional<ResourceKey> key = queue.take(); key.isPresent(); key = queue.take()) {
                reconcile(key.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reconcile(ResourceKey key) {
        try {
            ReconcileResult again = reconciler.reconcile(key);
            failures.remove(key);
            if (again.wanted()) {
                queue.add(key, again.in());
            }
        } catch (HcpException e) {
            // Two controllers met at one object, or a mirror lagged: that is how it works, not a failure to report.
            boolean expected = e.code() == ErrorCode.CONFLICT
                    || e.code() == ErrorCode.ALREADY_EXISTS
                    || (e.code() == ErrorCode.NOT_FOUND && !failures.containsKey(key))
                    || String.valueOf(e.getMessage()).contains("because it is being terminated");
            LOG.log(
                    expected ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                    () -> name + ": " + key + ": " + e.getMessage());
            tryAgain(key);
        } catch (RuntimeException e) {
            // What users wrote may be of no sense, and a guest may fail to start; the work on all other objects goes
            // on.
            boolean known = failures.containsKey(key);
            LOG.log(known ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR, () -> name + ": " + key, e);
            tryAgain(key);
        }
    }

    private void tryAgain(ResourceKey key) {
        int count = failures.merge(key, 1, Integer::sum);
        queue.add(key, FIRST_PAUSE.multipliedBy(1L << Math.min(count - 1, DOUBLINGS)));
    }
}
