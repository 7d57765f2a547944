package io.hcp4j.it.architecture.broken.ports;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.SocketFactory;

/** Reaches the outside by itself, in every way. */
public final class SelfReliant {

    /** HTTP. */
    public HttpClient http() {
        return HttpClient.newHttpClient();
    }

    /** A URL. */
    public String url() throws IOException {
        return URI.create("https://example.com").toURL().openConnection().getContentType();
    }

    /** A socket. */
    public Socket socket() {
        return new Socket();
    }

    /** A socket of JSSE. */
    public SocketFactory factory() {
        return SocketFactory.getDefault();
    }

    /** A program. */
    public Process process() throws IOException {
        return new ProcessBuilder("true").start();
    }

    /** A file. */
    public boolean file() {
        return Files.exists(Path.of("file"));
    }
}
