package io.hcp4j.domain.check;

import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs checks at the same time, each on a thread of its own and with a deadline. One that hangs, fails or finds nothing is unknown, with the
 * reason; it never hides the others.
 */
public final class CheckRunner implements AutoCloseable {
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "check");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A runner.
     *
     * @param limit how long each check may take; more than zero
     */
    public CheckRunner(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("no time for a check: " + limit);
        }
        this.limit = limit;
    }

    /**
     * Starts checks of one cluster.
     *
     * @return waits for all of them, each until its deadline, and gives the results in the order of the checks. Throws CANCELLED when the
     *     calling thread is interrupted
     */
    public Supplier<CheckReport> start(List<Check> checks, CheckSubject subject) {
        Deadline deadline = Deadline.after(limit);
        List<Running> running = checks.stream()
                .map(check -> new Running(check.description(), threads.submit(() -> check.run(subject))))
                .toList();
        return () -> {
            List<CheckResult> results = new ArrayList<>();
            running.forEach(each -> results.addAll(results(each, deadline)));
            return new CheckReport(results);
        };
    }

    private record Running(CheckDescription check, Future<List<CheckResult>> results) {}

    private List<CheckResult> results(Running running, Deadline deadline) {
        try {
            List<CheckResult> found =
                    running.results().get(deadline.atMost(limit).toMillis(), TimeUnit.MILLISECONDS);
            return found.isEmpty() ? running.check().unknown("the check found nothing") : List.copyOf(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CheckAnswer.interrupted(e);
        } catch (TimeoutException e) {
            running.results().cancel(true);
            return running.check().unknown("no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            return running.check().unknown(reason(Objects.requireNonNullElse(e.getCause(), e)));
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof HcpException refused
                ? refused.reason()
                : "the check failed: " + FailureWords.of(failure, "no reason is given");
    }

    /** Ends the checks that still run. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
