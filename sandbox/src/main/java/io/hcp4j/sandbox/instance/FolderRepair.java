package io.hcp4j.sandbox.instance;

import io.hcp4j.apiserver.access.StoredCredentials;
import io.hcp4j.apiserver.storage.DamagedStateException;
import io.hcp4j.apiserver.storage.StateRepair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a damaged folder usable again. Nothing is deleted: what is damaged is put aside. */
final class FolderRepair {
    private final Path root;
    private final Path aside;
    private final List<String> losses = new ArrayList<>();

    /**
     * A repair.
     *
     * @param root the sandbox's folder, which nobody uses
     * @param aside where damaged files go
     */
    FolderRepair(Path root, Path aside) {
        this.root = root;
        this.aside = aside;
    }

    /** What was lost, a line each; empty when nothing was damaged. */
    List<String> run(Path world, Path addresses, Path clusters) throws IOException {
        try {
            StateManifest.of(world, PropertyFile.read(world));
        } catch (DamagedStateException e) {
            lost(world, "which engine and profile the state was made with");
        }
        try {
            StablePorts.addresses(addresses);
        } catch (DamagedStateException e) {
            lost(addresses, "the ports of all clusters: kubeconfigs that were saved before no longer reach them");
        }
        for (Path cluster : folders(clusters)) {
            credentials(cluster.resolve("pki"), List.of("ca", "server"));
            credentials(cluster, List.of("ca", "accounts"));
            String name = root.relativize(cluster).toString();
            for (StateRepair.Loss loss : StateRepair.repair(cluster.resolve("state"), aside.resolve(name))) {
                losses.add("cluster " + cluster.getFileName() + " lost "
                        + (loss.entries() == 1 ? "1 write" : loss.entries() + " writes")
                        + (loss.since().isEmpty() ? "" : " since " + loss.since()) + "; the damaged file is "
                        + loss.kept());
            }
        }
        return List.copyOf(losses);
    }

    /** What engine the state of the clusters is of; empty when there is none. */
    static Optional<EngineChoice> engineOf(Path clusters) throws IOException {
        for (Path cluster : folders(clusters)) {
            if (Files.isDirectory(cluster.resolve("state"))) {
                return Optional.of(EngineChoice.EMBEDDED);
            }
            if (Files.isDirectory(cluster.resolve("etcd"))) {
                return Optional.of(EngineChoice.KUBE);
            }
        }
        return Optional.empty();
    }

    private void credentials(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            boolean kept = Files.exists(folder.resolve(name + ".crt")) || Files.exists(folder.resolve(name + ".key"));
            if (!kept) {
                continue;
            }
            try {
                StoredCredentials.read(folder, name);
            } catch (DamagedStateException e) {
                for (String each : names) {
                    putAside(folder.resolve(each + ".crt"));
                    putAside(folder.resolve(each + ".key"));
                }
                losses.add("the keys in " + folder
                        + " are replaced: kubeconfigs that were saved before are no longer accepted; the damaged files are in "
                        + aside.resolve(root.relativize(folder)));
                return;
            }
        }
    }

    private void lost(Path file, String what) throws IOException {
        putAside(file);
        losses.add("lost: " + what + "; the damaged file is " + aside.resolve(root.relativize(file)));
    }

    private void putAside(Path file) throws IOException {
        if (Files.exists(file)) {
            Path kept = aside.resolve(root.relativize(file));
            Files.createDirectories(kept.getParent());
            Files.move(file, kept);
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
