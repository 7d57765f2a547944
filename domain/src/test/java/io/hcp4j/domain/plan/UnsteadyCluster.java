package io.hcp4j.domain.plan;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A cluster on which calls fail as a test says. It remembers what was sent to it. */
final class UnsteadyCluster extends ForwardingClusterApi {
    private final List<String> sent = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    UnsteadyCluster(ClusterApi cluster) {
        super(cluster);
    }

    /** What happens to calls of one kind, the next few times. */
    private static final class Failure {
        private final Predicate<String> calls;
        private final ErrorCode code;
        private final boolean carriedOut;
        private final Runnable meanwhile;
        private int times;

        Failure(Predicate<String> calls, ErrorCode code, boolean carriedOut, int times, Runnable meanwhile) {
            this.calls = calls;
            this.code = code;
            this.carriedOut = carriedOut;
            this.times = times;
            this.meanwhile = meanwhile;
        }
    }

    /** Has the server refuse the calls that begin so. */
    UnsteadyCluster refuses(String call, ErrorCode code) {
        failures.add(new Failure(it -> it.startsWith(call), code, false, Integer.MAX_VALUE, () -> {}));
        return this;
    }

    /** Has the server refuse the next call that begins so, while something else happens. */
    UnsteadyCluster refusesOnce(String call, ErrorCode code, Runnable meanwhile) {
        failures.add(new Failure(it -> it.startsWith(call), code, false, 1, meanwhile));
        return this;
    }

    /** Loses so many of the calls that begin so on their way to the server; meanwhile something else happens. */
    UnsteadyCluster loses(String call, int times, Runnable meanwhile) {
        failures.add(new Failure(it -> it.startsWith(call), ErrorCode.OUTCOME_UNKNOWN, false, times, meanwhile));
        return this;
    }

    /** Loses the answer to the next call that begins so. */
    UnsteadyCluster losesAnswer(String call) {
        failures.add(new Failure(it -> it.startsWith(call), ErrorCode.OUTCOME_UNKNOWN, true, 1, () -> {}));
        return this;
    }

    /** What was sent, in order: {@code rehearse Kind name}, {@code create Kind name}, {@code get Kind name} or {@code delete Kind name}. */
    List<String> sent() {
        return sent;
    }

    /** What was sent to be carried out. */
    List<String> writes() {
        return sent.stream()
                .filter(call -> call.startsWith("create ") || call.startsWith("delete "))
                .toList();
    }

    @Override
    public Optional<Document> get(ResourceKey key) {
        return call("get", key.kind(), key.name(), () -> super.get(key));
    }

    @Override
    public Document create(ResourceKind kind, Document object, WriteOptions options) {
        return call(
                options.dryRun() ? "rehearse" : "create",
                kind,
                object.name(),
                () -> super.create(kind, object, options));
    }

    @Override
    public boolean delete(ResourceKey key, DeleteOptions options) {
        return call("delete", key.kind(), key.name(), () -> super.delete(key, options));
    }

    private <T> T call(String verb, ResourceKind kind, String name, Supplier<T> original) {
        String call = verb + " " + kind.kind() + " " + name;
        sent.add(call);
        Optional<Failure> failure = failures.stream()
                .filter(each -> each.times > 0 && each.calls.test(call))
                .findFirst();
        if (failure.isEmpty()) {
            return original.get();
        }
        failure.get().times--;
        failure.get().meanwhile.run();
        if (failure.get().carriedOut) {
            T unused = original.get();
        }
        throw HcpException.of(failure.get().code, call + " failed").build();
    }

    /** This cluster, so that what the view does is remembered here too. It has no deadline. */
    @Override
    public ClusterApi within(Deadline deadline) {
        return this;
    }

    /** The server's own connection stays open. */
    @Override
    public void close() {}
}
