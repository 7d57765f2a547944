package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;

/**
 * Whether the management cluster is the sandbox's. Its controllers run on this machine, where a loopback address means the same for all;
 * in pods of any other cluster it does not.
 */
public final class EmulatedManagement {
    private EmulatedManagement() {}

    /**
     * Asks the flags, and the mark that the sandbox plants in its clusters.
     *
     * @param live whether the management cluster may be asked
     */
    public static boolean is(CommandContext invocation, boolean live) {
        if (invocation.options().sandbox() || !live) {
            return invocation.options().sandbox();
        }
        try {
            return invocation
                    .clusters()
                    .management()
                    .get(WellKnownKinds.CONFIG_MAP.in("kube-system", "hcp4j-sandbox"))
                    .isPresent();
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.FORBIDDEN) {
                return false;
            }
            throw failure;
        }
    }
}
