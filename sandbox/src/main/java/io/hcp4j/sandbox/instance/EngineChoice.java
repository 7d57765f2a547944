package io.hcp4j.sandbox.instance;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.KubeEngine;
import java.nio.file.Path;
import java.util.Map;

/** Where the API servers of a sandbox come from. */
public enum EngineChoice {
    /** They run in the sandbox's own process. */
    EMBEDDED,
    /** They are real ones: {@code kube-apiserver} and {@code etcd} from the folder that {@code KUBEBUILDER_ASSETS} names. */
    KUBE;

    private static final String ASSETS = "KUBEBUILDER_ASSETS";

    /** The engine whose servers keep their state in a folder. */
    Engine keptIn(Path clusters, Map<String, String> environment) {
        return this == EMBEDDED ? EmbeddedEngine.keptIn(clusters) : new KubeEngine(assets(environment), clusters);
    }

    /**
     * The engine whose servers' state is forgotten.
     *
     * @param scratch a folder that the caller deletes afterwards, for servers that cannot do without
     * @param environment where {@code KUBEBUILDER_ASSETS} is looked up
     * @throws HcpException INVALID when it is not there and needed
     */
    public Engine forgetful(Path scratch, Map<String, String> environment) {
        return this == EMBEDDED ? EmbeddedEngine.ephemeral() : new KubeEngine(assets(environment), scratch);
    }

    private static Path assets(Map<String, String> environment) {
        String folder = environment.getOrDefault(ASSETS, "");
        if (folder.isEmpty()) {
            throw HcpException.of(ErrorCode.INVALID, "the engine kube needs a kube-apiserver and an etcd")
                    .remedy(ASSETS + " as the folder with both, or the engine embedded")
                    .build();
        }
        return Path.of(folder).toAbsolutePath();
    }
}
