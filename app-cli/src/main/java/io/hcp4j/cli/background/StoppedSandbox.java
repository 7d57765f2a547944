package io.hcp4j.cli.background;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.instance.InstanceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Says of a server that does not answer that it is one of a sandbox which does not run. */
public final class StoppedSandbox {
    private static final List<String> CLUSTERS = List.of("management", "infra");

    private final InstanceFolder folder;

    /** The sandbox of a folder. */
    public StoppedSandbox(InstanceFolder folder) {
        this.folder = folder;
    }

    /** The failure with the command that starts the sandbox, when that is what helps; else as it was. */
    public HcpException explain(HcpException failure) {
        return failure.code() == ErrorCode.UNREACHABLE
                        && failure.server().filter(this::serves).isPresent()
                        && !folder.inUse()
                ? failure.withRemedy(
                        "hcp4j sandbox up --detach, since the sandbox, whose server this is, is not running")
                : failure;
    }

    private boolean serves(String server) {
        return CLUSTERS.stream().map(folder::kubeconfig).anyMatch(file -> {
            try {
                return Files.exists(file) && Files.readString(file).contains(server);
            } catch (IOException notReadable) {
                return false;
            }
        });
    }
}
