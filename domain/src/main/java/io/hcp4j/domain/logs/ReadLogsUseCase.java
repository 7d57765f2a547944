package io.hcp4j.domain.logs;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what the containers of a hosted control plane have written, and follows what they write. Logs are read one after the other, those that
 * are followed all at the same time. Their text is not changed.
 */
public final class ReadLogsUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ReadLogsUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Reads the logs.
     *
     * @param receiver receives the lines
     * @throws HcpException NOT_FOUND when the HostedCluster does not exist; FORBIDDEN when its workloads or logs may not be read;
     *     CANCELLED and DEADLINE_EXCEEDED when the caller gives up; other errors of reading the cluster and its workloads
     */
    public ReadLogsResult execute(ReadLogs command, LogReceiver receiver) {
        ControlPlane plane = ControlPlane.of(clusters.management(), command.namespace(), command.cluster());
        if (command.components().isEmpty()) {
            return new ReadLogsResult.NoneNamed(plane.components());
        }
        Map<String, ControlPlane.Member> pods = new LinkedHashMap<>();
        for (String name : command.components()) {
            Optional<List<ControlPlane.Member>> found = plane.find(name);
            if (found.isEmpty()) {
                return new ReadLogsResult.UnknownComponent(name, plane.nearest(name), plane.components());
            }
            found.get().forEach(member -> pods.putIfAbsent(member.pod().name(), member));
        }
        if (pods.isEmpty()) {
            return new ReadLogsResult.NoPods(command.components());
        }
        return read(command, plane.namespace(), List.copyOf(pods.values()), receiver);
    }

    private ReadLogsResult read(
            ReadLogs command, String namespace, List<ControlPlane.Member> pods, LogReceiver receiver) {
        List<LogSource> sources = new ArrayList<>();
        List<UnreadLog> unread = new ArrayList<>();
        for (ControlPlane.Member member : pods) {
            PodContainers containers = new PodContainers(member.pod());
            for (String container : containers.chosen(command.containers(), member.component())) {
                LogSource source = new LogSource(member.pod().name(), container);
                sources.add(source);
                containers
                        .withoutLog(container, command.options().previous())
                        .ifPresent(reason -> unread.add(new UnreadLog(source, reason)));
            }
        }
        if (sources.isEmpty() && command.containers() instanceof ContainerChoice.Named named) {
            return new ReadLogsResult.UnknownContainer(named.name(), names(pods));
        }
        if (command.options().previous() && unread.size() == sources.size()) {
            return new ReadLogsResult.NoneRestarted(sources);
        }
        receiver.begins(sources);
        unread.forEach(receiver::unread);
        List<LogSource> readable = sources.stream()
                .filter(source -> unread.stream().noneMatch(log -> log.source().equals(source)))
                .toList();
        unread.addAll(
                command.options().follow()
                        ? new LogFollower(
                                        clusters.management(),
                                        namespace,
                                        command.options(),
                                        clusters.options().deadline(),
                                        receiver)
                                .follow(readable)
                        : new LogReader(clusters.management(), namespace, command.options(), receiver).read(readable));
        return new ReadLogsResult.Done(sources, unread);
    }

    private static List<String> names(List<ControlPlane.Member> pods) {
        return pods.stream()
                .map(ControlPlane.Member::pod)
                .flatMap((Document pod) -> new PodContainers(pod).names().stream())
                .distinct()
                .toList();
    }
}
