package io.hcp4j.sdk;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.Checks;
import io.hcp4j.domain.check.Repair;
import io.hcp4j.domain.doctor.Doctor;
import io.hcp4j.domain.doctor.DoctorResult;
import io.hcp4j.domain.doctor.DoctorUseCase;
import io.hcp4j.domain.doctor.StandardChecks;
import io.hcp4j.ports.stability.Experimental;
import java.time.Duration;
import java.util.List;

/**
 * Checks the prerequisites of hosted clusters. Immutable, and safe for use by many threads.
 *
 * <p>The checks change nothing on any cluster; {@link #apply} does. What the user may not read is an unknown result, not an error.
 */
@Experimental
public final class DoctorClient {
    private final Calls calls;
    private final CallSettings settings;
    private final List<Check> own;

    DoctorClient(Calls calls, CallSettings settings, List<Check> own) {
        this.calls = calls;
        this.settings = settings;
        this.own = own;
    }

    /** The same with a limit for the time of each call. */
    public DoctorClient withTimeout(Duration timeout) {
        return new DoctorClient(calls, settings.withTimeout(timeout), own);
    }

    /** What is checked, in the order of reports. Sends nothing. */
    public List<CheckDescription> checks() {
        return all().stream().map(Check::description).toList();
    }

    /**
     * Makes the checks.
     *
     * @throws io.hcp4j.ports.error.HcpException when the management cluster does not answer or does not know the user; NOT_FOUND when the
     *     hosted cluster that is named does not exist; BAD_CONNECTION_SETTINGS when the kubeconfig of the infrastructure cluster cannot be
     *     used
     * @throws IllegalArgumentException when there is no check of a name
     */
    public DoctorResult run(Doctor command) {
        return calls.run(settings, call(command));
    }

    /** Starts {@link #run(Doctor)}. */
    public Operation<DoctorResult> runAsync(Doctor command) {
        return calls.start(settings, call(command));
    }

    /**
     * What can be changed on the management cluster so that checks that did not pass do. Changes nothing.
     *
     * @param found the result of {@link #run(Doctor)} for the same command
     */
    public List<Repair> repairs(Doctor command, DoctorResult found) {
        return calls.run(settings, repairsCall(command, found));
    }

    /** Starts {@link #repairs(Doctor, DoctorResult)}. */
    public Operation<List<Repair>> repairsAsync(Doctor command, DoctorResult found) {
        return calls.start(settings, repairsCall(command, found));
    }

    /**
     * Makes a change on the management cluster. May be repeated.
     *
     * @return what was changed
     * @throws io.hcp4j.ports.error.HcpException FORBIDDEN; NOT_FOUND when the object is gone
     */
    public Repair apply(Repair repair) {
        return calls.run(settings, applyCall(repair));
    }

    /** Starts {@link #apply(Repair)}. */
    public Operation<Repair> applyAsync(Repair repair) {
        return calls.start(settings, applyCall(repair));
    }

    private Call<List<Repair>> repairsCall(Doctor command, DoctorResult found) {
        return (clusters, listener) -> new DoctorUseCase(clusters, all()).repairs(command, found);
    }

    private Call<Repair> applyCall(Repair repair) {
        return (clusters, listener) -> {
            new DoctorUseCase(clusters, all()).apply(repair);
            return repair;
        };
    }

    private Call<DoctorResult> call(Doctor command) {
        return (clusters, listener) -> new DoctorUseCase(clusters, all()).execute(command);
    }

    private List<Check> all() {
        return Checks.joined(StandardChecks.withClassPath(), own);
    }
}
