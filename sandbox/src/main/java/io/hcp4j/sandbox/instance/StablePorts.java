package io.hcp4j.sandbox.instance;

import io.hcp4j.apiserver.storage.DamagedStateException;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sandbox.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Gives servers that ask for any port the one that they had before, so that kubeconfigs stay valid. A server that had to make do with any
 * port once keeps it, whatever it asks for later.
 */
final class StablePorts implements Engine {
    private static final System.Logger LOG = System.getLogger(StablePorts.class.getName());

    /** Below the range from which systems take ports for outgoing connections, or one of those may be there first next time. */
    private static final int FIRST = 26443;

    private static final int LAST = 32000;

    /** A real API server that has been killed takes a moment to be gone. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Duration BETWEEN_TRIALS = Duration.ofMillis(200);

    private final Engine engine;
    private final Path file;
    private final Properties kept;

    /**
     * An engine with a memory.
     *
     * @param file where the addresses are kept
     */
    StablePorts(Engine engine, Path file) throws IOException {
        this.engine = engine;
        this.file = file;
        this.kept = addresses(file);
    }

    /**
     * The addresses that a file keeps.
     *
     * @throws DamagedStateException when it keeps something else
     */
    static Properties addresses(Path file) throws IOException {
        Properties kept = PropertyFile.read(file);
        for (Object each : kept.values()) {
            if (!String.valueOf(each).matches("[^ ]+:[0-9]{1,5}")) {
                throw new DamagedStateException(file, "has an entry that is no address: " + each);
            }
        }
        return kept;
    }

    @Override
    public String description() {
        return engine.description();
    }

    @Override
    public Server start(Request request) {
        String before = kept.getProperty(request.name());
        if (before == null) {
            return request.port() == 0 ? startAnywhere(request) : engine.start(request);
        }
        int colon = before.lastIndexOf(':');
        Request again = request.at(before.substring(0, colon), Integer.parseInt(before.substring(colon + 1)));
        try {
            return new Remembered(request.name(), startPatiently(again));
        } catch (EngineException e) {
            requireWhole(e);
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> request.name() + " moves, and kubeconfigs saved before no longer reach it: "
                            + e.getMessage());
            return startAnywhere(again.at(again.address(), 0));
        }
    }

    private Server startAnywhere(Request request) {
        Server server = startAtFree(request);
        keep(request.name(), server.host() + ":" + server.port());
        return new Remembered(request.name(), server);
    }

    /** Another sandbox that starts at the same time may take the port that was free a moment ago. */
    private Server startAtFree(Request request) {
        while (true) {
            int port = free(request.address());
            try {
                return engine.start(request.at(request.address(), port));
            } catch (EngineException e) {
                requireWhole(e);
                if (port == 0 || isFree(request.address(), port)) {
                    throw e;
                }
            }
        }
    }

    private Server startPatiently(Request request) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                return engine.start(request);
            } catch (EngineException e) {
                requireWhole(e);
                if (System.nanoTime() - end >= 0) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIALS.toNanos());
            }
        }
    }

    /** No other port and no other time helps against damage. */
    private static void requireWhole(EngineException failure) {
        if (failure.getCause() instanceof DamagedStateException) {
            throw failure;
        }
    }

    /** A port that no server has or had: servers that are not back yet need theirs again. */
    private int free(String address) {
        return IntStream.rangeClosed(FIRST, LAST)
                .filter(port -> !kept.containsValue(address + ":" + port))
                .filter(port -> isFree(address, port))
                .findFirst()
                .orElse(0);
    }

    private static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void keep(String name, String address) {
        kept.setProperty(name, address);
        save();
    }

    private synchronized void forget(String name) {
        kept.remove(name);
        save();
    }

    private void save() {
        try {
            PropertyFile.write(file, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server whose address is forgotten with its state. */
    private final class Remembered implements Server {
        private final String name;
        private final Server server;

        Remembered(String name, Server server) {
            this.name = name;
            this.server = server;
        }

        @Override
        public String host() {
            return server.host();
        }

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
            return server.admin();
        }

        @Override
        public void setServingCertificates(Map<String, ServingCertificate> certificates) {
            server.setServingCertificates(certificates);
        }

        @Override
        public Optional<ClusterApi> inProcess() {
            return server.inProcess();
        }

        @Override
        public Optional<Upkeep> upkeep() {
            return server.upkeep();
        }

        @Override
        public void close() {
            server.close();
        }

        @Override
        public void discard() {
            server.discard();
            forget(name);
        }
    }
}
