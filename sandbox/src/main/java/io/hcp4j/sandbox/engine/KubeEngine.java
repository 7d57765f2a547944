package io.hcp4j.sandbox.engine;

import io.hcp4j.apiserver.access.AccountTokens;
import io.hcp4j.apiserver.access.CertificateAuthority;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.apiserver.access.StoredCredentials;
import io.hcp4j.apiserver.access.UserInfo;
import io.hcp4j.ports.text.FailureWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real kube-apiservers, each with an etcd of its own, from a folder such as {@code KUBEBUILDER_ASSETS} names. */
public final class KubeEngine implements Engine {
    private static final String ADMIN = "kubernetes-admin";

    private final Path assets;
    private final Path data;

    /**
     * An engine.
     *
     * @param assets the folder with {@code kube-apiserver} and {@code etcd}
     * @param data where each server keeps its state, in a folder of its name
     */
    public KubeEngine(Path assets, Path data) {
        this.assets = assets;
        this.data = data;
    }

    @Override
    public String description() {
        return "kube-apiserver from " + assets;
    }

    @Override
    public Server start(Request request) {
        Path folder = data.resolve(request.name());
        try {
            Files.createDirectories(folder);
            CertificateAuthority authority = authority(folder);
            List<String> hosts = new ArrayList<>(List.of(request.address(), "localhost"));
            hosts.addAll(request.names());
            write(folder, "server", authority.server(hosts));
            AccountTokens accounts = new AccountTokens(accounts(folder, authority));
            int port =
                    request.port() == 0 ? freePort(request.address()) : requireFree(request.address(), request.port());
            Credentials admin = authority.client(ADMIN, List.of(UserInfo.MASTERS));
            return KubeServer.start(assets, folder, request.address(), port, authority.pem(), admin, accounts);
        } catch (IOException e) {
            throw new EngineException(
                    "cannot start the API server of " + request.name() + " in " + folder + ": "
                            + FailureWords.of(e, "no reason is given"),
                    e);
        }
    }

    static int freePort(String address) throws IOException {
        return requireFree(address, 0);
    }

    private static int requireFree(String address, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        }
    }

    private static CertificateAuthority authority(Path folder) throws IOException {
        Path certificate = folder.resolve("ca.crt");
        Path key = folder.resolve("ca.key");
        if (Files.exists(certificate) || Files.exists(key)) {
            return CertificateAuthority.of(StoredCredentials.read(folder, "ca"));
        }
        CertificateAuthority authority = CertificateAuthority.create("sandbox " + folder.getFileName());
        write(folder, "ca", authority.credentials());
        return authority;
    }

    /** The key that tokens of service accounts are signed with; they end when it changes. */
    private static Credentials accounts(Path folder, CertificateAuthority authority) throws IOException {
        Path certificate = folder.resolve("accounts.crt");
        Path key = folder.resolve("accounts.key");
        if (Files.exists(certificate) || Files.exists(key)) {
            return StoredCredentials.read(folder, "accounts");
        }
        Credentials made = authority.server(List.of("service-accounts"));
        write(folder, "accounts", made);
        return made;
    }

    private static void write(Path folder, String name, Credentials credentials) throws IOException {
        Files.writeString(folder.resolve(name + ".crt"), credentials.certificatePem());
        OwnerFile.write(folder.resolve(name + ".key"), credentials.keyPem());
    }
}
