package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.TextTable;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.FaultInjector;
import io.hcp4j.controllers.faults.Scope;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.instance.InstanceFolder;
import io.hcp4j.sandbox.instance.SandboxDescriptor;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code sandbox status} says. */
final class StatusReport {
    private final InstanceFolder folder;
    private final Optional<SandboxDescriptor> running;
    private final List<HostedGuest> guests;
    private final Map<Fault, Scope> faults;

    private StatusReport(
            InstanceFolder folder,
            Optional<SandboxDescriptor> running,
            List<HostedGuest> guests,
            Map<Fault, Scope> faults) {
        this.folder = folder;
        this.running = running;
        this.guests = guests;
        this.faults = faults;
    }

    static StatusReport ended(InstanceFolder folder) {
        return new StatusReport(folder, Optional.empty(), List.of(), Map.of());
    }

    static StatusReport running(InstanceFolder folder, SandboxDescriptor running, ClusterApi management) {
        return new StatusReport(
                folder, Optional.of(running), HostedGuest.on(management), new FaultInjector(management).list());
    }

    Document document() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("running", running.isPresent());
        report.put("folder", folder.root().toString());
        folder.kept().ifPresent(kept -> report.put("kept", kept.toString()));
        running.ifPresent(found -> {
            report.put("pid", found.pid());
            report.put("started", found.started().toString());
            report.put("version", found.version());
            report.put("engine", found.engine());
            report.put("profile", found.profile());
            report.put("speed", found.speed());
            report.put("ephemeral", found.ephemeral());
            report.put("dns", found.dns());
            report.put(
                    "clusters",
                    List.of(cluster("management", found.management()), cluster("infra", found.infrastructure())));
            report.put("hostedClusters", guests.stream().map(HostedGuest::asMap).toList());
            report.put(
                    "faults",
                    faults.entrySet().stream()
                            .map(fault -> Map.of(
                                    "name", fault.getKey().key(),
                                    "clusters", List.copyOf(fault.getValue().clusters())))
                            .toList());
        });
        report.put(
                "emulated",
                Emulation.all().stream()
                        .map(each -> Map.of("what", each.what(), "difference", each.difference()))
                        .toList());
        return OutputKind.SANDBOX_STATUS.document(report);
    }

    void print(PrintStream out) {
        running.ifPresentOrElse(
                found -> {
                    out.println(
                            "running since " + found.started() + " (pid " + found.pid() + "): " + Messages.kind(found));
                    out.println("folder " + folder.root());
                    out.println("name server " + found.dns());
                    out.println();
                    printClusters(found, out);
                },
                () -> {
                    out.println("not running");
                    out.println("folder " + folder.root()
                            + folder.kept()
                                    .map(kept -> " with state of " + kept)
                                    .orElse(", empty"));
                });
        out.println();
        TextTable emulated = new TextTable("EMULATED", "HOW IT DIFFERS");
        Emulation.all().forEach(each -> emulated.row(each.what(), each.difference()));
        emulated.print(out);
    }

    private void printClusters(SandboxDescriptor found, PrintStream out) {
        TextTable clusters = new TextTable("CLUSTER", "API SERVER", "STATE");
        clusters.row("management", found.management(), "running");
        clusters.row("infra", found.infrastructure(), "running");
        guests.forEach(guest -> clusters.row(guest.name(), guest.server(), guest.state()));
        clusters.print(out);
        out.println();
        if (faults.isEmpty()) {
            out.println("faults: none");
            return;
        }
        TextTable set = new TextTable("FAULT", "FOR");
        faults.forEach((fault, scope) -> set.row(fault.key(), FaultTable.whom(scope)));
        set.print(out);
    }

    private Map<String, Object> cluster(String name, String server) {
        return Map.of(
                "name",
                name,
                "server",
                server,
                "kubeconfig",
                folder.kubeconfig(name).toString());
    }
}
