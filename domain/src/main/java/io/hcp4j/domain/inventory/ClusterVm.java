package io.hcp4j.domain.inventory;

import io.hcp4j.domain.overview.VmOverview;
import io.hcp4j.ports.document.Document;
import java.util.function.Function;

/** A virtual machine of a hosted cluster. */
public final class ClusterVm {
    private final VmOverview overview;
    private final Function<String, VmHost> hosts;

    private ClusterVm(VmOverview overview, Function<String, VmHost> hosts) {
        this.overview = overview;
        this.hosts = hosts;
    }

    static ClusterVm of(Document vm, Function<String, VmHost> hosts) {
        return new ClusterVm(VmOverview.of(vm), hosts);
    }

    /** What its own object says. */
    public VmOverview overview() {
        return overview;
    }

    /**
     * Where it runs. The infrastructure cluster is asked when this is first called for any machine of a list, and for each that a watch
     * reports.
     *
     * @throws io.hcp4j.ports.error.HcpException the errors of reading VirtualMachineInstances
     */
    public VmHost host() {
        return hosts.apply(overview.name());
    }
}
