package io.hcp4j.apiserver.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An address and port where one server is reached. It has no thread of its own, and costs nothing without connections. */
public final class ListenSocket implements AutoCloseable {
    private final Channel listening;
    private final ChannelGroup connections;
    private volatile @Nullable ChannelHandler handler;

    private ListenSocket(InetSocketAddress address) throws IOException {
        ChannelFuture bound = new ServerBootstrap()
                .group(NettyThreads.LOOPS)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        arrived(connection);
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(bound.cause().getMessage(), bound.cause());
        }
        this.listening = bound.channel();
        this.connections = new DefaultChannelGroup(listening.eventLoop(), true);
    }

    /**
     * Binds an address. Connections wait until {@link #open}.
     *
     * @throws IOException when the address is taken, or is not one of this machine
     */
    public static ListenSocket at(InetSocketAddress address) throws IOException {
        return new ListenSocket(address);
    }

    /** The port; the one that was found where any would do. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Accepts the connections. */
    public void open(ChannelHandler receiving) {
        handler = receiving;
        listening.config().setAutoRead(true);
    }

    /** Ends all connections and releases the address, which another process may bind at once. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
        awaitRelease();
    }

    /** A closed socket holds its address until its loop next waits for events. What is scheduled within the loop runs after that. */
    @SuppressWarnings("FutureReturnValueIgnored") // The promise tells.
    private void awaitRelease() {
        EventLoop loop = listening.eventLoop();
        Promise<Void> released = loop.newPromise();
        loop.execute(() -> loop.schedule(() -> released.setSuccess(null), 0, TimeUnit.NANOSECONDS));
        released.awaitUninterruptibly();
    }

    private void arrived(Channel connection) {
        connections.add(connection);
        connection.pipeline().addLast(Objects.requireNonNull(handler));
    }
}
