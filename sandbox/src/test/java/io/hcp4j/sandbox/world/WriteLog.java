package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a user knows of what they wrote: each object is in the state that was acknowledged last, or in the one that was asked for when the
 * server died. It can be in no other.
 */
final class WriteLog {
    private static final String NAMESPACE = "clusters";
    private static final String ABSENT = "absent";
    private static final String THERE = "there";
    /** Deleted, whether or not its finalizers are done. */
    private static final Set<String> GOING = Set.of("going", ABSENT);

    private static final int CLUSTERS_AT_ONCE = 2;

    private final Random dice;
    private final Map<ResourceKey, Set<String>> possible = new LinkedHashMap<>();
    private int clusters;

    WriteLog(Random dice) {
        this.dice = dice;
    }

    /** The clusters without an attempt to delete them. */
    List<ResourceKey> staying() {
        return possible.keySet().stream()
                .filter(key -> key.kind().equals(Kinds.HOSTED_CLUSTER))
                .filter(key -> states(key).equals(Set.of(THERE)))
                .toList();
    }

    /** Creates a cluster with its pool, scales a pool or deletes a cluster. What it throws leaves the outcome open. */
    void write(ClusterApi api) {
        List<ResourceKey> there = staying();
        if (there.size() < CLUSTERS_AT_ONCE) {
            create(api, "cluster-" + clusters++);
            return;
        }
        ResourceKey cluster = there.get(dice.nextInt(there.size()));
        ResourceKey pool = pool(cluster.name());
        if (dice.nextInt(8) == 0) {
            // It takes its pools along, at a time of its own.
            possible.put(pool, union(states(pool), GOING));
            attempt(cluster, GOING, () -> api.delete(cluster, DeleteOptions.defaults()));
        } else if (states(pool).equals(Set.of(ABSENT))) {
            createPool(api, cluster.name());
        } else {
            int replicas = 1 + dice.nextInt(3);
            attempt(
                    pool,
                    Set.of(replicas(replicas)),
                    () -> api.patch(
                            pool, Patch.merge(Document.empty().with(replicas, "spec", "replicas")), Hosting.USER));
        }
    }

    /** Sees whether what there is now is what can be, and takes it as the state to go on from. A cluster comes before its pool. */
    void check(ClusterApi api) {
        possible.replaceAll((key, states) -> {
            Optional<Document> found = api.get(key);
            String now = found.map(WriteLog::state).orElse(ABSENT);
            assertThat(states).as("%s is %s", key, now).contains(now);
            found.filter(object -> object.has("spec"))
                    .ifPresent(object -> assertThat(object.text("spec", "release", "image"))
                            .as("the whole of %s", key)
                            .contains(Hosting.IMAGE));
            boolean pulledAlong = key.kind().equals(Kinds.NODE_POOL)
                    && states(cluster(key.name())).contains(ABSENT);
            boolean going = GOING.contains(now) && states.containsAll(GOING);
            return pulledAlong || going ? union(Set.of(now), GOING) : Set.of(now);
        });
    }

    private void create(ClusterApi api, String name) {
        attempt(
                WellKnownKinds.SECRET.in(NAMESPACE, name + "-pull-secret"),
                Set.of(THERE),
                () -> api.create(WellKnownKinds.SECRET, Hosting.pullSecret(name), Hosting.USER));
        attempt(
                cluster(name),
                Set.of(THERE),
                () -> api.create(Kinds.HOSTED_CLUSTER, Hosting.passthrough(name), Hosting.USER));
        createPool(api, name);
    }

    private void createPool(ClusterApi api, String name) {
        attempt(
                pool(name),
                Set.of(replicas(1)),
                () -> api.create(Kinds.NODE_POOL, Hosting.pool(name, name, 1), Hosting.USER));
    }

    private void attempt(ResourceKey key, Set<String> after, Runnable write) {
        possible.put(key, union(states(key), after));
        write.run();
        possible.put(key, after);
    }

    private Set<String> states(ResourceKey key) {
        return possible.getOrDefault(key, Set.of(ABSENT));
    }

    private static ResourceKey cluster(String name) {
        return Kinds.HOSTED_CLUSTER.in(NAMESPACE, name);
    }

    private static ResourceKey pool(String cluster) {
        return Kinds.NODE_POOL.in(NAMESPACE, cluster);
    }

    private static String state(Document object) {
        if (object.has("metadata", "deletionTimestamp")) {
            return "going";
        }
        return object.number("spec", "replicas").map(WriteLog::replicas).orElse(THERE);
    }

    private static String replicas(long count) {
        return count + " replicas";
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
