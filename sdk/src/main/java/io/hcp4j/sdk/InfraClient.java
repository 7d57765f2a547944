package io.hcp4j.sdk;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.infra.CheckInfra;
import io.hcp4j.domain.infra.CheckInfraResult;
import io.hcp4j.domain.infra.CheckInfraUseCase;
import io.hcp4j.domain.infra.InfraObjects;
import io.hcp4j.domain.infra.InfraStatus;
import io.hcp4j.domain.infra.InfraStatusUseCase;
import io.hcp4j.domain.infra.account.PrepareInfra;
import io.hcp4j.domain.infra.account.PrepareInfraResult;
import io.hcp4j.domain.infra.account.PrepareInfraUseCase;
import io.hcp4j.domain.infra.account.RemoveInfra;
import io.hcp4j.domain.infra.account.RemoveInfraResult;
import io.hcp4j.domain.infra.account.RemoveInfraUseCase;
import io.hcp4j.domain.infra.account.RotateInfraCredentials;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsResult;
import io.hcp4j.domain.infra.account.RotateInfraCredentialsUseCase;
import io.hcp4j.domain.progress.ProgressListener;
import java.time.Duration;
import java.util.Objects;

/**
 * The clusters that run the virtual machines of hosted clusters. Immutable, and safe for use by many threads.
 *
 * <p>Each method has a twin with the suffix {@code Async}, which returns at once.
 */
public final class InfraClient {
    private final Calls calls;
    private final CallSettings settings;
    private final String namespace;

    InfraClient(Calls calls, CallSettings settings) {
        this(calls, settings, ClusterRequest.DEFAULT_NAMESPACE);
    }

    private InfraClient(Calls calls, CallSettings settings, String namespace) {
        this.calls = calls;
        this.settings = settings;
        this.namespace = namespace;
    }

    /** The same for HostedClusters and NodePools in another namespace. */
    public InfraClient inNamespace(String name) {
        return new InfraClient(calls, settings, Objects.requireNonNull(name, "name"));
    }

    /** The same with a limit for the time of each call. */
    public InfraClient withTimeout(Duration timeout) {
        return new InfraClient(calls, settings.withTimeout(timeout), namespace);
    }

    /** The same under another field manager. */
    public InfraClient withFieldManager(String name) {
        return new InfraClient(calls, settings.withFieldManager(name), namespace);
    }

    /** The same with another receiver of progress. */
    public InfraClient withListener(ProgressListener listener) {
        return new InfraClient(calls, settings.withListener(listener), namespace);
    }

    /**
     * Checks the infrastructure cluster of a hosted cluster, and what HyperShift reports of it.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it
     */
    public CheckInfraResult check(String name) {
        return calls.run(settings, checkCall(name));
    }

    /** Starts {@link #check(String)}. */
    public Operation<CheckInfraResult> checkAsync(String name) {
        return calls.start(settings, checkCall(name));
    }

    /**
     * Lists the objects that a hosted cluster has on its infrastructure cluster.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it
     */
    public InfraObjects status(String name) {
        return calls.run(settings, statusCall(name));
    }

    /** Starts {@link #status(String)}. */
    public Operation<InfraObjects> statusAsync(String name) {
        return calls.start(settings, statusCall(name));
    }

    /**
     * Creates an account with exactly the rights that a hosted cluster needs on its infrastructure cluster, and a kubeconfig of it. May be
     * repeated.
     */
    public PrepareInfraResult prepare(PrepareInfra command) {
        return calls.run(settings, prepareCall(command));
    }

    /** Starts {@link #prepare(PrepareInfra)}. */
    public Operation<PrepareInfraResult> prepareAsync(PrepareInfra command) {
        return calls.start(settings, prepareCall(command));
    }

    /**
     * Removes the account that {@link #prepare(PrepareInfra)} has created; the namespace stays. May be repeated.
     *
     * @throws io.hcp4j.ports.error.HcpException FORBIDDEN when the user may not delete the account's objects
     */
    public RemoveInfraResult remove(RemoveInfra command) {
        return calls.run(settings, removeCall(command));
    }

    /** Starts {@link #remove(RemoveInfra)}. */
    public Operation<RemoveInfraResult> removeAsync(RemoveInfra command) {
        return calls.start(settings, removeCall(command));
    }

    /**
     * Replaces the token of a hosted cluster's account; the old one is revoked once no pod uses it. May be repeated after an interruption.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it
     */
    public RotateInfraCredentialsResult rotateCredentials(String name) {
        return calls.run(settings, rotateCredentialsCall(name));
    }

    /** Starts {@link #rotateCredentials(String)}. */
    public Operation<RotateInfraCredentialsResult> rotateCredentialsAsync(String name) {
        return calls.start(settings, rotateCredentialsCall(name));
    }

    private Call<CheckInfraResult> checkCall(String name) {
        return (clusters, listener) -> new CheckInfraUseCase(clusters).execute(CheckInfra.of(namespace, name));
    }

    private Call<InfraObjects> statusCall(String name) {
        return (clusters, listener) ->
                new InfraStatusUseCase(clusters).execute(new InfraStatus.OfCluster(namespace, name));
    }

    private Call<PrepareInfraResult> prepareCall(PrepareInfra command) {
        return (clusters, listener) -> new PrepareInfraUseCase(clusters).execute(command, listener);
    }

    private Call<RemoveInfraResult> removeCall(RemoveInfra command) {
        return (clusters, listener) -> new RemoveInfraUseCase(clusters).execute(command, listener);
    }

    private Call<RotateInfraCredentialsResult> rotateCredentialsCall(String name) {
        return (clusters, listener) -> new RotateInfraCredentialsUseCase(clusters)
                .execute(new RotateInfraCredentials(namespace, name, false), listener);
    }
}
