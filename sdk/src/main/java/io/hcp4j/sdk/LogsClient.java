package io.hcp4j.sdk;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.logs.ControlPlaneComponent;
import io.hcp4j.domain.logs.ListComponents;
import io.hcp4j.domain.logs.ListComponentsUseCase;
import io.hcp4j.domain.logs.LogReceiver;
import io.hcp4j.domain.logs.ReadLogs;
import io.hcp4j.domain.logs.ReadLogsResult;
import io.hcp4j.domain.logs.ReadLogsUseCase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Logs of hosted control planes. Immutable, and safe for use by many threads.
 *
 * <p>Each method has a twin with the suffix {@code Async}, which returns at once.
 */
public final class LogsClient {
    private final Calls calls;
    private final CallSettings settings;
    private final String namespace;

    LogsClient(Calls calls, CallSettings settings) {
        this(calls, settings, ClusterRequest.DEFAULT_NAMESPACE);
    }

    private LogsClient(Calls calls, CallSettings settings, String namespace) {
        this.calls = calls;
        this.settings = settings;
        this.namespace = namespace;
    }

    /** The same for HostedClusters in another namespace. It has no meaning for commands, which name a namespace themselves. */
    public LogsClient inNamespace(String name) {
        return new LogsClient(calls, settings, Objects.requireNonNull(name, "name"));
    }

    /** The same with a limit for the time of each call; it ends logs that are followed. */
    public LogsClient withTimeout(Duration timeout) {
        return new LogsClient(calls, settings.withTimeout(timeout), namespace);
    }

    /**
     * Lists the components of a hosted control plane, in order of their names.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it and its workloads
     */
    public List<ControlPlaneComponent> components(String name) {
        return calls.run(settings, componentsCall(name));
    }

    /** Starts {@link #components(String)}. */
    public Operation<List<ControlPlaneComponent>> componentsAsync(String name) {
        return calls.start(settings, componentsCall(name));
    }

    /**
     * Reads the logs of components, or follows them until their containers end or the receiver wants no more.
     *
     * @param receiver called by one thread, which reads no further meanwhile
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; FORBIDDEN when its workloads or logs may
     *     not be read; the other errors of reading them
     */
    public ReadLogsResult read(ReadLogs command, LogReceiver receiver) {
        return calls.run(settings, readCall(command, receiver));
    }

    /** Starts {@link #read(ReadLogs, LogReceiver)}. */
    public Operation<ReadLogsResult> readAsync(ReadLogs command, LogReceiver receiver) {
        return calls.start(settings, readCall(command, receiver));
    }

    private Call<List<ControlPlaneComponent>> componentsCall(String name) {
        return (clusters, listener) -> new ListComponentsUseCase(clusters).execute(new ListComponents(namespace, name));
    }

    private Call<ReadLogsResult> readCall(ReadLogs command, LogReceiver receiver) {
        return (clusters, listener) -> new ReadLogsUseCase(clusters).execute(command, receiver);
    }
}
