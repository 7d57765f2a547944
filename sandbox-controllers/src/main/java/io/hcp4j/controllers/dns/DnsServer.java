package io.hcp4j.controllers.dns;

import com.google.common.net.InetAddresses;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/** Answers DNS queries for the sandbox's names at one port of the loopback interface, over UDP and over TCP. */
public final class DnsServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DnsServer.class.getName());
    private static final int TRIES = 20;
    private static final int LARGEST = 65_535;
    private static final int CONNECTIONS = 16;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Responder responder;
    private final DatagramSocket datagrams;
    private final ServerSocket connections;
    private final ExecutorService threads;

    private DnsServer(Names names, DatagramSocket datagrams, ServerSocket connections) {
        this.responder = new Responder(names);
        this.datagrams = datagrams;
        this.connections = connections;
        this.threads = new ThreadPoolExecutor(
                0, CONNECTIONS, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), DnsServer::thread);
    }

    /**
     * Starts to answer.
     *
     * @param port 1 to 65535, or 0 for one that is free
     * @throws IOException when nothing can listen at the port
     */
    public static DnsServer start(Names names, int port) throws IOException {
        InetAddress loopback = InetAddresses.forString("127.0.0.1");
        for (int tried = 1; ; tried++) {
            ServerSocket connections = new ServerSocket(port, CONNECTIONS, loopback);
            try {
                DatagramSocket datagrams =
                        new DatagramSocket(new InetSocketAddress(loopback, connections.getLocalPort()));
                DnsServer server = new DnsServer(names, datagrams, connections);
                thread(server::answerDatagrams).start();
                thread(server::acceptConnections).start();
                return server;
            } catch (IOException e) {
                connections.close();
                // A port may be free for one protocol only.
                if (!(e instanceof BindException) || port != 0 || tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** The port, of 127.0.0.1. */
    public int port() {
        return connections.getLocalPort();
    }

    @Override
    public void close() {
        datagrams.close();
        try {
            connections.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing the name server", e);
        }
        threads.shutdownNow();
    }

    private void answerDatagrams() {
        byte[] buffer = new byte[LARGEST];
        while (!datagrams.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                datagrams.receive(packet);
                Optional<byte[]> reply = reply(Arrays.copyOf(buffer, packet.getLength()), false);
                if (reply.isPresent()) {
                    byte[] octets = reply.get();
                    datagrams.send(new DatagramPacket(octets, octets.length, packet.getSocketAddress()));
                }
            } catch (IOException | RuntimeException e) {
                // Whatever a query brings about, the next one is to be answered.
                LOG.log(System.Logger.Level.DEBUG, "a query was not answered", e);
            }
        }
    }

    private void acceptConnections() {
        while (!connections.isClosed()) {
            try {
                take(connections.accept());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a connection was not accepted", e);
            }
        }
    }

    /** One more than there may be is closed at once, so that those who say nothing do not keep others waiting. */
    private void take(Socket connection) throws IOException {
        try {
            threads.execute(() -> converse(connection));
        } catch (RejectedExecutionException e) {
            connection.close();
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            connection.setSoTimeout((int) IDLE.toMillis());
            DataInputStream in = new DataInputStream(connection.getInputStream());
            DataOutputStream out = new DataOutputStream(connection.getOutputStream());
            while (!connections.isClosed()) {
                byte[] query = new byte[in.readUnsignedShort()];
                in.readFully(query);
                Optional<byte[]> reply = reply(query, true);
                if (reply.isEmpty()) {
                    return;
                }
                byte[] octets = reply.get();
                byte[] framed = new byte[octets.length + 2];
                framed[0] = (byte) (octets.length >> 8);
                framed[1] = (byte) octets.length;
                System.arraycopy(octets, 0, framed, 2, octets.length);
                out.write(framed);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "a connection ended", e);
        }
    }

    /** The answer as octets; empty for what is no query at all, which gets none. */
    private Optional<byte[]> reply(byte[] octets, boolean stream) {
        Message query;
        try {
            query = new Message(octets);
        } catch (IOException e) {
            return malformed(octets);
        }
        if (query.getHeader().getFlag(Flags.QR)) {
            return Optional.empty();
        }
        return Optional.of(responder.answer(query).toWire(stream ? LARGEST : Responder.room(query)));
    }

    private static Optional<byte[]> malformed(byte[] octets) {
        if (octets.length < 2) {
            return Optional.empty();
        }
        Message reply = new Message(((octets[0] & 0xff) << 8) | (octets[1] & 0xff));
        Header header = reply.getHeader();
        header.setFlag(Flags.QR);
        header.setRcode(Rcode.FORMERR);
        return Optional.of(reply.toWire());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "name server");
        thread.setDaemon(true);
        return thread;
    }
}
