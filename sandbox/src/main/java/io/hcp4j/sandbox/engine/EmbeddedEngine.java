package io.hcp4j.sandbox.engine;

import com.google.common.collect.Maps;
import io.hcp4j.apiserver.EmbeddedApiServer;
import io.hcp4j.apiserver.EmbeddedOptions;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.apiserver.resource.UidGenerator;
import io.hcp4j.ports.cluster.ClusterApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** API servers inside this process. */
public final class EmbeddedEngine implements Engine {
    private final Optional<Path> data;
    private final Clock clock;
    private final Optional<String> seed;

    private EmbeddedEngine(Optional<Path> data, Clock clock, Optional<String> seed) {
        this.data = data;
        this.clock = clock;
        this.seed = seed;
    }

    /** Servers that forget everything when they end. */
    public static EmbeddedEngine ephemeral() {
        return new EmbeddedEngine(Optional.empty(), Clock.systemUTC(), Optional.empty());
    }

    /** Servers that keep their state, each in a folder of its name. */
    public static EmbeddedEngine keptIn(Path data) {
        return new EmbeddedEngine(Optional.of(data), Clock.systemUTC(), Optional.empty());
    }

    /** Servers whose objects show another time than the system's. */
    public EmbeddedEngine by(Clock other) {
        return new EmbeddedEngine(data, other, seed);
    }

    /** Servers that give the same objects the same uids for the same seed. */
    public EmbeddedEngine seeded(long number) {
        return new EmbeddedEngine(data, clock, Optional.of(Long.toString(number)));
    }

    @Override
    public String description() {
        return "embedded";
    }

    @Override
    public Server start(Request request) {
        Optional<Path> folder = data.map(root -> root.resolve(request.name()));
        EmbeddedOptions base = EmbeddedOptions.ephemeral(request.name())
                .listeningAt(request.address())
                .answeringTo(request.names())
                .atPort(request.port())
                .remembering(request.history())
                .withClock(clock)
                .withUidGenerator(seed.map(each -> UidGenerator.from(request.name() + " " + each))
                        .orElseGet(UidGenerator::random));
        try {
            EmbeddedApiServer server =
                    EmbeddedApiServer.start(folder.map(base::keptIn).orElse(base));
            return new Embedded(request.address(), server, server.adminCertificate(), folder);
        } catch (IOException e) {
            throw new EngineException(
                    "cannot start the API server of " + request.name() + " at " + request.address() + ":"
                            + request.port() + ": " + e.getMessage(),
                    e);
        }
    }

    private record Embedded(String host, EmbeddedApiServer server, Credentials credentials, Optional<Path> folder)
            implements Server {

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public String authority() {
            return server.authority();
        }

        @Override
        public String kubeconfig() {
            return server.kubeconfig();
        }

        @Override
        public ClientCertificate admin() {
            return new ClientCertificate(credentials.certificatePem(), credentials.keyPem());
        }

        @Override
        public void setServingCertificates(Map<String, ServingCertificate> certificates) {
            server.setServingCertificates(
                    Maps.transformValues(certificates, ServingCertificate::chain),
                    Maps.transformValues(certificates, ServingCertificate::key));
        }

        @Override
        public Optional<ClusterApi> inProcess() {
            return Optional.of(server.inProcess());
        }

        @Override
        public Optional<Upkeep> upkeep() {
            return Optional.empty();
        }

        @Override
        public void close() {
            server.close();
        }

        @Override
        public void discard() {
            server.close();
            folder.ifPresent(StateFolder::delete);
        }
    }
}
